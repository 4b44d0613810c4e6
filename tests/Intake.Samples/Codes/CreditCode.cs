namespace Intake.Samples.Codes;

/// <summary>
/// Unified social credit codes (GB 32100-2015) with both check digits right, that cannot belong to anybody: their area digits are a real
/// province followed by 99, and GB/T 2260 assigns no prefecture 99 in any province.
/// </summary>
public static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly int[] OuterWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] InnerWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <param name="kind">Two characters: 91 enterprise, 92 sole trader, 12 public institution.</param>
    /// <param name="province">Two digits of GB/T 2260.</param>
    /// <param name="serial">Any number; different numbers below 23^6 give different codes.</param>
    public static string Make(string kind, string province, long serial)
    {
        // Letters only from those both alphabets share, so that neither check digit depends on a disputed reading.
        const string Free = "0123456789ABCDEFGHJKLMN";
        Span<char> organisation = stackalloc char[8];
        organisation[0] = 'M';
        organisation[1] = 'A';
        for (var i = 7; i >= 2; i--)
        {
            organisation[i] = Free[(int)(serial % Free.Length)];
            serial /= Free.Length;
        }

        var body = $"{kind}{province}9900{organisation}{InnerCheck(organisation)}";
        return body + OuterCheck(body);
    }

    /// <summary>The 9th character of the organisation code; letters count as 10 to 35 here, not by the outer alphabet.</summary>
    public static char InnerCheck(ReadOnlySpan<char> eight)
    {
        var sum = 0;
        for (var i = 0; i < 8; i++)
        {
            sum += (char.IsAsciiDigit(eight[i]) ? eight[i] - '0' : eight[i] - 'A' + 10) * InnerWeights[i];
        }

        return (11 - sum % 11) switch
        {
            10 => 'X',
            11 => '0',
            var digit => (char)('0' + digit),
        };
    }

    /// <summary>The 18th character of the whole code.</summary>
    public static char OuterCheck(ReadOnlySpan<char> seventeen)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            sum += Alphabet.IndexOf(seventeen[i]) * OuterWeights[i];
        }

        return Alphabet[(31 - sum % 31) % 31];
    }
}
