using System.Globalization;

namespace Intake.Extraction.Values;

/// <summary>A share of something, as an exact decimal fraction: 6 % is 0.06. A rate is no number: it only turns money into money.</summary>
public readonly record struct Rate(decimal Fraction) : IComparable<Rate>
{
    public static Rate FromPercent(decimal percent) => new(percent / 100m);

    /// <summary>The exact product, not rounded: whoever needs fen says how to round.</summary>
    public decimal Of(Money amount) => amount.Yuan * Fraction;

    /// <summary>As a percentage for a person: <c>6%</c>, <c>1.5%</c>.</summary>
    public string ToPercent() => (Fraction * 100m).ToString("0.####", CultureInfo.InvariantCulture) + "%";

    public int CompareTo(Rate other) => Fraction.CompareTo(other.Fraction);

    /// <summary>The fraction with at least two places: <c>0.06</c>, <c>0.015</c>.</summary>
    public override string ToString() => Fraction.ToString("0.00####", CultureInfo.InvariantCulture);
}
