namespace Intake.Extraction.Reading.Pdf;

/// <summary>How the characters of a run follow each other on the upright page.</summary>
internal enum GlyphDirection : byte
{
    /// <summary>Left to right.</summary>
    Horizontal,

    /// <summary>Top to bottom, characters upright or turned.</summary>
    Downwards,

    /// <summary>Any other: bottom to top, upside down, along a seal's edge. Each character stands for itself.</summary>
    Other,
}

/// <summary>What sets a glyph apart from ordinary ink.</summary>
[Flags]
internal enum GlyphTraits : byte
{
    None = 0,

    /// <summary>Text rendering mode 3 (or 7): paints nothing.</summary>
    Invisible = 1,

    /// <summary>No trustworthy Unicode text is known for it.</summary>
    Undecoded = 2,

    /// <summary>Painted white: seen only where something dark lies beneath.</summary>
    White = 4,

    /// <summary>Outside the clip: cut away.</summary>
    Clipped = 8,

    /// <summary>Any reason not to be seen.</summary>
    Unseen = Invisible | White | Clipped,
}

/// <summary>One drawn character in points of the upright page, origin top left, y downwards.</summary>
/// <param name="Text">Its Unicode text: one character, seldom a ligature's several.</param>
/// <param name="X0">Pen position before it (horizontal), or left edge.</param>
/// <param name="X1">Pen position after it (horizontal), or right edge.</param>
/// <param name="Y">Baseline (horizontal), or lower edge.</param>
/// <param name="Size">Height of the em in points, above 0.</param>
/// <param name="Sequence">Number of the show operation that drew it.</param>
internal readonly record struct Glyph(string Text, float X0, float X1, float Y, float Size, int Sequence, GlyphDirection Direction, GlyphTraits Traits)
{
    // The em box of CJK fonts: 0.88 above and 0.12 below the baseline. Taken for every font, so that one line has one height.
    public float Top => Y - (0.88f * Size);

    public float Bottom => Y + (0.12f * Size);
}
