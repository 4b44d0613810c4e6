using Intake.Extraction.Fields.VatInvoice;
using static Intake.Extraction.Tests.Fields.VatInvoice.Drawings;

namespace Intake.Extraction.Tests.Fields.VatInvoice;

/// <summary>Some papers carry values that read right under labels that do not decode.</summary>
public sealed class UndecodedLabelsTests
{
    private const string Undecoded = "\uFFFD\uFFFD\uFFFD\uFFFD";

    [Fact]
    public void Values_are_found_by_their_form_but_stay_doubtful()
    {
        var undecoded = FullyDigitalized.With("发票号码：", Undecoded).With("开票日期：", Undecoded)
            .With("名称：", Undecoded).With("统一社会信用代码/纳税人识别号：", Undecoded)
            .With("91440300MA00000A1X", "91350100M000100Y43").With("91440300MA00000B2Y", "91330203MA2H7WU45J");

        var fields = Read(undecoded);

        Assert.Equal("26447000000000000017", fields.Text(VatInvoiceFields.InvoiceNumber));
        Assert.Equal("2026-03-05", fields.Text(VatInvoiceFields.IssueDate));
        Assert.Equal("91350100M000100Y43", fields.Text(VatInvoiceFields.BuyerTaxId));
        Assert.Equal("91330203MA2H7WU45J", fields.Text(VatInvoiceFields.SellerTaxId));
        Assert.Equal("深圳市瓴沄智算有限公司", fields.Text(VatInvoiceFields.BuyerName));
        Assert.All(
            [VatInvoiceFields.InvoiceNumber, VatInvoiceFields.IssueDate, VatInvoiceFields.BuyerTaxId, VatInvoiceFields.SellerTaxId, VatInvoiceFields.BuyerName],
            name => Assert.Equal(0.5, fields[name]!.Confidence.Value));
    }

    [Fact]
    public void The_check_code_of_a_tax_control_invoice_is_not_taken_for_a_number()
    {
        var fields = Read(TaxControl.With("发票代码：", Undecoded).With("发票号码：", Undecoded).With("开票日期：", Undecoded)
            .With("校 验 码：12345 67890 12345 67890", Undecoded + "12345678901234567890").With("机器编号：", Undecoded));

        Assert.Equal(("044032500111", "00012345"), (fields.Text(VatInvoiceFields.InvoiceCode), fields.Text(VatInvoiceFields.InvoiceNumber)));
    }
}
