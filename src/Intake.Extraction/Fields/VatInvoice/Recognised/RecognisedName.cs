using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice.Recognised;

/// <summary>A name as recognised, without what remains of label and frame around it.</summary>
internal static class RecognisedName
{
    public static string Cleaned(string read)
    {
        var (start, end) = (0, read.Length);
        while (start < end && !IsNameStart(read[start]))
        {
            start++;
        }

        // 称 and a colon, or a colon alone.
        if (end - start > 2 && read[start] is '名' or '称' && PrintedText.ToHalfWidth(read[start + 1]) is ':' or ';' or ' ')
        {
            return Cleaned(read[(start + 2)..]);
        }

        while (end > start && !IsNameStart(read[end - 1]) && PrintedText.ToHalfWidth(read[end - 1]) is not (')' or '.'))
        {
            end--;
        }

        return read[start..end];
    }

    private static bool IsNameStart(char c) => char.IsLetterOrDigit(c) || PrintedText.ToHalfWidth(c) == '(';
}
