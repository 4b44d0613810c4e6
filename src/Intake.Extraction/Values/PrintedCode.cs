namespace Intake.Extraction.Values;

/// <summary>Makes printed codes and numbers comparable: half width, no white space, upper case.</summary>
public static class PrintedCode
{
    /// <summary>The empty string for null. Nothing but width, white space and case changes.</summary>
    public static string Clean(string? printed)
    {
        if (string.IsNullOrEmpty(printed) || IsClean(printed))
        {
            return printed ?? "";
        }

        var clean = printed.Length <= 128 ? stackalloc char[printed.Length] : new char[printed.Length];
        var length = 0;
        foreach (var c in printed)
        {
            var half = PrintedText.ToHalfWidth(c);
            if (!char.IsWhiteSpace(half))
            {
                clean[length++] = half is >= 'a' and <= 'z' ? (char)(half - 'a' + 'A') : half;
            }
        }

        return new string(clean[..length]);
    }

    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (c is not (>= '0' and <= '9') and not (>= 'A' and <= 'Z'))
            {
                return false;
            }
        }

        return true;
    }
}
