using Intake.Worker.Processing;
using Intake.Worker.Processing.Isolation;

namespace Intake.Worker.Commands;

/// <summary>The hidden command <c>extract</c>: this process examines documents for its parent, over standard input and output.</summary>
internal static class ExtractCommand
{
    public static int Run()
    {
        // Before anything else: from here on this process can only read, compute and answer.
        var missing = ChildIsolation.Apply();
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();

        // Standard output carries frames: whatever a library prints goes elsewhere.
        Console.SetOut(TextWriter.Null);
        var time = new PageTime(output);
        var examiner = new Examiners(time.MayTake);
        return new ExaminingChild(
            (document, cancellation) =>
            {
                time.Begin();
                return examiner.Examine(document, cancellation);
            },
            examiner.Draw).Serve(input, output, missing ?? "");
    }
}
