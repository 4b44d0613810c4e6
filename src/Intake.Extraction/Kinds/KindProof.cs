using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;

namespace Intake.Extraction.Kinds;

/// <summary>Says what is still open before a document of a kind may be accepted unseen.</summary>
internal static class KindProof
{
    /// <summary>Empty means: accepted.</summary>
    public static ImmutableArray<Finding> OpenPoints(DocumentKind kind, Confidence typeConfidence, FieldSet settled, ImmutableArray<CheckResult> checks)
    {
        var open = ImmutableArray.CreateBuilder<Finding>();
        if (typeConfidence.CompareTo(Confidence.Read) < 0)
        {
            open.Add(new Finding("type_unsure", Severity.Warning, Message.Of("examine.type_unsure", typeConfidence.ToString())));
        }

        foreach (var name in kind.Required.Where(name => string.IsNullOrEmpty(settled.Text(name))))
        {
            open.Add(new Finding("field_missing", Severity.Warning, Message.Of("examine.field_missing").With(Label.Field(name)), name.Value));
        }

        // Also what no award needs by itself: a doubtful second date or party contradicts the one that was taken.
        foreach (var field in settled.Fields.Where(field => field.Value is not null && field.Confidence.CompareTo(Confidence.Read) < 0))
        {
            if (field.Confidence.CompareTo(Confidence.Recognised) < 0 || kind.Required.Contains(field.Name))
            {
                open.Add(new Finding("field_doubtful", Severity.Warning, Message.Of("examine.field_doubtful", field.Value!).With(Label.Field(field.Name)), field.Name.Value, field.Page, field.Box));
            }
        }

        foreach (var check in checks.Where(check => check.Outcome == CheckOutcome.Fail))
        {
            open.Add(new Finding("check_failed", Severity.Error, Message.Of("examine.check_failed").With(Label.Check(check.Name), check.Message), null, check.Where?.Page, check.Where?.Box));
        }

        return open.ToImmutable();
    }
}
