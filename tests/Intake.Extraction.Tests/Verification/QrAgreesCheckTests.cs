using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Verification;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Tests.Verification;

public sealed class QrAgreesCheckTests
{
    private const string Sound = "01,32,,26442000000012345678,1625.00,20260331,,";

    private readonly InventedInvoice _invoice = new();
    private readonly QrAgreesCheck _check = new();

    [Fact]
    public void A_code_that_says_the_same_passes_and_points_at_the_code()
    {
        _invoice.ShowQr(Sound);
        var result = _invoice.Expect(_check, CheckOutcome.Pass, "qr_pass");
        Assert.Equal(new BoundingBox(0.01, 0.01, 0.1, 0.1), result.Where?.Box);
        Assert.Contains("1625.00", Said.English(result.Message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01,32,,26442000000012345679,1625.00,20260331,,", "invoice_number")]
    [InlineData("01,32,,26442000000012345678,1500.00,20260331,,", "total_including_tax")]
    [InlineData("01,32,,26442000000012345678,1625.01,20260331,,", "total_including_tax")]
    [InlineData("01,32,,26442000000012345678,1625.00,20260330,,", "issue_date")]
    [InlineData("01,32,044031900111,26442000000012345678,1625.00,20260331,,", null)]
    public void Any_field_that_differs_fails_and_is_named_or_is_missing_on_the_paper(string payload, string? field)
    {
        _invoice.ShowQr(payload);
        var result = _invoice.Run(_check);
        Assert.Equal(field is null ? CheckOutcome.Unknown : CheckOutcome.Fail, result.Outcome);
        Assert.Contains(Said.Field(field ?? "invoice_code"), Said.English(result.Message), StringComparison.Ordinal);
        Assert.Equal(field is null ? new BoundingBox(0.01, 0.01, 0.1, 0.1) : InventedInvoice.BoxOf(new FieldName(field)), result.Where?.Box);
    }

    [Fact]
    public void With_a_code_the_amount_is_that_without_tax_and_the_check_code_counts()
    {
        MakeCoded();
        _invoice.ShowQr("01,10,044032600111,12345678,1500,20260331,12345678901234567890,");
        _invoice.Expect(_check, CheckOutcome.Pass, "qr_pass");
    }

    [Fact]
    public void With_a_code_the_total_with_tax_is_the_wrong_amount()
    {
        MakeCoded();
        _invoice.ShowQr("01,10,044032600111,12345678,1625.00,20260331,12345678901234567890,");
        Assert.Contains(Said.Field("amount_excluding_tax"), Said.English(_invoice.Expect(_check, CheckOutcome.Fail, "qr_fail").Message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01,10,044032600112,12345678,1500.00,20260331,12345678901234567890,", "invoice_code")]
    [InlineData("01,10,,12345678,1625.00,20260331,12345678901234567890,", "invoice_code")]
    [InlineData("01,10,044032600111,12345678,1500.00,20260331,12345678901234567891,", "check_code")]
    public void Code_and_check_code_must_agree(string payload, string field)
    {
        MakeCoded();
        _invoice.ShowQr(payload);
        Assert.Contains(Said.Field(field), Said.English(_invoice.Expect(_check, CheckOutcome.Fail, "qr_fail").Message), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_checksum_is_for_a_person_even_if_all_fields_agree()
    {
        _invoice.Codes.Add(Sound + "0000");
        _invoice.Expect(_check, CheckOutcome.Unknown, "qr_checksum_mismatch");
    }

    [Fact]
    public void A_missing_checksum_is_for_a_person()
    {
        _invoice.Codes.Add(Sound);
        _invoice.Expect(_check, CheckOutcome.Unknown, "qr_checksum_absent");
    }

    [Fact]
    public void The_reflected_checksum_passes_and_is_marked()
    {
        _invoice.Codes.Add(Sound + Crc16Umts.Reflected(Sound).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
        _invoice.Expect(_check, CheckOutcome.Pass, "qr_pass_reflected");
    }

    [Fact]
    public void No_code_and_a_code_of_another_kind_leave_it_open()
    {
        _invoice.Expect(_check, CheckOutcome.Unknown, "qr_none");
        _invoice.Codes.Add("https://example.invalid/invoice/1");
        _invoice.Expect(_check, CheckOutcome.Unknown, "qr_other");
    }

    [Fact]
    public void Codes_of_two_invoices_in_one_file_leave_it_open()
    {
        _invoice.ShowQr(Sound);
        _invoice.ShowQr("01,32,,26442000000012345679,1625.00,20260331,,");
        _invoice.Expect(_check, CheckOutcome.Unknown, "qr_several");
    }

    [Fact]
    public void What_the_paper_does_not_say_is_not_confirmed()
    {
        _invoice.ShowQr(Sound);
        _invoice.Drop(VatInvoiceFields.IssueDate);
        Assert.Contains(Said.Field("issue_date"), Said.English(_invoice.Expect(_check, CheckOutcome.Unknown, "qr_missing").Message), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_taken_from_the_code_does_not_confirm_the_code()
    {
        _invoice.ShowQr(Sound);
        _invoice.Drop(VatInvoiceFields.InvoiceNumber);
        _invoice.SettledOtherwise[VatInvoiceFields.InvoiceNumber] = (InventedInvoice.Number, FieldSource.Qr);
        _invoice.Expect(_check, CheckOutcome.Unknown, "qr_missing");
    }

    [Fact]
    public void The_settled_value_must_agree_as_well_as_the_printed_one()
    {
        _invoice.ShowQr(Sound);
        _invoice.SettledOtherwise[VatInvoiceFields.TotalIncludingTax] = ("1626.00", FieldSource.Structured);
        _invoice.Expect(_check, CheckOutcome.Fail, "qr_fail");
    }

    private void MakeCoded()
    {
        _invoice[VatInvoiceFields.InvoiceCode] = "044032600111";
        _invoice[VatInvoiceFields.InvoiceNumber] = "12345678";
        _invoice[VatInvoiceFields.CheckCode] = "12345678901234567890";
    }
}
