namespace Intake.Samples.Papers.Facts;

/// <summary>What is true of a loan and of a guarantee for it. The rate is the prime rate plus points; the fee is the rate of the principal.</summary>
/// <param name="Prime">LPR, a fraction.</param>
/// <param name="Points">Added to it, a fraction; negative for below.</param>
/// <param name="FeeRate">Of the guarantee, a year, a fraction.</param>
internal sealed record LoanFacts(
    string Number, string GuaranteeNumber, PaperParty Lender, PaperParty Borrower, PaperParty Guarantor, decimal Principal, decimal Prime, decimal Points, decimal FeeRate, DateOnly Sign, DateOnly Start, DateOnly End)
{
    public decimal InterestRate => Prime + Points;

    public decimal Fee => decimal.Round(Principal * FeeRate, 2);

    public static LoanFacts Invent(Draft d)
    {
        var random = d.Random;
        var sign = d.Invent.Day(2023, 2025);
        var start = sign.AddDays(random.Between(0, 9));
        var principal = random.Pick(random.Between(10, 300) * 10_000m, random.Between(1, 30) * 1_000_000m, random.Between(100, 9000) * 1000m);
        return new LoanFacts(
            d.Invent.Number(random.Pick("JK", "DK", "LD"), sign.Year), d.Invent.Number(random.Pick("DB", "BZ"), sign.Year), d.Invent.Lender(), d.Invent.Firm(),
            d.Invent.Firm("深圳市", "融资担保", "中小企业融资担保"), principal, random.Pick(0.0345m, 0.0335m, 0.031m, 0.03m), random.Between(-8, 24) * 5 / 10_000m,
            random.Pick(0.005m, 0.008m, 0.01m, 0.012m, 0.015m), sign, start, start.AddYears(random.Between(1, 3)).AddDays(random.Pick(0, -1)));
    }
}
