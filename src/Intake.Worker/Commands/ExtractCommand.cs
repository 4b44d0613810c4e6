using Intake.Worker.Processing;

namespace Intake.Worker.Commands;

/// <summary>The hidden command <c>extract</c>: this process examines documents for its parent, over standard input and output.</summary>
internal static class ExtractCommand
{
    public static int Run()
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();

        // Standard output carries frames: whatever a library prints goes elsewhere.
        Console.SetOut(TextWriter.Null);
        var examiner = new Examiners();
        return new ExaminingChild(examiner.Examine, examiner.Draw).Serve(input, output);
    }
}
