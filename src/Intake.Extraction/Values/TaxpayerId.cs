namespace Intake.Extraction.Values;

/// <summary>A taxpayer number as printed, told apart by form: most are credit codes, but old and personal numbers are no errors.</summary>
/// <param name="Text">Cleaned: half width, upper case, no spaces.</param>
/// <param name="CreditCode">For <see cref="TaxpayerIdKind.CreditCode"/> which parts hold; all false otherwise.</param>
public readonly record struct TaxpayerId(string Text, TaxpayerIdKind Kind, CreditCodeExamination CreditCode)
{
    public static TaxpayerId Classify(string? printed)
    {
        var text = PrintedCode.Clean(printed);
        if (text.Length == 0)
        {
            return new TaxpayerId(text, TaxpayerIdKind.None, default);
        }

        if (text.Contains('*', StringComparison.Ordinal) && text.Length is 15 or 18 && IsCodeText(text))
        {
            return new TaxpayerId(text, TaxpayerIdKind.IdentityCard, default);
        }

        if (!IsCodeText(text) || text.Contains('*', StringComparison.Ordinal))
        {
            return new TaxpayerId(text, TaxpayerIdKind.Unrecognised, default);
        }

        var examination = UnifiedSocialCreditCode.Examine(text);
        return text.Length switch
        {
            UnifiedSocialCreditCode.Length when examination.Holds => new TaxpayerId(text, TaxpayerIdKind.CreditCode, examination),
            UnifiedSocialCreditCode.Length when IsIdentityNumber(text) => new TaxpayerId(text, TaxpayerIdKind.IdentityCard, default),
            UnifiedSocialCreditCode.Length => new TaxpayerId(text, TaxpayerIdKind.CreditCode, examination),
            15 => new TaxpayerId(text, TaxpayerIdKind.OldRegistration, default),
            17 or 20 => new TaxpayerId(text, TaxpayerIdKind.IndividualBased, default),
            _ => new TaxpayerId(text, TaxpayerIdKind.Unrecognised, default),
        };
    }

    private static bool IsCodeText(string text)
    {
        foreach (var c in text)
        {
            if (c is not (>= '0' and <= '9') and not (>= 'A' and <= 'Z') and not '*')
            {
                return false;
            }
        }

        return true;
    }

    // GB 11643: area, date of birth, sequence, check character after ISO 7064 MOD 11-2.
    private static bool IsIdentityNumber(string text)
    {
        ReadOnlySpan<int> weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }

            sum += (text[i] - '0') * weights[i];
        }

        return "10X98765432"[sum % 11] == text[17]
            && ChineseDate.TryParse(text.AsSpan(6, 8), out _)
            && AdministrativeArea.ProvinceName(text.AsSpan(0, 2)) is not null;
    }
}
