using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
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

    /// <summary>The answer whose message ends with a name or a list in the reader's language.</summary>
    /// <param name="part">Fills the placeholder after the arguments.</param>
    public static CheckResult Answer(this IDocumentCheck check, CheckOutcome outcome, Provenance? where, string key, Message part, params string[] arguments) =>
        new(check.Name, outcome, Message.Of(key, arguments).With(part), where);

    /// <summary>The field was not read, so that the check cannot be made.</summary>
    public static CheckResult NotRead(this IDocumentCheck check, Provenance? where, FieldName field) =>
        check.Answer(CheckOutcome.Unknown, where, "check.field_missing", Label.Field(field));
}
