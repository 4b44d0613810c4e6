using System.Text.RegularExpressions;

namespace Intake.Matching.Evidence.Graph;

/// <summary>Numbers of other papers quoted in remarks and purposes.</summary>
internal static partial class QuotedNumbers
{
    /// <summary>Shorter numbers occur by chance.</summary>
    private const int Shortest = 5;

    /// <summary>People write the last eight digits of a 20-digit invoice number.</summary>
    private const int Tail = 8;

    /// <summary>Whether the number stands in the text by itself: not as a part of a longer number or word of letters.</summary>
    /// <param name="text">In comparable form.</param>
    /// <param name="number">In comparable form.</param>
    public static bool Contains(string? text, string? number)
    {
        if (text is null || number is null || number.Length < Shortest)
        {
            return false;
        }

        for (var at = text.IndexOf(number, StringComparison.Ordinal); at >= 0; at = text.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            var end = at + number.Length;
            if ((at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text quotes an invoice number by its last eight digits alone.</summary>
    public static bool ContainsTail(string? text, string? number) => number is { Length: > Tail } && Contains(text, number[^Tail..]);

    /// <summary>The contract number that remarks name as one; null where they name none.</summary>
    /// <param name="text">In comparable form.</param>
    public static string? Contract(string? text) => text is not null && ContractLabel().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"合同(?:编号|号码|号|编码)[::]?([A-Z0-9][A-Z0-9\-_/()]{3,}[A-Z0-9])")]
    private static partial Regex ContractLabel();
}
