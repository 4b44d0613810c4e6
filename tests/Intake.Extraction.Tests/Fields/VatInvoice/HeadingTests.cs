using Intake.Extraction.Fields.VatInvoice;
using static Intake.Extraction.Tests.Fields.VatInvoice.Drawings;

namespace Intake.Extraction.Tests.Fields.VatInvoice;

public sealed class HeadingTests
{
    [Fact]
    public void A_fully_digitalized_invoice_gives_every_heading_field()
    {
        var fields = Read(FullyDigitalized);

        Assert.Equal("26447000000000000017", fields.Text(VatInvoiceFields.InvoiceNumber));
        Assert.Equal("2026-03-05", fields.Text(VatInvoiceFields.IssueDate));
        Assert.Equal("电子发票（增值税专用发票）", fields.Text(VatInvoiceFields.PrintedKind));
        Assert.Null(fields[VatInvoiceFields.InvoiceCode]);
        Assert.Null(fields[VatInvoiceFields.CheckCode]);
    }

    [Fact]
    public void A_tax_control_invoice_gives_code_number_date_and_check_code()
    {
        var fields = Read(TaxControl);

        Assert.Equal("044032500111", fields.Text(VatInvoiceFields.InvoiceCode));
        Assert.Equal("00012345", fields.Text(VatInvoiceFields.InvoiceNumber));
        Assert.Equal("2025-11-30", fields.Text(VatInvoiceFields.IssueDate));
        Assert.Equal("12345678901234567890", fields.Text(VatInvoiceFields.CheckCode));
    }

    [Theory]
    [InlineData("2644 7000 0000 0000 0017")]
    [InlineData("26447000 000000000017")]
    public void A_number_printed_in_groups_is_one_number(string printed) =>
        Assert.Equal("26447000000000000017", Read(FullyDigitalized.With("26447000000000000017", printed)).Text(VatInvoiceFields.InvoiceNumber));

    [Theory]
    [InlineData("2026 年 03 月 05 日")]
    [InlineData("2026-03-05")]
    [InlineData("20260305")]
    [InlineData("2026年3月5日")]
    public void The_date_is_read_however_it_is_written(string printed) =>
        Assert.Equal("2026-03-05", Read(FullyDigitalized.With("2026年03月05日", printed)).Text(VatInvoiceFields.IssueDate));

    [Theory]
    [InlineData("1234567890123456 7890")]
    [InlineData("1234567890 1234567890")]
    public void A_check_code_is_grouped_anyhow(string printed) =>
        Assert.Equal("12345678901234567890", Read(TaxControl.With("12345 67890 12345 67890", printed)).Text(VatInvoiceFields.CheckCode));

    [Fact]
    public void A_blockchain_invoice_has_a_check_code_of_five_characters()
    {
        var fields = Read(TaxControl.With("044032500111", "144032500110").With("12345 67890 12345 67890", "1a2b3"));

        Assert.Equal(("144032500110", "1a2b3"), (fields.Text(VatInvoiceFields.InvoiceCode), fields.Text(VatInvoiceFields.CheckCode)));
    }

    [Fact]
    public void A_red_letter_invoice_is_not_taken_for_the_blue_one_its_remarks_name()
    {
        var red = FullyDigitalized
            .With("发票号码：26447000000000000017", "                            ")
            .With("订单号2026-0001", "被红冲蓝字数电发票号码：25442000000000000033 红字发票信息确认单编号：44030026030000000001");

        var fields = Read(red);

        Assert.Null(fields[VatInvoiceFields.InvoiceNumber]);
        Assert.Equal("25442000000000000033", fields.Text(VatInvoiceFields.OriginalInvoiceNumber));
    }

    [Fact]
    public void Codes_and_dates_in_the_remarks_are_not_those_of_the_invoice()
    {
        var fields = Read(TaxControl.With("房屋坐落：某园1栋", "对应正数发票代码:044032500112号码:00099999 开票日期:2024年01月01日"));

        Assert.Equal(("044032500111", "00012345", "2025-11-30"),
            (fields.Text(VatInvoiceFields.InvoiceCode), fields.Text(VatInvoiceFields.InvoiceNumber), fields.Text(VatInvoiceFields.IssueDate)));
        Assert.Equal("00099999", fields.Text(VatInvoiceFields.OriginalInvoiceNumber));
    }

    [Fact]
    public void A_title_drawn_twice_to_look_bold_is_read_once()
    {
        var page = GridPage.Of(FullyDigitalized);
        var doubled = page with { Words = [.. page.Words, .. page.Words.Select(word => GridPage.Moved(word, 0.0008))] };

        var fields = VatInvoiceExtractor.Read([doubled]);

        Assert.Equal("电子发票（增值税专用发票）", fields.Text(VatInvoiceFields.PrintedKind));
        Assert.Equal("26447000000000000017", fields.Text(VatInvoiceFields.InvoiceNumber));
        Assert.Equal("深圳市瓴沄智算有限公司", fields.Text(VatInvoiceFields.BuyerName));
    }

    [Fact]
    public void Every_field_points_at_its_own_ink()
    {
        var number = Read(FullyDigitalized)[VatInvoiceFields.InvoiceNumber]!;
        var words = GridPage.Of(FullyDigitalized).Words;

        var ink = words.Single(word => word.Text.Contains("26447000000000000017", StringComparison.Ordinal));
        Assert.Equal(1, number.Page);
        Assert.InRange(number.Box!.Value.X0, ink.Box.X0 + 0.01, ink.Box.X1);
        Assert.Equal(ink.Box.X1, number.Box.Value.X1, 5);
        Assert.Equal(ink.Box.Y0, number.Box.Value.Y0, 5);
    }

    [Fact]
    public void A_page_without_an_invoice_gives_no_field()
    {
        var fields = Read("""
            会议纪要
            2026年3月5日上午，甲公司与乙公司就合作事项进行了讨论。
            """);

        Assert.Empty(fields.Lines);
        Assert.DoesNotContain(fields.Fields, field => field.Name != VatInvoiceFields.IssueDate);
    }
}
