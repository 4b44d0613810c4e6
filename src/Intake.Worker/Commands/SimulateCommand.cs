using System.CommandLine;

namespace Intake.Worker.Commands;

/// <summary><c>intake simulate RESULT… --policy DIR</c>: the same evidence under changed numbers; what changes, for whom, by how much.</summary>
internal static class SimulateCommand
{
    public static Command Create(Conversation talk)
    {
        var results = OperandArgument.Create("RESULT", talk.Text("simulate.help_results"), talk);
        var policy = new Option<string>("--policy") { Description = talk.Text("simulate.help_policy"), HelpName = "DIR", Required = true };
        var baseline = new Option<string?>("--baseline") { Description = talk.Text("simulate.help_baseline"), HelpName = "DIR" };
        var output = new Option<string?>("--out") { Description = talk.Text("simulate.help_out"), HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = talk.Text("simulate.help_json") };
        var command = new Command("simulate", talk.Text("simulate.help")) { results, policy, baseline, output, json };
        command.SetAction(parsed => new SimulateRun(talk).Run(new SimulateRequest(
            [.. parsed.GetValue(results) ?? []], parsed.GetRequiredValue(policy), parsed.GetValue(baseline), parsed.GetValue(output), parsed.GetValue(json))));
        return command;
    }
}
