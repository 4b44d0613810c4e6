using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Values;

namespace Intake.Extraction.Verification.Checks;

/// <summary>When two statements of one field are the same: money by value, words by amount, everything else by text without width and white space.</summary>
internal static class FieldAgreement
{
    /// <summary>Null when the two cannot be compared: one of them does not state the field.</summary>
    public static bool? Compare(ExtractedField? one, ExtractedField? other)
    {
        if (one is null || other is null)
        {
            return null;
        }

        // *** on the page and 0.00 in the data say the same: no tax is stated.
        if (one.Name == VatInvoiceFields.Tax && (one.Value is null || other.Value is null))
        {
            return IsNoTax(one.Value) && IsNoTax(other.Value);
        }

        if (one.Value is not { } first || other.Value is not { } second)
        {
            return null;
        }

        if (Money.TryParse(first, out var firstAmount) && Money.TryParse(second, out var secondAmount) && IsMoney(one.Name))
        {
            return firstAmount == secondAmount;
        }

        return SameText(first, second) || (one.Name == VatInvoiceFields.TotalInWords && ChineseAmount.AreEquivalent(first, second));
    }

    /// <summary>Equal but for width, white space and compatibility radicals.</summary>
    public static bool SameText(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            i = SkipWhite(one, i);
            j = SkipWhite(other, j);
            if (i == one.Length || j == other.Length)
            {
                return i == one.Length && j == other.Length;
            }

            if (Plain(one[i++]) != Plain(other[j++]))
            {
                return false;
            }
        }
    }

    private static bool IsNoTax(string? value) => value is null || (Money.TryParse(value, out var tax) && tax == Money.Zero);

    private static bool IsMoney(FieldName name) =>
        name == VatInvoiceFields.Tax || name == VatInvoiceFields.AmountExcludingTax || name == VatInvoiceFields.TotalIncludingTax;

    private static int SkipWhite(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static char Plain(char c) => PrintedText.ToHalfWidth(PrintedText.Unify(c));
}
