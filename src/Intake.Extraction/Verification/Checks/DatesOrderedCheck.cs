using System.Globalization;
using Intake.Extraction.Fields;
using Intake.Extraction.Messages;

namespace Intake.Extraction.Verification.Checks;

/// <summary>Days of one paper that must not come one before the other: a period ends on or after the day it starts on. Proves no transcription.</summary>
/// <param name="pairs">Two fields each: the second is never before the first.</param>
public sealed class DatesOrderedCheck(params (FieldName Earlier, FieldName Later)[] pairs) : IDocumentCheck
{
    public string Name => "date_plausible";

    public CheckResult Run(VerificationSubject subject)
    {
        CheckResult? passed = null;
        foreach (var (earlier, later) in pairs)
        {
            if (subject.Settled.Date(earlier) is not { } first || subject.Settled.Date(later) is not { } last)
            {
                continue;
            }

            var where = subject.InkOf(later);
            if (last < first)
            {
                return new CheckResult(Name, CheckOutcome.Fail, Message.Of("check.dates_reversed", Iso(first), Iso(last)).With(Label.Field(earlier), Label.Field(later)), where);
            }

            passed ??= new CheckResult(Name, CheckOutcome.Pass, Message.Of("check.dates_ordered", Iso(first), Iso(last)).With(Label.Field(earlier), Label.Field(later)), where);
        }

        return passed ?? this.NotRead(null, pairs[0].Earlier);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
