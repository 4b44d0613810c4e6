using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;

namespace Intake.Extraction.Tests.Reading.EInvoiceXml;

public sealed class FullyDigitalizedInvoiceTests
{
    private const string Number = "26440000000000000015";

    [Fact]
    public void Every_field_is_read_in_clean_form()
    {
        var fields = XmlInvoiceReading.Fields(Invoice());

        Assert.Equal(Number, fields.Text(VatInvoiceFields.InvoiceNumber));
        Assert.Equal("2026-01-31", fields.Text(VatInvoiceFields.IssueDate));
        Assert.Equal("云山买方有限公司", fields.Text(VatInvoiceFields.BuyerName));
        Assert.Equal("91440300BUYER00011", fields.Text(VatInvoiceFields.BuyerTaxId));
        Assert.Equal("云海卖方有限公司", fields.Text(VatInvoiceFields.SellerName));
        Assert.Equal("91440300SELLER0012", fields.Text(VatInvoiceFields.SellerTaxId));
        Assert.Equal("1000.00", fields.Text(VatInvoiceFields.AmountExcludingTax));
        Assert.Equal("60.00", fields.Text(VatInvoiceFields.Tax));
        Assert.Equal("1060.00", fields.Text(VatInvoiceFields.TotalIncludingTax));
        Assert.Equal("壹仟零陆拾圆整", fields.Text(VatInvoiceFields.TotalInWords));
        Assert.Equal("合同一\n二月", fields.Text(VatInvoiceFields.Remarks));
        Assert.Equal("电子发票（增值税专用发票）", fields.Text(VatInvoiceFields.PrintedKind));
        Assert.Null(fields[VatInvoiceFields.InvoiceCode]);
        Assert.All(fields.Fields, f => Assert.Equal((FieldSource.Structured, (int?)null), (f.Source, f.Page)));
    }

    [Fact]
    public void A_line_has_all_its_columns_and_the_line_total_is_not_the_invoice_total()
    {
        var line = Assert.Single(XmlInvoiceReading.Fields(Invoice()).Lines);

        Assert.Equal("*信息技术服务*云主机", line.Name);
        Assert.Equal(("标准型", "月", 2m, 500.000001m), (line.Specification, line.Unit, line.Quantity, line.UnitPrice));
        Assert.Equal(("1000.00", "0.06", "0.060000", "60.00"), (line.Amount?.ToString(), line.TaxRate?.ToString(), line.TaxRatePrinted, line.Tax?.ToString()));
    }

    [Fact]
    public void The_day_of_the_request_counts_only_where_no_day_of_issue_is_stated()
    {
        var without = Invoice().Replace("<IssueTime>2026-01-31</IssueTime>", "", StringComparison.Ordinal);

        Assert.Equal("2026-01-30", XmlInvoiceReading.Fields(without).Text(VatInvoiceFields.IssueDate));
    }

    [Fact]
    public void An_identifier_that_contradicts_the_number_leaves_the_number_empty()
    {
        var reading = XmlInvoiceReading.Read(Invoice().Replace($"<EIid>{Number}", "<EIid>26440000000000000099", StringComparison.Ordinal));

        Assert.Null(reading.Witnesses[0].Fields[VatInvoiceFields.InvoiceNumber]);
        Assert.Equal("invoice_number", Assert.Single(reading.Findings, f => f.Code == "structured_claims_differ").Field);
    }

    [Theory]
    [InlineData("<SellerInformation>", "<SellerInformation><SellerName>另一家</SellerName></SellerInformation><SellerInformation>", "seller_name")]
    [InlineData("<TotalTaxAm>60.00", "<TotalTaxAm>61.00</TotalTaxAm><TotalTaxAm>60.00", "tax")]
    [InlineData("<TaxSupervisionInfo>", "<TaxSupervisionInfo><IssueTime>2025-01-31</IssueTime></TaxSupervisionInfo><TaxSupervisionInfo>", "issue_date")]
    public void An_element_stated_twice_with_different_values_leaves_its_field_empty(string from, string to, string field)
    {
        var reading = XmlInvoiceReading.Read(Invoice().Replace(from, to, StringComparison.Ordinal));

        Assert.Null(reading.Witnesses[0].Fields[new FieldName(field)]);
        Assert.Equal(field, Assert.Single(reading.Findings, f => f.Code == "structured_claims_differ").Field);
    }

