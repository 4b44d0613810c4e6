namespace Intake.Extraction.Reading.Pdf.Fonts;

/// <summary>Judges what a font claims its glyphs to mean.</summary>
internal static class UnicodeText
{
    /// <summary>The text, or null if it says nothing a person could read: replacement, control and private-use characters.</summary>
    public static string? OrNull(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            if (IsMeaningless(c))
            {
                return null;
            }
        }

        return text;
    }

    private static bool IsMeaningless(char c) => c switch
    {
        '\t' or '\n' or '\r' => false,
        < ' ' or (>= '\u007F' and < '\u00A0') => true,
        >= '\uD800' and <= '\uF8FF' => true,
        >= '\uFFF0' => true,
        _ => false,
    };
}
