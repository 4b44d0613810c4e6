namespace Intake.Samples.Papers.Facts;

/// <summary>One period for which interest was paid, the last day not counted.</summary>
internal sealed record InterestRow(DateOnly Start, DateOnly End, DateOnly Paid, decimal Interest)
{
    public int Days => End.DayNumber - Start.DayNumber;
}

/// <summary>What is true of interest paid: interest = principal × rate × days / 360, to the fen, with days from the first to the last, the last not counted.</summary>
internal sealed record InterestFacts(string Number, PaperParty Borrower, PaperParty Lender, string LoanNumber, string LoanAccount, decimal Principal, decimal Rate, IReadOnlyList<InterestRow> Rows)
{
    public decimal Total => Rows.Sum(row => row.Interest);

    public static InterestFacts Invent(Draft d, int rows = 1)
    {
        var random = d.Random;
        var principal = random.Between(20, 2000) * 10_000m;
        var rate = random.Between(300, 520) / 10_000m;
        var start = new DateOnly(random.Between(2023, 2024), random.Between(1, 12), random.Pick(20, 21));
        var step = random.Pick(1, 3);
        var list = new List<InterestRow>();
        for (var i = 0; i < rows; i++)
        {
            var end = start.AddMonths(step);
            var interest = decimal.Round(principal * rate * (end.DayNumber - start.DayNumber) / 360m, 2, MidpointRounding.AwayFromZero);
            list.Add(new InterestRow(start, end, end, interest));
            start = end;
        }

        var day = list[^1].Paid;
        return new InterestFacts(
            random.Pick(random.Digits(14), $"{day:yyyyMMdd}{random.Digits(8)}"), d.Invent.Firm(), d.Invent.Lender(),
            d.Invent.Number(random.Pick("JK", "DK"), start.Year), random.Digits(18), principal, rate, list);
    }
}
