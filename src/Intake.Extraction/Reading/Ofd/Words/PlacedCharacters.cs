using System.Text;

namespace Intake.Extraction.Reading.Ofd.Words;

/// <summary>Characters that touch each other, on the way to becoming a word. Page millimetres.</summary>
internal sealed class PlacedCharacters
{
    /// <summary>Part of the em above the baseline; the rest is below. What fonts for Chinese invoices have.</summary>
    public const double Ascent = 0.86;

    private string? _original;

    public StringBuilder Text { get; } = new();

    /// <summary>The text before anything was appended from other objects.</summary>
    public string Original => _original ??= Text.ToString();

    /// <summary>Left edge of every UTF-16 unit.</summary>
    public List<double> Starts { get; } = [];

    /// <summary>Where the last character ends.</summary>
    public double End { get; set; }

    /// <summary>The baseline of horizontal text, the middle of vertical text.</summary>
    public double Baseline { get; init; }

    /// <summary>Height of the em on the page.</summary>
    public double Size { get; init; }

    public bool IsVertical { get; init; }

    public double Start => Starts[0];

    public double Top => IsVertical ? Start : Baseline - (Ascent * Size);

    public double Bottom => IsVertical ? End : Baseline + ((1 - Ascent) * Size);

    public double Left => IsVertical ? Baseline - (Size / 2) : Start;

    public double Right => IsVertical ? Baseline + (Size / 2) : End;

    /// <summary>Takes over the characters of a piece that goes on where this one ends.</summary>
    public void Append(PlacedCharacters next)
    {
        _ = Original;
        Text.Append(next.Text);
        Starts.AddRange(next.Starts);
        End = Math.Max(End, next.End);
    }
}
