using System.Text.RegularExpressions;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Values;

namespace Intake.Extraction.Reading.EInvoiceXml.Dialects;

/// <summary>
/// The invoice that a red-letter invoice cancels. Fully digitalized ones name it in the remarks (被红冲蓝字数电票号码), tax-control
/// ones too (对应正数发票代码…号码).
/// </summary>
internal static partial class RedLetterReference
{
    public static void Claim(FieldClaims claims, string? remarks)
    {
        if (remarks is null || !remarks.Contains("号码", StringComparison.Ordinal))
        {
            return;
        }

        foreach (Match match in Reference().Matches(PrintedText.ToHalfWidth(remarks)))
        {
            claims.Code(VatInvoiceFields.OriginalInvoiceNumber, match.Groups["number"].Value);
        }
    }

    [GeneratedRegex(@"(?:被红冲蓝字[^号\d]{0,12}号码|对应正数发票(?:代码\s*[::]?\s*\d{10,12}\s*)?号码)\s*[::]?\s*(?<number>\d{20}|\d{8})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
