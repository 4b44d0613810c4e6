using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Tests.Fields.VatInvoice;
using Intake.Extraction.Values;

namespace Intake.Extraction.Tests.Classification;

public sealed class DocumentClassifierTests
{
    private const string Labels = """
        电子发票（普通发票）    发票号码：26447000000000000017
                               开票日期：2026年03月05日
        购买方  纳税人识别号：   销售方
        税率   税额
        价税合计（大写）
        """;

    [Fact]
    public void A_page_with_the_labels_of_an_invoice_is_one_beyond_doubt() =>
        Assert.Equal((DocumentType.VatInvoice, Confidence.Proven), DocumentClassifier.Classify(Reading(Labels), hasInvoiceCode: false));

    [Fact]
    public void Structured_invoice_data_says_the_type_outright()
    {
        var field = new ExtractedField(VatInvoiceFields.InvoiceNumber, "26447000000000000017", "26447000000000000017", Confidence.Read, FieldSource.Structured);
        var reading = Reading(string.Empty) with { Witnesses = [new Witness(WitnessKind.StructuredData, "EInvoice", new FieldSet([field], []))] };

        Assert.Equal((DocumentType.VatInvoice, new Confidence(1)), DocumentClassifier.Classify(reading, hasInvoiceCode: false));
    }

    [Fact]
    public void An_invoice_code_is_enough_where_labels_do_not_decode() =>
        Assert.Equal((DocumentType.VatInvoice, Confidence.Read), DocumentClassifier.Classify(Reading("䀀䀁䀂 26447000000000000017"), hasInvoiceCode: true));

    [Theory]
    [InlineData("电子发票（铁路电子客票） 发票号码：26447000000000000017 开票日期：2026年03月05日 票价 购买方名称：某公司 统一社会信用代码")]
    [InlineData("电子发票（航空运输电子客票行程单） 发票号码：26447000000000000017 填开日期 票价 税率 税额 购买方名称：某公司")]
    [InlineData("机动车销售统一发票 发票代码 发票号码 开票日期 厂牌型号 购买方名称 纳税人识别号 价税合计 增值税税率 增值税税额 开票人")]
    public void Tickets_and_sales_of_vehicles_are_forms_of_their_own_even_with_an_invoice_code(string text) =>
        Assert.Equal(DocumentType.Other, DocumentClassifier.Classify(Reading(text), hasInvoiceCode: true).Type);

    [Fact]
    public void An_invoice_that_only_speaks_of_a_ticket_stays_an_invoice() =>
        Assert.Equal(DocumentType.VatInvoice, DocumentClassifier.Classify(Reading(Labels + "\n项目名称 备注 铁路电子客票代订"), hasInvoiceCode: false).Type);

    [Fact]
    public void One_label_of_the_head_and_three_of_the_body_leave_it_unsure() =>
        Assert.Equal((DocumentType.VatInvoice, Confidence.Doubtful), DocumentClassifier.Classify(Reading("发票号码：1 税率 税额 购买方"), hasInvoiceCode: false));

    [Theory]
    [InlineData("发票号码：1 税率 税额")] // one body label too few
    [InlineData("Invoice No. 17  Date 2026-03-05  Total 100.00")]
    [InlineData("")]
    public void Anything_else_is_other(string text) =>
        Assert.Equal(DocumentType.Other, DocumentClassifier.Classify(Reading(text), hasInvoiceCode: false).Type);

    /// <summary>A contract speaks of tax, but has no head of an invoice.</summary>
    [Fact]
    public void What_only_speaks_of_tax_is_no_sure_invoice() =>
        Assert.True(DocumentClassifier.Classify(Reading("服务合同 价税合计 纳税人识别号 税率 税额 购买方 销售方 大写"), hasInvoiceCode: false).Confidence.CompareTo(Confidence.Read) < 0);

    private static DocumentReading Reading(string drawing) =>
        new(DocumentFormat.Pdf, [GridPage.Of(drawing)], [], [], [], []);
}