    [Fact]
    public void A_column_stated_twice_with_different_texts_is_left_out()
    {
        var reading = XmlInvoiceReading.Read(Invoice().Replace("<Amount>1000.00", "<Amount>9000.00</Amount><Amount>1000.00", StringComparison.Ordinal));

        Assert.Null(Assert.Single(reading.Witnesses[0].Fields.Lines).Amount);
        Assert.Contains(reading.Findings, f => f.Code == "structured_claims_differ");
    }

    [Fact]
    public void A_number_elsewhere_in_the_file_is_not_the_number_of_the_invoice()
    {
        var xml = Invoice().Replace("<AdditionalInformation>", "<AdditionalInformation><InvoiceNumber>88888888888888888888</InvoiceNumber>", StringComparison.Ordinal);

        Assert.Equal(Number, XmlInvoiceReading.Fields(xml).Text(VatInvoiceFields.InvoiceNumber));
    }

    [Fact]
    public void A_red_letter_invoice_names_the_one_it_cancels()
    {
        var block = XmlInvoiceReading.Fields(Invoice("<RedEInvoice><OriginalInvoiceCode>25440000000000000009</OriginalInvoiceCode><CreditNoteNumber>4403</CreditNoteNumber></RedEInvoice>"));
        var remarks = XmlInvoiceReading.Fields(Invoice(remark: "被红冲蓝字数电票号码：25440000000000000009 红字发票信息确认单编号：44030026011000000001"));

        Assert.Equal("25440000000000000009", block.Text(VatInvoiceFields.OriginalInvoiceNumber));
        Assert.Equal("25440000000000000009", remarks.Text(VatInvoiceFields.OriginalInvoiceNumber));
        Assert.Empty(Assert.Single(block.Lines).Columns);
    }

