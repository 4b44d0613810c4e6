namespace Intake.Extraction.Reading.Image;

/// <summary>
/// The grey of a colour for reading: red ink of seals is as light as its red is, so that it fades from the paper; all other ink keeps its
/// brightness. Brown forms are red too, but darker: they fade a little and stay readable.
/// </summary>
internal static class ReadingGrey
{
    // How much more red than green and blue an ink must be before it counts as red, and from where it counts as nothing else.
    private const int BarelyRed = 24;
    private const int FullyRed = 64;

    /// <summary>Converts pixels of four bytes (red, green, blue, one unused).</summary>
    public static void Convert(ReadOnlySpan<byte> colours, Span<byte> grey)
    {
        for (int x = 0, at = 0; x < grey.Length; x++, at += 4)
        {
            grey[x] = Of(colours[at], colours[at + 1], colours[at + 2]);
        }
    }

    public static byte Of(int red, int green, int blue)
    {
        // Rec. 601 weights in 1/256.
        var light = ((red * 77) + (green * 150) + (blue * 29)) >> 8;
        var excess = red - Math.Max(green, blue);
        return excess <= BarelyRed ? (byte)light
            : excess >= FullyRed ? (byte)red
            : (byte)(light + ((red - light) * (excess - BarelyRed) / (FullyRed - BarelyRed)));
    }
}
