using System.Text;
using System.Text.Json;
using Intake.Worker.Processing;

namespace Intake.Worker.Tests.Commands;

/// <summary>The built program, run as a user runs it.</summary>
internal static class IntakeProgram
{
    public static async Task<(int Exit, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var runtime = OutsideProgram.Find("dotnet") ?? throw new InvalidOperationException("no dotnet");
        var run = await OutsideProgram.RunAsync(
            runtime, [Path.Combine(AppContext.BaseDirectory, "intake.dll"), .. arguments], TimeSpan.FromMinutes(3), CancellationToken.None);
        Assert.True(run.Outcome is OutsideOutcome.Done or OutsideOutcome.Failed, run.Outcome.ToString());
        return (run.ExitCode, Encoding.UTF8.GetString(run.Output), run.Errors);
    }

    public static async Task<JsonElement> ProcessAsync(params string[] arguments)
    {
        var (_, output, _) = await RunAsync(["process", "--json", .. arguments]);
        return JsonDocument.Parse(output).RootElement;
    }
}
