using System.Diagnostics.CodeAnalysis;

namespace Intake.Extraction.Values;

/// <summary>
/// 统一社会信用代码 (GB 32100-2015): one authority, one kind, six area digits, nine of the organisation code, one check character.
/// A value exists only if format and both check characters hold.
/// </summary>
public sealed record UnifiedSocialCreditCode
{
    public const int Length = 18;

    // Without I, O, S, V, Z, which are mistaken for 1, 0, 5, U and 2.
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int AreaStart = 2, AreaLength = 6, OrganisationStart = 8, OrganisationCheck = 16, OuterCheck = 17;

    private UnifiedSocialCreditCode(string value) => Value = value;

    /// <summary>18 upper-case characters.</summary>
    public string Value { get; }

    /// <summary>Six digits of GB/T 2260: the area of the registering authority, which need not be where the holder sits today.</summary>
    public string AreaDigits => Value.Substring(AreaStart, AreaLength);

    /// <summary>Nine characters, the last of them its own check character.</summary>
    public string OrganisationCode => Value[OrganisationStart..OuterCheck];

    /// <summary>Reads a code as printed: width, case and outer spaces do not matter, everything else does.</summary>
    public static bool TryParse(string? printed, [NotNullWhen(true)] out UnifiedSocialCreditCode? code)
    {
        var text = PrintedCode.Clean(printed);
        code = Examine(text).Holds ? new UnifiedSocialCreditCode(text) : null;
        return code is not null;
    }

    /// <summary>Tells for cleaned text (upper case, half width) which parts of the structure hold.</summary>
    public static CreditCodeExamination Examine(ReadOnlySpan<char> text)
    {
        if (!HasFormat(text))
        {
            return default;
        }

        return new CreditCodeExamination(true, OuterCheckOf(text) == text[OuterCheck], InnerCheckOf(text) == text[OrganisationCheck]);
    }

    public override string ToString() => Value;

    private static bool HasFormat(ReadOnlySpan<char> text)
    {
        if (text.Length != Length || text.ContainsAnyExceptInRange('0', 'Y') || text.Slice(AreaStart, AreaLength).ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (ValueOf(c) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static char OuterCheckOf(ReadOnlySpan<char> text)
    {
        // Weights 3^(i−1) mod 31.
        var (sum, weight) = (0, 1);
        foreach (var c in text[..OuterCheck])
        {
            sum += ValueOf(c) * weight;
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }

    private static char InnerCheckOf(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<int> weights = [3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            // The organisation code counts letters plainly, A = 10 … Z = 35, unlike the outer digit's 31-letter table.
            var c = text[OrganisationStart + i];
            sum += (c <= '9' ? c - '0' : c - 'A' + 10) * weights[i];
        }

        return (11 - (sum % 11)) switch
        {
            10 => 'X',
            11 => '0',
            var digit => (char)('0' + digit),
        };
    }

    private static int ValueOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'A' and <= 'H' => c - 'A' + 10,
        >= 'J' and <= 'N' => c - 'J' + 18,
        >= 'P' and <= 'R' => c - 'P' + 23,
        'T' => 26,
        'U' => 27,
        'W' => 28,
        'X' => 29,
        'Y' => 30,
        _ => -1,
    };
}
