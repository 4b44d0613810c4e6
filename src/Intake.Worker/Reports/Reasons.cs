using Intake.Extraction.Documents;
using Intake.Worker.Commands;

namespace Intake.Worker.Reports;

/// <summary>Why something is open, in one cell of a table.</summary>
internal static class Reasons
{
    private const string Separator = " · ";

    /// <summary>What a person must know, the gravest first; what is only information is left out.</summary>
    public static IEnumerable<Finding> Gravest(IEnumerable<Finding> findings) =>
        findings.Where(finding => finding.Severity != Severity.Information).OrderBy(finding => finding.Severity == Severity.Error ? 0 : 1);

    /// <summary>The gravest alone; empty where there is none.</summary>
    public static string First(IEnumerable<Finding> findings, Conversation talk) =>
        Gravest(findings).FirstOrDefault() is { } gravest ? talk.Messages.Text(gravest.Message) : "";

    public static string All(IEnumerable<Finding> findings, Conversation talk) =>
        string.Join(Separator, Gravest(findings).Select(finding => talk.Messages.Text(finding.Message)));
}
