using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Verification;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Tests.Verification;

public sealed class CheckDigitCheckTests
{
    private readonly InventedInvoice _invoice = new();
    private readonly CheckDigitCheck _check = new();

    [Fact]
    public void Two_sound_codes_pass() => _invoice.Expect(_check, CheckOutcome.Pass, "check_digit_pass");

    [Theory]
    [InlineData("91440300MA00000153", CheckOutcome.Fail, "check_digit_outer")]
    [InlineData("91440300MA00000165", CheckOutcome.Fail, "check_digit_inner")]
    [InlineData("91440300MA00000162", CheckOutcome.Fail, "check_digit_both")]
    [InlineData("91440300MAO0000152", CheckOutcome.Fail, "check_digit_format")]
    [InlineData("440300123456789", CheckOutcome.Unknown, "check_digit_not_applicable")]
    [InlineData("9144", CheckOutcome.Unknown, "check_digit_unrecognised")]
    public void Either_party_decides(string id, CheckOutcome outcome, string key)
    {
        _invoice[VatInvoiceFields.SellerTaxId] = id;
        Assert.Contains(Said.Field("seller_tax_id"), Said.English(_invoice.Expect(_check, outcome, key).Message), StringComparison.Ordinal);
        _invoice[VatInvoiceFields.SellerTaxId] = InventedInvoice.Seller;
        _invoice[VatInvoiceFields.BuyerTaxId] = id;
        var result = _invoice.Expect(_check, outcome, key);
        Assert.Contains(Said.Field("buyer_tax_id"), Said.English(result.Message), StringComparison.Ordinal);
        Assert.Equal(InventedInvoice.BoxOf(VatInvoiceFields.BuyerTaxId), result.Where?.Box);
    }

    [Fact]
    public void A_wrong_code_weighs_more_than_one_that_cannot_be_tested()
    {
        _invoice[VatInvoiceFields.SellerTaxId] = "440300123456789";
        _invoice[VatInvoiceFields.BuyerTaxId] = "91440300MA00000153";
        _invoice.Expect(_check, CheckOutcome.Fail, "check_digit_outer");
    }

    [Fact]
    public void A_person_buys_without_a_number()
    {
        _invoice.Drop(VatInvoiceFields.BuyerTaxId);
        _invoice[VatInvoiceFields.BuyerName] = "张三（个人）";
        _invoice.Expect(_check, CheckOutcome.Pass, "check_digit_pass_seller");
    }

    [Fact]
    public void A_paper_that_says_there_is_no_number_passes_on_the_seller_alone()
    {
        _invoice[VatInvoiceFields.BuyerTaxId] = null;
        _invoice.Expect(_check, CheckOutcome.Pass, "check_digit_pass_seller");
    }

    [Fact]
    public void An_enterprise_without_a_number_leaves_it_open()
    {
        _invoice.Drop(VatInvoiceFields.BuyerTaxId);
        _invoice.Expect(_check, CheckOutcome.Unknown, "field_missing");
    }

    [Fact]
    public void Without_the_seller_it_is_open()
    {
        _invoice.Drop(VatInvoiceFields.SellerTaxId);
        _invoice.Expect(_check, CheckOutcome.Unknown, "field_missing");
    }
}
