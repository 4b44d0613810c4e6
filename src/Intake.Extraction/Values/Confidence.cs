using System.Globalization;

namespace Intake.Extraction.Values;

/// <summary>How sure a reading is, 0–1, kept to two places so that results compare byte for byte.</summary>
public readonly record struct Confidence : IComparable<Confidence>
{
    public Confidence(double value)
    {
        if (!(value >= 0 && value <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "confidence is 0 to 1");
        }

        Value = Math.Round(value, 2);
    }

    public double Value { get; }

    /// <summary>Shown by an independent witness to be right.</summary>
    public static Confidence Proven => new(0.99);

    /// <summary>Read from a text layer in the place where it belongs, with no second witness.</summary>
    public static Confidence Read => new(0.9);

    /// <summary>Recognised from pixels in the place where it belongs, with no second witness: engines misread without noticing.</summary>
    public static Confidence Recognised => new(0.7);

    /// <summary>Read, but something speaks against it or it was found in an unusual place.</summary>
    public static Confidence Doubtful => new(0.5);

    public int CompareTo(Confidence other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString("0.00", CultureInfo.InvariantCulture);
}
