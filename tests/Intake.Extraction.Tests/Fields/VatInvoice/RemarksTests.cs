using Intake.Extraction.Fields.VatInvoice;
using static Intake.Extraction.Tests.Fields.VatInvoice.Drawings;

namespace Intake.Extraction.Tests.Fields.VatInvoice;

public sealed class RemarksTests
{
    [Fact]
    public void Remarks_stand_right_of_their_label() =>
        Assert.Equal("订单号2026-0001", Read(FullyDigitalized).Text(VatInvoiceFields.Remarks));

    [Fact]
    public void On_tax_control_invoices_they_stand_beside_the_seller() =>
        Assert.Equal("房屋坐落：某园1栋\n2025年11月", Read(TaxControl).Text(VatInvoiceFields.Remarks));

    [Fact]
    public void Banks_addresses_payee_and_reviewer_inside_them_are_remarks_and_nothing_else()
    {
        var fields = Read(FullyDigitalized
            .With("  备   订单号2026-0001\n", "       购方开户银行:某银行;  银行账号:110012345678901234;\n  备   销售方名称：某公司 纳税人识别号：91440300MA00000C3Z 金额¥5.00\n")
            .With("  注\n", "  注   收款人:乙某;    复核人:丙某;\n"));

        Assert.Equal("购方开户银行:某银行; 银行账号:110012345678901234;\n销售方名称：某公司 纳税人识别号：91440300MA00000C3Z 金额¥5.00\n收款人:乙某; 复核人:丙某;", fields.Text(VatInvoiceFields.Remarks));
        Assert.Equal(("深圳市矽屿云服务有限公司", "91440300MA00000B2Y"), (fields.Text(VatInvoiceFields.SellerName), fields.Text(VatInvoiceFields.SellerTaxId)));
        Assert.Equal(("1010.00", "1070.60"), (fields.Text(VatInvoiceFields.AmountExcludingTax), fields.Text(VatInvoiceFields.TotalIncludingTax)));
    }

    [Fact]
    public void No_remarks_are_no_field() =>
        Assert.Null(Read(FullyDigitalized.With("订单号2026-0001", string.Empty))[VatInvoiceFields.Remarks]);

    [Theory]
    [InlineData("被红冲蓝字数电票号码：25442000000000000033 红字发票信息确认单编号：44030025060000000001", "25442000000000000033")]
    [InlineData("被红冲蓝字数电发票号码：25442000000000000033", "25442000000000000033")]
    [InlineData("对应正数发票代码:044032500111号码:00099999", "00099999")]
    [InlineData("对应正数发票代码:044032500111 号码:00099999 代开企业税号:91440300MA00000C3Z", "00099999")]
    [InlineData("订单号码:12345678", null)]
    [InlineData("被红冲蓝字数电票号码：254420000000", null)]
    public void A_red_letter_invoice_names_the_blue_one(string remarks, string? number) =>
        Assert.Equal(number, Read(FullyDigitalized.With("订单号2026-0001", remarks)).Text(VatInvoiceFields.OriginalInvoiceNumber));
}
