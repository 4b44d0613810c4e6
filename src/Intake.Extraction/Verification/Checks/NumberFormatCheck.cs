using System.Globalization;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Values;

namespace Intake.Extraction.Verification.Checks;

/// <summary>
/// The structure of code and number, and their year against the date of issue. The area is shown beside the seller's as a hint only:
/// sellers move, and the number is given by the tax office.
/// </summary>
public sealed class NumberFormatCheck : IDocumentCheck
{
    public string Name => "number_format";

    public CheckResult Run(VerificationSubject subject)
    {
        var fields = subject.Settled;
        var where = subject.InkOf(VatInvoiceFields.InvoiceNumber);
        var code = fields.Text(VatInvoiceFields.InvoiceCode);
        if (fields.Text(VatInvoiceFields.InvoiceNumber) is not { } number)
        {
            return this.NotRead(where, VatInvoiceFields.InvoiceNumber);
        }

        if (!InvoiceNumberFormat.TryParse(code, number, out var format))
        {
            return number.Length == 8 && string.IsNullOrEmpty(code)
                ? this.NotRead(where, VatInvoiceFields.InvoiceCode)
                : this.Fail(where, "check.number_format_fail", string.IsNullOrEmpty(code) ? "—" : code, number);
        }

        if (fields.Date(VatInvoiceFields.IssueDate) is not { } date)
        {
            return this.NotRead(where, VatInvoiceFields.IssueDate);
        }

        var year = format.Year.ToString(CultureInfo.InvariantCulture);
        if (!format.FitsYear(date.Year))
        {
            var key = format.Kind == InvoiceNumberKind.FullyDigitalized ? "check.number_year_fail" : "check.code_year_fail";
            return this.Fail(where, key, format.Kind == InvoiceNumberKind.FullyDigitalized ? number : code!, year, Figures.Day(date));
        }

        if (format.AreaName is not { } area)
        {
            return this.Pass(where, "check.number_format_pass_area_unknown", number, year, format.AreaDigits);
        }

        var seller = UnifiedSocialCreditCode.TryParse(fields.Text(VatInvoiceFields.SellerTaxId), out var id) ? id.AreaDigits[..2] : null;
        return seller is null || seller == format.ProvinceDigits
            ? this.Pass(where, "check.number_format_pass", number, year, area)
            : this.Pass(where, "check.number_format_pass_elsewhere", number, year, area, AdministrativeArea.ProvinceName(seller) ?? seller);
    }
}
