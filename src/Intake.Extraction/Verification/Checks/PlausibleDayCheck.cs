using Intake.Extraction.Fields;
using Intake.Extraction.Messages;

namespace Intake.Extraction.Verification.Checks;

/// <summary>The day of a paper is one on which such a paper can have been made. Finds nonsense, proves no transcription.</summary>
/// <param name="day">The field that holds the day.</param>
public sealed class PlausibleDayCheck(FieldName day) : IDocumentCheck
{
    // Before and after these no paper of an application was made.
    private static readonly DateOnly Earliest = new(1980, 1, 1), Latest = new(2099, 12, 31);

    public string Name => "date_plausible";

    public CheckResult Run(VerificationSubject subject)
    {
        var where = subject.InkOf(day);
        if (subject.Settled.Date(day) is not { } date)
        {
            return this.NotRead(where, day);
        }

        var latest = subject.LatestDay ?? Latest;
        return date < Earliest || date > latest
            ? this.Answer(CheckOutcome.Fail, where, "receipt.day_implausible", Label.Field(day), Figures.Day(date), Figures.Day(Earliest), Figures.Day(latest))
            : this.Answer(CheckOutcome.Pass, where, "receipt.day_plausible", Label.Field(day), Figures.Day(date));
    }
}
