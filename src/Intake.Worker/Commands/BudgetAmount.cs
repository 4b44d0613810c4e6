using System.Text.RegularExpressions;
using Intake.Extraction.Values;

namespace Intake.Worker.Commands;

/// <summary>Amounts of a call: digits, with two places or none; no sign, no separators, no unit. So nothing is taken for ten thousand times as much.</summary>
internal static partial class BudgetAmount
{
    /// <summary>From 0 to below ten trillion yuan.</summary>
    public static bool TryParse(string text, out Money amount)
    {
        amount = Money.Zero;
        return Pattern().IsMatch(text) && Money.TryParse(text, out amount);
    }

    /// <summary><c>ID=AMOUNT</c>.</summary>
    public static bool TryParse(string text, out string id, out Money amount)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        id = at > 0 ? text[..at] : "";
        amount = Money.Zero;
        return at > 0 && TryParse(text[(at + 1)..], out amount);
    }

    [GeneratedRegex(@"^[0-9]{1,13}(\.[0-9]{2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
