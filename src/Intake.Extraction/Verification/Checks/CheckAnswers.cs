using Intake.Extraction.Documents;
using Intake.Extraction.Messages;

namespace Intake.Extraction.Verification.Checks;

/// <summary>The three answers of a check, under its own name.</summary>
internal static class CheckAnswers
{
    public static CheckResult Pass(this IDocumentCheck check, Provenance? where, string key, params string[] arguments) =>
        new(check.Name, CheckOutcome.Pass, Message.Of(key, arguments), where);

    public static CheckResult Fail(this IDocumentCheck check, Provenance? where, string key, params string[] arguments) =>
        new(check.Name, CheckOutcome.Fail, Message.Of(key, arguments), where);

    public static CheckResult Unknown(this IDocumentCheck check, Provenance? where, string key, params string[] arguments) =>
        new(check.Name, CheckOutcome.Unknown, Message.Of(key, arguments), where);
}
