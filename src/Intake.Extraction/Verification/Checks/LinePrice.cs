using Intake.Extraction.Values;

namespace Intake.Extraction.Verification.Checks;

/// <summary>Quantity times unit price against the amount of a line.</summary>
internal static class LinePrice
{
    private const decimal Fen = 0.01m;

    // Beyond this a printed number is misread; and the product of two stays within a decimal.
    private const decimal Implausible = 1_000_000_000_000m;

    /// <summary>
    /// How far the product may lie from the amount: a fen, or half a unit of the last printed place of the price (and of the quantity) times
    /// the other factor. A number without places is taken as exact.
    /// </summary>
    public static decimal Tolerance(decimal quantity, decimal unitPrice) =>
        Math.Max(Fen, (HalfUnit(unitPrice) * Math.Abs(quantity)) + (HalfUnit(quantity) * Math.Abs(unitPrice)));

    public static bool Agrees(decimal quantity, decimal unitPrice, Money amount)
    {
        if (Math.Abs(quantity) >= Implausible || Math.Abs(unitPrice) >= Implausible)
        {
            return false;
        }

        return Math.Abs((quantity * unitPrice) - amount.Yuan) <= Tolerance(quantity, unitPrice);
    }

    private static decimal HalfUnit(decimal number) => number.Scale == 0 ? 0m : new decimal(5, 0, 0, false, (byte)Math.Min(number.Scale + 1, 28));
}
