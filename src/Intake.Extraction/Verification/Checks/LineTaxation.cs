using System.Collections.Immutable;
using Intake.Extraction.Fields;
using Intake.Extraction.Values;

namespace Intake.Extraction.Verification.Checks;

/// <summary>How a line of an invoice is taxed, as far as its rate column tells.</summary>
internal static class LineTaxation
{
    // Rates that the law has or had since 2009: general and reduced ones, levy rates, and 1.5 % on the letting of homes.
    private static readonly ImmutableArray<decimal> Rates = [0m, 0.01m, 0.015m, 0.02m, 0.03m, 0.04m, 0.05m, 0.06m, 0.09m, 0.10m, 0.11m, 0.13m, 0.16m, 0.17m];

    public static bool IsLegal(Rate rate) => Rates.Contains(rate.Fraction);

    /// <summary>The paper hides the rate behind stars.</summary>
    public static bool IsHidden(LineItem line) => line.TaxRate is null && PrintedRate.TryParse(line.TaxRatePrinted, out var printed) && printed.Kind == PrintedRateKind.Hidden;

    /// <summary>A line that need not state tax: hidden, exempt, not taxable or at 0 %.</summary>
    public static bool HasNone(LineItem line) => IsHidden(line) || line.TaxRate is { Fraction: 0m };

    /// <summary>The difference between the tax printed and the tax computed, in yuan; the smaller one where the law knows two ways.</summary>
    public static decimal ErrorOf(Money amount, Rate rate, Money tax)
    {
        var error = tax.Yuan - rate.Of(amount);
        if (rate.Fraction != 0.015m)
        {
            return error;
        }

        // 5 % reduced to 1.5 %: computed from the price over 1.05, while the printed amount is the price less the tax.
        var reduced = tax.Yuan - ((amount.Yuan + tax.Yuan) / 1.05m * 0.015m);
        return Math.Abs(reduced) < Math.Abs(error) ? reduced : error;
    }
}
