using System.CommandLine;

namespace Intake.Worker.Commands;

/// <summary><c>--policy DIR</c>: another policy than the one that ships, or files laid over it.</summary>
internal static class PolicyOption
{
    public static Option<string?> Create(Conversation talk) => new("--policy") { Description = talk.Text("cli.policy"), HelpName = "DIR" };
}
