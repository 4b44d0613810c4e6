using System.Globalization;

namespace Intake.Extraction.Values;

/// <summary>An exact amount in yuan (CNY) with two places. Never binary floating point; never more than fen.</summary>
public readonly record struct Money : IComparable<Money>
{
    private readonly long _fen;

    private Money(long fen) => _fen = fen;

    public static Money Zero => default;

    /// <summary>The amount in fen (1/100 yuan).</summary>
    public long Fen => _fen;

    public decimal Yuan => _fen / 100m;

    public bool IsNegative => _fen < 0;

    public static Money FromFen(long fen) => new(fen);

    /// <summary>An amount that is whole fen already.</summary>
    /// <exception cref="ArgumentException">The amount has a fraction of a fen.</exception>
    /// <exception cref="OverflowException">The amount does not fit (about ±92 quadrillion yuan).</exception>
    public static Money FromYuan(decimal yuan)
    {
        var fen = yuan * 100m;
        return decimal.Truncate(fen) == fen ? new Money(decimal.ToInt64(fen)) : throw new ArgumentException($"{yuan} is not whole fen", nameof(yuan));
    }

    /// <summary>The amount rounded down (towards zero) to the fen: how awards are rounded.</summary>
    public static Money RoundedDown(decimal yuan) => new(decimal.ToInt64(decimal.Truncate(yuan * 100m)));

    /// <summary>Reads plain digits with at most two places and an optional leading minus: <c>1234.50</c>. No separators, no sign of currency.</summary>
    public static bool TryParse(string? text, out Money money)
    {
        money = default;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan)
            || Math.Abs(yuan) > 90_000_000_000_000_000m)
        {
            return false;
        }

        var fen = yuan * 100m;
        if (decimal.Truncate(fen) != fen)
        {
            return false;
        }

        money = new Money(decimal.ToInt64(fen));
        return true;
    }

    /// <summary>All of them added up; zero for none.</summary>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static Money Sum(IEnumerable<Money> amounts)
    {
        var sum = 0L;
        foreach (var amount in amounts)
        {
            sum += amount._fen;
        }

        return new Money(sum);
    }

    public static Money operator +(Money a, Money b) => new(a._fen + b._fen);

    public static Money operator -(Money a, Money b) => new(a._fen - b._fen);

    public static Money operator -(Money a) => new(-a._fen);

    public static bool operator <(Money a, Money b) => a._fen < b._fen;

    public static bool operator >(Money a, Money b) => a._fen > b._fen;

    public static bool operator <=(Money a, Money b) => a._fen <= b._fen;

    public static bool operator >=(Money a, Money b) => a._fen >= b._fen;

    public static Money Min(Money a, Money b) => a <= b ? a : b;

    public static Money Max(Money a, Money b) => a >= b ? a : b;

    public static Money Abs(Money a) => a._fen < 0 ? -a : a;

    public int CompareTo(Money other) => _fen.CompareTo(other._fen);

    /// <summary>Always two places, invariant: <c>1234.50</c>, <c>-0.05</c>.</summary>
    public override string ToString() => Yuan.ToString("0.00", CultureInfo.InvariantCulture);
}
