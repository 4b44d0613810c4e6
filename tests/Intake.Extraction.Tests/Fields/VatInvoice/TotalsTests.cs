using Intake.Extraction.Fields.VatInvoice;
using static Intake.Extraction.Tests.Fields.VatInvoice.Drawings;

namespace Intake.Extraction.Tests.Fields.VatInvoice;

public sealed class TotalsTests
{
    [Fact]
    public void Sums_total_and_words_are_read_from_the_foot_of_the_table() =>
        AssertTotals(FullyDigitalized, "1010.00", "60.60", "1070.60", "壹仟零柒拾圆陆角");

    [Fact]
    public void A_sign_of_currency_that_is_not_in_the_text_is_not_missed() =>
        AssertTotals(FullyDigitalized.Replace("¥", " ", StringComparison.Ordinal), "1010.00", "60.60", "1070.60", "壹仟零柒拾圆陆角");

    [Fact]
    public void A_sign_of_currency_apart_from_its_amount_belongs_to_it() =>
        AssertTotals(FullyDigitalized.With("¥1010.00                     ¥60.60", "¥   1010.00                  ¥ 60.60").With("¥1070.60", "¥  1070.60"), "1010.00", "60.60", "1070.60", "壹仟零柒拾圆陆角");

    [Fact]
    public void An_amount_that_touches_the_bracket_of_its_label_is_read() =>
        AssertTotals(FullyDigitalized.With("（小写）¥1070.60", "（小写）1070.60"), "1010.00", "60.60", "1070.60", "壹仟零柒拾圆陆角");

    [Theory]
    [InlineData("¥-1010.00", "¥-60.60", "¥-1070.60", "负壹仟零柒拾圆陆角")]
    [InlineData("-¥1010.00", "-¥60.60", "-¥1070.60", "（负数）壹仟零柒拾圆陆角")]
    [InlineData("￥-1010.00", "￥-60.60", "￥-1070.60", "⊗负壹仟零柒拾圆陆角")]
    public void The_totals_of_a_red_letter_invoice_are_negative(string amount, string tax, string total, string words)
    {
        var red = FullyDigitalized.With("¥1010.00", amount).With("¥60.60", tax).With("¥1070.60", total).With("壹仟零柒拾圆陆角", words);

        AssertTotals(red, "-1010.00", "-60.60", "-1070.60", words.TrimStart('⊗').Replace('（', '(').Replace('）', ')'));
    }

    [Theory]
    [InlineData("***")]
    [InlineData("*")]
    public void Asterisks_in_place_of_the_tax_mean_none(string printed)
    {
        var fields = Read(TaxControl.With("￥3000.00                  ***", "￥3000.00                  " + printed));

        Assert.Null(fields[VatInvoiceFields.Tax]!.Value);
        Assert.Equal(printed, fields[VatInvoiceFields.Tax]!.Printed);
    }

    [Fact]
    public void Sums_on_the_row_beside_their_label_are_read()
    {
        var apart = FullyDigitalized.With("        合          计                                                    ¥1010.00                     ¥60.60\n",
            "        合          计\n");
        var page = GridPage.Of(apart);
        var label = page.Words.Single(word => word.Text == "合").Box;
        var row = GridPage.Of("                                                                                  1010.00                      60.60", top: label.Y0 + 0.012);

        var fields = VatInvoiceExtractor.Read([page with { Words = [.. page.Words, .. row.Words] }]);

        Assert.Equal(("1010.00", "60.60"), (fields.Text(VatInvoiceFields.AmountExcludingTax), fields.Text(VatInvoiceFields.Tax)));
    }

    [Fact]
    public void Amounts_spelled_in_the_remarks_are_not_the_total() =>
        AssertTotals(FullyDigitalized.With("订单号2026-0001", "合同总额人民币贰万圆整，本次 ¥999.00 小写"), "1010.00", "60.60", "1070.60", "壹仟零柒拾圆陆角");

    [Theory]
    [InlineData("壹仟零柒拾元陆角")]
    [InlineData("壹仟零柒拾圆陆角整")]
    [InlineData("人民币壹仟零柒拾圆陆角")]
    public void The_words_are_kept_as_written(string words) =>
        Assert.Equal(words.Replace("人民币", string.Empty, StringComparison.Ordinal), Read(FullyDigitalized.With("壹仟零柒拾圆陆角", words)).Text(VatInvoiceFields.TotalInWords));

    [Fact]
    public void Of_several_pages_the_last_total_counts_and_their_partial_sums_do_not()
    {
        var first = GridPage.Of(FullyDigitalized
            .With("合          计                                                    ¥1010.00                     ¥60.60", "小          计                                                     ¥505.00                     ¥30.30")
            .With("     价税合计（大写）        壹仟零柒拾圆陆角                                （小写）¥1070.60\n", "\n"));
        var second = GridPage.Of(FullyDigitalized, number: 2);

        var fields = VatInvoiceExtractor.Read([first, second]);

        Assert.Equal(("1010.00", "60.60", "1070.60"),
            (fields.Text(VatInvoiceFields.AmountExcludingTax), fields.Text(VatInvoiceFields.Tax), fields.Text(VatInvoiceFields.TotalIncludingTax)));
        Assert.Equal(6, fields.Lines.Length);
    }

    private static void AssertTotals(string drawing, string amount, string tax, string total, string words)
    {
        var fields = Read(drawing);
        Assert.Equal((amount, tax, total, words), (fields.Text(VatInvoiceFields.AmountExcludingTax), fields.Text(VatInvoiceFields.Tax),
            fields.Text(VatInvoiceFields.TotalIncludingTax), fields.Text(VatInvoiceFields.TotalInWords)));
    }
}
