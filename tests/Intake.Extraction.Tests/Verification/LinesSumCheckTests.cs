using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Verification;
using Intake.Extraction.Verification.Checks;
using static Intake.Extraction.Tests.Verification.InventedInvoice;

namespace Intake.Extraction.Tests.Verification;

public sealed class LinesSumCheckTests
{
    private readonly InventedInvoice _invoice = new();
    private readonly LinesSumCheck _check = new();

    [Fact]
    public void Lines_that_add_up_pass() => _invoice.Expect(_check, CheckOutcome.Pass, "lines_sum_pass");

    [Fact]
    public void A_discount_line_counts_with_its_sign()
    {
        _invoice.UseLines(
            Line("*信息技术服务*云主机", "1100.00", "0.06", "66.00"),
            Line("*信息技术服务*云主机", "-100.00", "0.06", "-6.00"),
            Line("*电子计算机*服务器配件", "500.00", "0.13", "65.00"));
        _invoice.Expect(_check, CheckOutcome.Pass, "lines_sum_pass");
    }

    [Theory]
    [InlineData("500.01", "65.00", "lines_sum_fail")]
    [InlineData("499.99", "65.00", "lines_sum_fail")]
    [InlineData("500.00", "65.01", "lines_tax_sum_fail")]
    [InlineData("500.00", "64.99", "lines_tax_sum_fail")]
    public void A_fen_of_difference_fails(string amount, string tax, string key)
    {
        _invoice.Lines[1] = Line("*电子计算机*服务器配件", amount, "0.13", tax);
        _invoice.Expect(_check, CheckOutcome.Fail, key);
    }

    [Fact]
    public void A_missing_line_fails()
    {
        _invoice.Lines.RemoveAt(1);
        _invoice.Expect(_check, CheckOutcome.Fail, "lines_sum_fail");
    }

    [Fact]
    public void An_amount_or_tax_that_was_not_read_leaves_it_open()
    {
        _invoice.Lines[1] = Line("*电子计算机*服务器配件", "500.00", "0.13", null);
        _invoice.Expect(_check, CheckOutcome.Unknown, "line_tax_missing");
        _invoice.Lines[1] = Line("*电子计算机*服务器配件", null, "0.13", "65.00");
        _invoice.Expect(_check, CheckOutcome.Unknown, "line_amount_missing");
        _invoice.Lines.Clear();
        _invoice.Expect(_check, CheckOutcome.Unknown, "lines_missing");
    }

    [Theory]
    [InlineData("0", "免税")]
    [InlineData("0", "不征税")]
    [InlineData(null, "***")]
    public void Untaxed_lines_beside_taxed_ones_need_no_tax(string? rate, string printed)
    {
        _invoice.Lines.Add(Line("*图书*手册", "80.00", rate, null, printed));
        _invoice[VatInvoiceFields.AmountExcludingTax] = "1580.00";
        _invoice.Expect(_check, CheckOutcome.Pass, "lines_sum_pass");
    }

    [Fact]
    public void Without_a_total_tax_no_line_may_carry_tax()
    {
        _invoice[VatInvoiceFields.Tax] = null;
        _invoice.Expect(_check, CheckOutcome.Fail, "lines_tax_sum_fail");
        _invoice.Drop(VatInvoiceFields.Tax);
        _invoice.Expect(_check, CheckOutcome.Unknown, "field_missing");
        _invoice.UseLines(Line("*图书*手册", "1500.00", null, null, "***"));
        _invoice.Expect(_check, CheckOutcome.Pass, "lines_sum_pass_no_tax");
    }

    [Fact]
    public void Amounts_of_any_size_give_an_answer()
    {
        const string Huge = "89999999999999999.99";
        _invoice.UseLines(Line("a", Huge, "0.06", Huge), Line("b", Huge, "0.06", Huge), Line("c", Huge, "0.06", Huge));
        _invoice.Expect(_check, CheckOutcome.Fail, "lines_sum_fail");
    }
}
