using Intake.Extraction.Documents;
using N = Intake.Extraction.Fields.InterestReceipt.InterestReceiptFields;

namespace Intake.Extraction.Verification.Checks;

/// <summary>
/// Principal × rate × days ÷ 360 (or 365) against the stated interest. Being near proves nothing: principal and rate may change within a period. Being
/// the same to the fen proves principal, rate and interest, which were printed apart; not the days, since banks count the last one or not.
/// </summary>
public sealed class InterestPlausibleCheck : IDocumentCheck
{
    // Below this a match to the fen says too little.
    private const decimal LeastToProve = 100m;

    public string Name => "interest_plausible";

    public CheckResult Run(VerificationSubject subject)
    {
        var fields = subject.Settled;
        var where = subject.InkOf(N.Interest);
        if (fields.Lines.IsEmpty && fields.Money(N.Principal) is { } principal && fields.Money(N.Interest) is { } interest
            && decimal.TryParse(fields.Text(N.InterestRate), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var rate)
            && fields.Date(N.PeriodStart) is { } start && fields.Date(N.PeriodEnd) is { } end && end >= start)
        {
            return Judge(principal.Yuan, rate, end.DayNumber - start.DayNumber, interest.Yuan, where);
        }

        return this.Unknown(where, "receipt.interest_none");
    }

    private CheckResult Judge(decimal principal, decimal rate, int days, decimal interest, Provenance? where)
    {
        var yearly = principal * rate;
        foreach (var counted in new[] { days, days + 1 })
        {
            foreach (var basis in new[] { 360m, 365m })
            {
                if (decimal.Round(yearly * counted / basis, 2, MidpointRounding.AwayFromZero) == interest && interest >= LeastToProve)
                {
                    return Answer(CheckOutcome.Pass, "receipt.interest_pass", principal, rate, counted, yearly * counted / basis, interest, where) with { Proves = [N.Principal, N.InterestRate, N.Interest] };
                }
            }
        }

        var (low, high) = (yearly * days / 365m, yearly * (days + 1) / 360m);
        return interest >= low * 0.98m && interest <= high * 1.02m
            ? Answer(CheckOutcome.Pass, "receipt.interest_pass", principal, rate, days, low, interest, where)
            : interest >= low * 0.5m && interest <= high * 1.5m
            ? Answer(CheckOutcome.Unknown, "receipt.interest_unsure", principal, rate, days, low, interest, where)
            : Answer(CheckOutcome.Fail, "receipt.interest_fail", principal, rate, days, low, interest, where);
    }

    private CheckResult Answer(CheckOutcome outcome, string key, decimal principal, decimal rate, int days, decimal reckoned, decimal interest, Provenance? where) =>
        new(Name, outcome, Messages.Message.Of(key, Figures.Yuan(principal), new Values.Rate(rate).ToPercent(), Figures.Number(days), Figures.Yuan(decimal.Round(reckoned, 2)), Figures.Yuan(interest)), where);
}
