using Intake.Extraction.Fields.VatInvoice;

namespace Intake.Extraction.Tests.Reading.EInvoiceXml;

public sealed class XbrlInvoiceTests
{
    [Fact]
    public void A_tax_control_instance_is_read_with_its_tuples_as_lines()
    {
        var reading = XmlInvoiceReading.Read(Instance("inv", "2021-09-30", Inv));
        var witness = Assert.Single(reading.Witnesses);
        var line = Assert.Single(witness.Fields.Lines);

        Assert.Equal("XBRL inv 2021-09-30", witness.Origin);
        Assert.Equal("增值税电子普通发票", witness.Fields.Text(VatInvoiceFields.PrintedKind));
        Assert.Equal("00000007", witness.Fields.Text(VatInvoiceFields.InvoiceNumber));
        Assert.Equal("11.20", witness.Fields.Text(VatInvoiceFields.TotalIncludingTax));
        Assert.Equal(("*金属制品*螺丝", 1.00m, "9.91", "0.13"), (line.Name, line.Quantity, line.Amount?.ToString(), line.TaxRate?.ToString()));
    }

    [Fact]
    public void A_fully_digitalized_instance_uses_the_names_of_the_invoice_schema()
    {
        var fields = XmlInvoiceReading.Fields(Instance("einv", "2023-12-31", """
            <einv:InvoiceNumber contextRef="c1">26440000000000000015</einv:InvoiceNumber><einv:SellerName contextRef="c1">云海卖方有限公司</einv:SellerName>
            <einv:RequestTime contextRef="c1">2026-01-30 20:05:10</einv:RequestTime><einv:TotalTaxAm contextRef="c1">1.29</einv:TotalTaxAm>
            <einv:TotalTax-includedAmount contextRef="c1">11.20</einv:TotalTax-includedAmount>
            """));

        Assert.Equal("2026-01-30", fields.Text(VatInvoiceFields.IssueDate));
        Assert.Equal("11.20", fields.Text(VatInvoiceFields.TotalIncludingTax));
    }

    [Fact]
    public void A_fact_stated_differently_in_two_contexts_is_none()
    {
        var reading = XmlInvoiceReading.Read(Instance("inv", "2021-09-30", Inv + "<inv:TotalTaxAmount contextRef=\"c2\">2.00</inv:TotalTaxAmount>"));

        Assert.Null(reading.Witnesses[0].Fields[VatInvoiceFields.Tax]);
        Assert.Contains(reading.Findings, f => f is { Code: "structured_claims_differ", Field: "tax" });
    }

    [Fact]
    public void A_fact_marked_as_nil_is_absent()
    {
        var fields = XmlInvoiceReading.Fields(Instance("inv", "2021-09-30", Inv.Replace("<inv:TotalTaxAmount contextRef=\"c1\">", "<inv:TotalTaxAmount contextRef=\"c1\" xsi:nil=\"true\">", StringComparison.Ordinal)));

        Assert.Null(fields[VatInvoiceFields.Tax]);
    }

    [Fact]
    public void Instances_of_other_taxonomies_are_no_invoice()
    {
        Assert.Equal("xml_not_an_invoice", Assert.Single(XmlInvoiceReading.Read(Instance("bker", "2023-05-15", "<bker:InvoiceNumber>1</bker:InvoiceNumber>")).Findings).Code);
    }

    private const string Inv = """
        <inv:TypeOfInvoice contextRef="c1"><![CDATA[增值税电子普通发票]]></inv:TypeOfInvoice><inv:CodeOfInvoice contextRef="c1">033002600211</inv:CodeOfInvoice>
        <inv:NumberOfInvoice contextRef="c1"><![CDATA[00000007]]></inv:NumberOfInvoice><inv:DateOfIssue contextRef="c1">2026-01-30</inv:DateOfIssue>
        <inv:TotalAmountExcludingTax contextRef="c1">9.91</inv:TotalAmountExcludingTax><inv:TotalTaxAmount contextRef="c1">1.29</inv:TotalTaxAmount>
        <inv:TaxIncludedAmountInFigures contextRef="c1">11.20</inv:TaxIncludedAmountInFigures>
        <inv:InformationOfTaxableGoodsOrServicesDetailItemsTuple><inv:NameOfTaxableGoodsOrServices contextRef="c1">*金属制品*螺丝</inv:NameOfTaxableGoodsOrServices>
        <inv:QuantityOfGoodsOrServices contextRef="c1">1.00</inv:QuantityOfGoodsOrServices><inv:AmountExcludingTax contextRef="c1">9.91</inv:AmountExcludingTax>
        <inv:TaxRate contextRef="c1">13.00%</inv:TaxRate><inv:TaxAmount contextRef="c1">1.29</inv:TaxAmount></inv:InformationOfTaxableGoodsOrServicesDetailItemsTuple>
        """;

    private static string Instance(string prefix, string date, string facts) =>
        $"<xbrl xmlns=\"http://www.xbrl.org/2003/instance\" xmlns:{prefix}=\"http://xbrl.mof.gov.cn/taxonomy/{date}/{prefix}\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><context id=\"c1\"/>{facts}</xbrl>";
}