    [Fact]
    public void Rent_brings_period_and_address_to_its_line()
    {
        var line = Assert.Single(XmlInvoiceReading.Fields(Invoice("<RealEstateLease><PropertyAddress>某市某区某路1号</PropertyAddress><LeasePeriod>2026-01-01至2026-06-30</LeasePeriod><AreaUnit>平方米</AreaUnit></RealEstateLease>")).Lines);

        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)), (line.PeriodStart, line.PeriodEnd));
        Assert.Contains(new LineColumn("PropertyAddress", "某市某区某路1号"), line.Columns);
    }

    [Fact]
    public void Toll_brings_the_days_of_passage_to_its_line()
    {
        var line = Assert.Single(XmlInvoiceReading.Fields(Invoice("<Toll><PlateNumber>粤A00001</PlateNumber><StartDatesOfPassage>20260127172851000</StartDatesOfPassage><EndDatesOfPassage>20260128000000000</EndDatesOfPassage></Toll>")).Lines);

        Assert.Equal((new DateOnly(2026, 1, 27), new DateOnly(2026, 1, 28)), (line.PeriodStart, line.PeriodEnd));
        Assert.Contains(new LineColumn("PlateNumber", "粤A00001"), line.Columns);
    }

    [Fact]
    public void Rows_of_special_business_that_fit_no_line_are_reported_not_guessed()
    {
        var reading = XmlInvoiceReading.Read(Invoice("<Freight><Row><From>甲</From></Row><Row><From>乙</From></Row></Freight>"));

        Assert.Contains(reading.Findings, f => f.Code == "structured_rows_unmatched");
        Assert.Empty(Assert.Single(reading.Witnesses[0].Fields.Lines).Columns);
    }

    [Fact]
    public void An_amount_that_is_none_is_reported_and_left_out()
    {
        var reading = XmlInvoiceReading.Read(Invoice().Replace("<TotalTaxAm>60.00", "<TotalTaxAm>六十", StringComparison.Ordinal));

        Assert.Null(reading.Witnesses[0].Fields[VatInvoiceFields.Tax]);
        Assert.Equal("tax", Assert.Single(reading.Findings, f => f.Code == "structured_value_unreadable").Field);
    }

    [Theory]
    [InlineData("TotalTax-includedAmount", "TotalTaxIncludedAmount")]
    [InlineData("TotalTax-includedAmount", "totaltax-includedamount")]
    [InlineData("<EInvoiceData>", "<EInvoiceData >")]
    public void Hyphens_and_case_of_names_come_and_go_between_versions(string from, string to)
    {
        Assert.Equal("1060.00", XmlInvoiceReading.Fields(Invoice().Replace(from, to, StringComparison.Ordinal)).Text(VatInvoiceFields.TotalIncludingTax));
    }

    [Fact]
    public void The_signature_of_the_tax_bureau_is_seen_but_never_called_intact()
    {
        var signature = "<TaxBureauSignature><Reference URI=\"/Einvoice/Header\"/><SignatureAlgorithm>1.2.156.10197.1.501</SignatureAlgorithm><SignatureValue>AAAA</SignatureValue><KeyInfo/></TaxBureauSignature></EInvoice>";
        var report = Assert.Single(XmlInvoiceReading.Read(Invoice().Replace("</EInvoice>", signature, StringComparison.Ordinal)).Signatures);

        Assert.Equal((SignatureIntegrity.Unknown, "SM2/SM3", "xml.signature_key_absent"), (report.Integrity, report.Algorithm, report.Explanation.Key));
    }

    [Fact]
    public void An_invoice_without_a_signature_reports_none()
    {
        Assert.Empty(XmlInvoiceReading.Read(Invoice()).Signatures);
    }

    private static string Invoice(string special = "", string remark = "合同一\n      二月") => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <EInvoice>
          <Header><EIid>{Number}</EIid><Version>0.32</Version><InherentLabel>
            <EInvoiceType><LabelCode>01</LabelCode><LabelName>电子发票</LabelName></EInvoiceType>
            <GeneralOrSpecialVAT><LabelCode>01</LabelCode><LabelName>增值税专用发票</LabelName></GeneralOrSpecialVAT></InherentLabel></Header>
          <EInvoiceData>
            <SellerInformation><SellerIdNum>91440300SELLER0012</SellerIdNum><SellerName>云海卖方有限公司</SellerName></SellerInformation>
            <BuyerInformation><BuyerIdNum>91440300BUYER00011</BuyerIdNum><BuyerName>云山买方有限公司</BuyerName></BuyerInformation>
            <BasicInformation><TotalAmWithoutTax>1000</TotalAmWithoutTax><TotalTaxAm>60.00</TotalTaxAm>
              <TotalTax-includedAmount>1060.00</TotalTax-includedAmount><TotalTax-includedAmountInChinese>壹仟零陆拾圆整</TotalTax-includedAmountInChinese>
              <RequestTime>2026-01-30 23:59:59</RequestTime></BasicInformation>
            <IssuItemInformation><ItemName>*信息技术服务*云主机</ItemName><SpecMod>标准型</SpecMod><MeaUnits>月</MeaUnits><Quantity>2</Quantity><UnPrice>500.000001</UnPrice>
              <Amount>1000.00</Amount><TaxRate>0.060000</TaxRate><ComTaxAm>60.00</ComTaxAm><TotaltaxIncludedAmount>9999.00</TotaltaxIncludedAmount></IssuItemInformation>
            <SpecificInformation>{special}</SpecificInformation>
            <AdditionalInformation><Remark>{remark}</Remark></AdditionalInformation>
          </EInvoiceData>
          <TaxSupervisionInfo><InvoiceNumber>{Number}</InvoiceNumber><IssueTime>2026-01-31</IssueTime></TaxSupervisionInfo>
        </EInvoice>
        """;
}
