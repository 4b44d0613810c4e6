namespace Intake.Samples.Papers.Facts;

/// <summary>A stretch of a lease with one rent, both ends included.</summary>
internal sealed record RentStep(DateOnly Start, DateOnly End, int Months, decimal Monthly);

/// <summary>What is true of a lease. The rent of a month is area × price, to the fen; the total is the sum over the steps.</summary>
/// <param name="Price">Yuan a square metre and month in the first step.</param>
/// <param name="Deposit">Whole months of rent.</param>
internal sealed record LeaseFacts(
    string Number, PaperParty Lessor, PaperParty Lessee, string Address, decimal Area, decimal Price, DateOnly Sign, IReadOnlyList<RentStep> Steps, decimal Deposit, decimal ManagementFee)
{
    public DateOnly Start => Steps[0].Start;

    public DateOnly End => Steps[^1].End;

    public decimal Rent => Steps[0].Monthly;

    public decimal Total => Steps.Sum(step => step.Months * step.Monthly);

    public int Months => Steps.Sum(step => step.Months);

    /// <param name="isStepped">The rent rises every year.</param>
    public static LeaseFacts Invent(Draft d, bool isStepped)
    {
        var random = d.Random;
        var sign = d.Invent.Day(2022, 2024);
        var start = new DateOnly(sign.Year, sign.Month, 1).AddMonths(1).AddDays(random.Pick(0, 0, 14));
        var area = random.Between(80, 3200) + random.Below(100) / 100m;
        var price = random.Between(35, 140) + random.Pick(0m, 0m, 0.5m, 0.8m);
        var years = isStepped ? random.Between(2, 3) : random.Between(1, 3);
        var rent = decimal.Round(area * price, 2, MidpointRounding.AwayFromZero);
        var steps = new List<RentStep>();
        if (isStepped)
        {
            for (var year = 0; year < years; year++)
            {
                steps.Add(new RentStep(start.AddYears(year), start.AddYears(year + 1).AddDays(-1), 12, rent));
                rent = decimal.Round(rent * 1.05m, 2, MidpointRounding.AwayFromZero);
            }
        }
        else
        {
            steps.Add(new RentStep(start, start.AddYears(years).AddDays(-1), years * 12, rent));
        }

        return new LeaseFacts(
            d.Invent.Number(random.Pick("ZL", "FWZL", "HT"), sign.Year), d.Invent.Firm("深圳市", "产业园运营", "物业管理", "投资发展", "实业"), d.Invent.Firm(),
            d.Invent.Address(), area, price, sign, steps, steps[0].Monthly * random.Between(2, 3), random.Between(6, 25));
    }
}
