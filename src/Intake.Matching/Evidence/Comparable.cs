using Intake.Extraction.Values;

namespace Intake.Matching.Evidence;

/// <summary>Text in the form in which two papers are compared: half width, no white space, upper case, radicals unified.</summary>
internal static class Comparable
{
    /// <summary>The comparable form; null if nothing is left.</summary>
    public static string? Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var plain = IsPlain(text) ? text : Plain(text);
        return plain.Length == 0 ? null : plain;
    }

    /// <summary>Most text is comparable as it is: then nothing is copied.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is (>= 'a' and <= 'z') or (>= '\u2E80' and <= '\u2FDF') or '\u3000' or '\uFFE5' or (>= '\uFF01' and <= '\uFF5E') || char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return true;
    }

    private static string Plain(string text) => string.Create(
        text.Count(c => !char.IsWhiteSpace(c)),
        text,
        static (span, source) =>
        {
            var at = 0;
            foreach (var c in source)
            {
                if (!char.IsWhiteSpace(c))
                {
                    span[at++] = char.ToUpperInvariant(PrintedText.ToHalfWidth(PrintedText.Unify(c)));
                }
            }
        });
}
