namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>
/// Tells characters that no Chinese invoice prints in a name: what remains when a font's table of meanings is damaged or was rewritten wrongly. Each of
/// them decodes, so nothing else gives them away.
/// </summary>
internal static class StrayCharacters
{
    public static bool Any(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsForeign(text[i]) || (IsAccented(text[i]) && ((i > 0 && IsIdeograph(text[i - 1])) || (i + 1 < text.Length && IsIdeograph(text[i + 1])))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Undecoded, private, control codes, or of a script that is not used there: Hangul, Yi, Arabic, Indic and others between the two.</summary>
    private static bool IsForeign(char c) => c is '\uFFFD'
        or (>= '\uE000' and <= '\uF8FF')
        or (< '\u0020')
        or (>= '\u007F' and <= '\u009F')
        or (>= '\u0530' and <= '\u1DFF')
        or (>= '\uA000' and <= '\uD7FF');

    /// <summary>A letter with an accent belongs to a word of such letters (Café), never beside an ideograph.</summary>
    private static bool IsAccented(char c) => c is (>= '\u00C0' and <= '\u02AF') and not ('\u00D7' or '\u00D8' or '\u00F7' or '\u00F8');

    private static bool IsIdeograph(char c) => c is >= '\u3400' and <= '\u9FFF';
}
