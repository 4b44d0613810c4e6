using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Verification;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Tests.Verification;

/// <summary>Words against figures, and amount plus tax against the total.</summary>
public sealed class TotalsCheckTests
{
    private readonly InventedInvoice _invoice = new();
    private readonly WordsAgreeCheck _words = new(VatInvoiceFields.TotalInWords, VatInvoiceFields.TotalIncludingTax);
    private readonly SumAgreesCheck _sum = new();

    [Fact]
    public void Words_of_the_same_amount_pass_and_point_at_the_words()
    {
        var result = _invoice.Expect(_words, CheckOutcome.Pass, "words_pass");
        Assert.Equal(InventedInvoice.BoxOf(VatInvoiceFields.TotalInWords), result.Where?.Box);
        Assert.Equal("壹仟陆佰贰拾伍圆整", result.Where?.Printed);
    }

    [Theory]
    [InlineData("壹仟陆佰贰拾伍圆零壹分")]
    [InlineData("壹仟陆佰贰拾肆圆玖角玖分")]
    [InlineData("负壹仟陆佰贰拾伍圆整")]
    public void A_fen_or_a_sign_of_difference_fails(string words)
    {
        _invoice[VatInvoiceFields.TotalInWords] = words;
        _invoice.Expect(_words, CheckOutcome.Fail, "words_fail");
    }

    [Fact]
    public void Words_against_the_rules_are_open_not_wrong()
    {
        _invoice[VatInvoiceFields.TotalInWords] = "壹仟陆佰贰拾伍圆";
        _invoice.Expect(_words, CheckOutcome.Unknown, "words_unreadable");
    }

    [Fact]
    public void Without_words_or_figures_it_is_open()
    {
        _invoice.Drop(VatInvoiceFields.TotalIncludingTax);
        _invoice.Expect(_words, CheckOutcome.Unknown, "field_missing");
        _invoice.Drop(VatInvoiceFields.TotalInWords);
        _invoice.Expect(_words, CheckOutcome.Unknown, "words_missing");
    }

    [Theory]
    [InlineData("1625.00", CheckOutcome.Pass)]
    [InlineData("1625.01", CheckOutcome.Fail)]
    [InlineData("1624.99", CheckOutcome.Fail)]
    public void Amount_plus_tax_is_the_total_to_the_fen(string total, CheckOutcome outcome)
    {
        _invoice[VatInvoiceFields.TotalIncludingTax] = total;
        Assert.Equal(outcome, _invoice.Run(_sum).Outcome);
    }

    [Fact]
    public void A_red_letter_invoice_adds_up_with_its_signs()
    {
        _invoice[VatInvoiceFields.AmountExcludingTax] = "-1500.00";
        _invoice[VatInvoiceFields.Tax] = "-125.00";
        _invoice[VatInvoiceFields.TotalIncludingTax] = "-1625.00";
        _invoice.Expect(_sum, CheckOutcome.Pass, "sum_pass");
    }

    [Theory]
    [InlineData("1625.00", CheckOutcome.Pass, "sum_pass_no_tax")]
    [InlineData("1500.00", CheckOutcome.Fail, "sum_fail_no_tax")]
    public void Where_the_paper_states_no_tax_the_amount_is_the_total(string amount, CheckOutcome outcome, string key)
    {
        _invoice[VatInvoiceFields.Tax] = null;
        _invoice[VatInvoiceFields.AmountExcludingTax] = amount;
        _invoice.Expect(_sum, outcome, key);
    }

    [Fact]
    public void A_tax_that_was_not_read_is_not_a_tax_that_is_not_there()
    {
        _invoice.Drop(VatInvoiceFields.Tax);
        _invoice[VatInvoiceFields.AmountExcludingTax] = "1625.00";
        _invoice.Expect(_sum, CheckOutcome.Unknown, "field_missing");

        _invoice.UseLines(InventedInvoice.Line("*教育服务*培训", "1625.00", "0", null, "免税"));
        _invoice.Expect(_sum, CheckOutcome.Pass, "sum_pass_no_tax");
    }

    [Fact]
    public void Each_missing_input_is_named()
    {
        _invoice.Drop(VatInvoiceFields.AmountExcludingTax);
        Assert.Contains(Said.Field("amount_excluding_tax"), Said.English(_invoice.Expect(_sum, CheckOutcome.Unknown, "field_missing").Message), StringComparison.Ordinal);
        _invoice[VatInvoiceFields.TotalIncludingTax] = "no amount";
        Assert.Contains(Said.Field("total_including_tax"), Said.English(_invoice.Expect(_sum, CheckOutcome.Unknown, "field_missing").Message), StringComparison.Ordinal);
    }
}
