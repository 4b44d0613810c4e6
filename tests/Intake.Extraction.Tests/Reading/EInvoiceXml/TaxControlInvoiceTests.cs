using Intake.Extraction.Fields.VatInvoice;

namespace Intake.Extraction.Tests.Reading.EInvoiceXml;

public sealed class TaxControlInvoiceTests
{
    [Fact]
    public void Every_field_is_read_in_clean_form()
    {
        var fields = XmlInvoiceReading.Fields(Invoice());

        Assert.Equal("044002600111", fields.Text(VatInvoiceFields.InvoiceCode));
        Assert.Equal("00000007", fields.Text(VatInvoiceFields.InvoiceNumber));
        Assert.Equal("2026-02-09", fields.Text(VatInvoiceFields.IssueDate));
        Assert.Equal("00000000000000000123", fields.Text(VatInvoiceFields.CheckCode));
        Assert.Equal("云山买方有限公司", fields.Text(VatInvoiceFields.BuyerName));
        Assert.Null(fields[VatInvoiceFields.BuyerTaxId]);
        Assert.Equal("6.20", fields.Text(VatInvoiceFields.AmountExcludingTax));
        Assert.Equal("0.19", fields.Text(VatInvoiceFields.Tax));
        Assert.Equal("6.39", fields.Text(VatInvoiceFields.TotalIncludingTax));
    }

    [Theory]
    [InlineData("免税", "***", "0.00")]
    [InlineData("不征税", "***", "0.00")]
    [InlineData("***", "***", null)]
    [InlineData("0%", "0.00", "0.00")]
    [InlineData("13.00%", "0.19", "0.13")]
    [InlineData("1.5%", "0.19", "0.015")]
    public void Rates_and_taxes_that_are_none_stay_none_with_their_printed_text(string rate, string tax, string? expected)
    {
        var line = Assert.Single(XmlInvoiceReading.Fields(Invoice(rate, tax)).Lines);

        Assert.Equal(expected, line.TaxRate?.ToString());
        Assert.Equal(rate, line.TaxRatePrinted);
        Assert.Equal(tax == "***", line.Tax is null);
    }

    [Fact]
    public void A_tax_printed_as_asterisks_is_a_field_without_a_value()
    {
        var tax = XmlInvoiceReading.Fields(Invoice().Replace(">0.19</fp:TaxTotalAmount>", ">***</fp:TaxTotalAmount>", StringComparison.Ordinal))[VatInvoiceFields.Tax];

        Assert.Equal((null, "***"), (tax!.Value, tax.Printed));
    }

    [Fact]
    public void A_discount_is_a_line_of_its_own()
    {
        var xml = Invoice().Replace("</fp:GoodsInfos>", "<fp:GoodsInfo><fp:Item>*服务*甲</fp:Item><fp:Amount>-1.00</fp:Amount><fp:TaxScheme>3%</fp:TaxScheme><fp:TaxAmount>-0.03</fp:TaxAmount></fp:GoodsInfo></fp:GoodsInfos>", StringComparison.Ordinal);

        Assert.Equal(["6.20", "-1.00"], XmlInvoiceReading.Fields(xml).Lines.Select(l => l.Amount?.ToString()));
    }

    [Fact]
    public void A_red_letter_invoice_names_the_one_it_cancels()
    {
        var xml = Invoice().Replace("<fp:Note></fp:Note>", "<fp:Note>对应正数发票代码:044002500111号码:00000003</fp:Note>", StringComparison.Ordinal);

        Assert.Equal("00000003", XmlInvoiceReading.Fields(xml).Text(VatInvoiceFields.OriginalInvoiceNumber));
    }

    private static string Invoice(string rate = "3%", string tax = "0.19") => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <eInvoice xmlns:fp="http://www.edrm.org.cn/schema/e-invoice/2019" Version="1.0"><fp:DocID>01</fp:DocID><fp:InvoiceCode>044002600111</fp:InvoiceCode>
        <fp:InvoiceNo>00000007</fp:InvoiceNo><fp:IssueDate>2026年2月9日</fp:IssueDate><fp:InvoiceCheckCode>00000 00000 00000 00123</fp:InvoiceCheckCode>
        <fp:Buyer><fp:BuyerName>云山买方有限公司</fp:BuyerName><fp:BuyerTaxID>
        </fp:BuyerTaxID></fp:Buyer><fp:Seller><fp:SellerName>云海小吃店</fp:SellerName><fp:SellerTaxID>92440300SELLER0012</fp:SellerTaxID></fp:Seller>
        <fp:TaxInclusiveTotalAmount>6.39</fp:TaxInclusiveTotalAmount><fp:Note></fp:Note><fp:TaxTotalAmount>0.19</fp:TaxTotalAmount>
        <fp:TaxExclusiveTotalAmount>6.2</fp:TaxExclusiveTotalAmount><fp:GoodsInfos><fp:GoodsInfo><fp:Item>*餐饮服务*餐费</fp:Item><fp:Price>6.2</fp:Price>
        <fp:Quantity>1</fp:Quantity><fp:Amount>6.20</fp:Amount><fp:TaxScheme>{rate}</fp:TaxScheme><fp:TaxAmount>{tax}</fp:TaxAmount></fp:GoodsInfo></fp:GoodsInfos></eInvoice>
        """;
}
