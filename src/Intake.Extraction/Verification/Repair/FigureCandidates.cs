using System.Globalization;

namespace Intake.Extraction.Verification.Repair;

/// <summary>
/// What may stand on the paper where an amount was read: the slips recognition is known for, one at a time. A figure taken for another, one left out,
/// one seen twice, the sign of the yuan taken for a figure, the point or the minus lost.
/// </summary>
internal static class FigureCandidates
{
    private const int MostDigits = 15;

    /// <summary>Every other amount one slip away from the reading, in fen, each once; none for amounts beyond any invoice's.</summary>
    public static HashSet<long> Of(long reading)
    {
        var digits = Math.Abs(reading).ToString("000", CultureInfo.InvariantCulture);
        if (digits.Length > MostDigits)
        {
            return [];
        }

        var found = new HashSet<long>();
        var isNegative = reading < 0;
        Substitute(digits, isNegative, found);
        LeaveOut(digits, isNegative, found);
        PutIn(digits, isNegative, found);
        found.Add(-reading);
        if (reading % 100 == 0)
        {
            found.Add(reading / 100);
        }

        found.Remove(reading);
        return found;
    }

    private static void Substitute(string digits, bool isNegative, HashSet<long> found)
    {
        for (var at = 0; at < digits.Length; at++)
        {
            for (var other = '0'; other <= '9'; other++)
            {
                Add(string.Concat(digits.AsSpan(0, at), [other], digits.AsSpan(at + 1)), isNegative, found);
            }
        }
    }

    /// <summary>A figure read that is not there: the first, for the sign of the yuan, or one beside its like.</summary>
    private static void LeaveOut(string digits, bool isNegative, HashSet<long> found)
    {
        for (var at = 0; at < digits.Length && digits.Length > 3; at++)
        {
            if (at == 0 || digits[at] == digits[at - 1])
            {
                Add(digits.Remove(at, 1), isNegative, found);
            }
        }
    }

    private static void PutIn(string digits, bool isNegative, HashSet<long> found)
    {
        for (var at = 0; at <= digits.Length; at++)
        {
            for (var other = at == 0 ? '1' : '0'; other <= '9'; other++)
            {
                Add(digits.Insert(at, other.ToString()), isNegative, found);
            }
        }
    }

    private static void Add(string digits, bool isNegative, HashSet<long> found)
    {
        var value = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        found.Add(isNegative ? -value : value);
    }
}
