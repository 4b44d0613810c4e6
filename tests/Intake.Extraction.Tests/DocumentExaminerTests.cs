using System.Collections.Immutable;
using System.Text;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Tests.Fields.VatInvoice;
using Intake.Extraction.Verification;

namespace Intake.Extraction.Tests;

/// <summary>The rules of acceptance, on an invoice drawn so that every check holds; each test breaks one thing.</summary>
public sealed class DocumentExaminerTests
{
    private const string Invoice = """
                                      电子发票（增值税专用发票）                    发票号码：26447000000000000017
                                                                                   开票日期：2026年03月05日


          购                                                            销
          买  名称：深圳市瓴沄智算有限公司                              售  名称：深圳市矽屿云服务有限公司
          方                                                            方
          信  统一社会信用代码/纳税人识别号：91350100M000100Y43         信  统一社会信用代码/纳税人识别号：91330203MA2H7WU45J
          息                                                            息
            项目名称          规格型号      单 位      数 量        单 价          金 额   税率/征收率        税 额
         *信息技术服务*云租                  项             2          500         1000.00      6%              60.00
                合          计                                                    ¥1000.00                     ¥60.00
             价税合计（大写）        壹仟零陆拾圆整                                  （小写）¥1060.00
               开票人：甲某
        """;

    /// <summary>The checksum is that of the payload before it (CRC-16/UMTS with the comma).</summary>
    private static string Qr(string number = "26447000000000000017", string amount = "1060.00", string date = "20260305")
    {
        var covered = $"01,31,,{number},{amount},{date},,";
        return covered + Crc16Umts.Of(covered).ToString("X4");
    }

    [Fact]
    public void An_invoice_whose_amounts_prove_each_other_and_whose_code_agrees_is_accepted()
    {
        var document = Examine(Invoice, Qr());

        Assert.Equal(DocumentType.VatInvoice, document.Type);
        Assert.Empty(document.Findings);
        Assert.Equal(DocumentStatus.Accepted, document.Status);
    }

    [Fact]
    public void The_printed_page_alone_does_not_prove_which_invoice_it_is()
    {
        var document = Examine(Invoice, qr: null);

        Assert.Equal(DocumentStatus.NeedsReview, document.Status);
        Assert.Equal(["identity_unproven"], document.Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("1000.00      6%", "1000.10      6%")] // a line
    [InlineData("¥1000.00", "¥1000.01")] // the sum
    [InlineData("¥60.00", "¥60.01")] // the tax
    [InlineData("¥1060.00", "¥1060.01")] // the total in figures
    [InlineData("壹仟零陆拾圆整", "壹仟零柒拾圆整")] // the total in words
    [InlineData("26447000000000000017", "26447000000000000018")] // the number
    [InlineData("2026年03月05日", "2026年03月06日")] // the date
    [InlineData("91350100M000100Y43", "91350100M000100Y44")] // a credit code
    [InlineData("      60.00\n", "      66.00\n")] // the tax of a line
    public void One_character_changed_on_the_page_is_noticed(string right, string wrong)
    {
        Assert.Contains(right, Invoice, StringComparison.Ordinal);

        Assert.Equal(DocumentStatus.NeedsReview, Examine(Invoice.Replace(right, wrong, StringComparison.Ordinal), Qr()).Status);
    }

    [Theory]
    [InlineData("深圳市瓴沄智算有限公司", "buyer_name")]
    [InlineData("深圳市矽屿云服务有限公司", "seller_name")]
    [InlineData("91330203MA2H7WU45J", "seller_tax_id")]
    [InlineData("¥1060.00", "identity_unproven")] // the code states the total, but then nothing on the page confirms the code
    public void A_field_that_is_not_read_keeps_the_document_in_review(string ink, string open)
    {
        var document = Examine(Invoice.Replace(ink, string.Empty, StringComparison.Ordinal), Qr());

        Assert.Equal(DocumentStatus.NeedsReview, document.Status);
        Assert.Contains(open, document.Findings.Select(finding => finding.Field ?? finding.Code));
    }

    [Theory]
    [InlineData("深圳市矽屿云服务有限公司", "深圳市瓴沄智算有限公司", "fields_equal")]
    [InlineData("91330203MA2H7WU45J", "91350100M000100Y43", "fields_equal")]
    [InlineData("深圳市矽屿云服务有限公司", "深圳市矽屿云服务有限公", "field_doubtful")] // a name broken off
    [InlineData("*信息技术服务*云租", "*信息技术服务云租  ", "line_name_doubtful")]
    [InlineData("2          500", "2             ", "line_price_doubtful")]
    [InlineData("91350100M000100Y43", "91350100M000100Y4 ", "field_doubtful")] // a code that lost its last character
    [InlineData("深圳市瓴沄智算有限公司", "深圳市瓴沄  算有限公司", "field_doubtful")] // a name that lost one
    [InlineData("数 量", "数 呈", "line_price_doubtful")] // the header of the quantity
    [InlineData("壹仟零陆拾圆整", "壹仟零陆拾圆捌", "check_open")] // the words cannot be read
    public void What_reads_well_by_itself_but_not_beside_the_rest_keeps_the_document_in_review(string right, string wrong, string open)
    {
        Assert.Contains(right, Invoice, StringComparison.Ordinal);

        Assert.Equal([open], Examine(Invoice.Replace(right, wrong, StringComparison.Ordinal), Qr()).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_readers_warning_keeps_the_document_in_review()
    {
        var finding = new Finding("pdf_undecoded_glyphs", Severity.Warning, Intake.Extraction.Messages.Message.Of("examine.empty"));

        Assert.Equal(DocumentStatus.NeedsReview, Examine(Invoice, Qr(), finding).Status);
        Assert.Equal(DocumentStatus.Accepted, Examine(Invoice, Qr(), finding with { Severity = Severity.Information }).Status);
    }

    [Fact]
    public void Invoices_put_together_in_one_file_are_never_mixed()
    {
        var second = GridPage.Of(Invoice.Replace("0017", "0018", StringComparison.Ordinal), number: 2);
        var first = GridPage.Of(Invoice) with { Codes = [new MatrixCode(Qr(), default)] };

        var document = new DocumentExaminer([new Given([first, second], [])], ReadingLimits.Default).Examine(File("x"));

        Assert.Equal(["26447000000000000017", "26447000000000000018"], document.Papers().Select(paper => paper.Fields.Text(new("invoice_number"))));
        Assert.Equal([new DocumentPart(1, 2, 1, 1), new DocumentPart(2, 2, 2, 2)], document.Papers().Select(paper => paper.Part));
        Assert.All(document.Papers(), paper => Assert.Equal(document.Sha256, paper.Sha256));
        Assert.Equal(2, document.Papers().Select(paper => paper.Id).Distinct().Count());
        Assert.Equal(DocumentStatus.Accepted, document.Status);
    }

    [Fact]
    public void Every_place_named_is_where_the_file_shows_it_though_the_page_was_turned_for_reading()
    {
        var page = GridPage.Of(Invoice) with { Codes = [new MatrixCode(Qr(), new BoundingBox(0, 0, 0.1, 0.2))] };
        var upright = new DocumentExaminer([new Given([page], [])], ReadingLimits.Default).Examine(File("x"));
        var sideways = new DocumentExaminer([new Given([page with { QuarterTurns = 1 }], [])], ReadingLimits.Default).Examine(File("x"));

        Assert.Equal(DocumentStatus.Accepted, sideways.Status);
        Assert.Equal(new PageSize(page.HeightPoints, page.WidthPoints), Assert.Single(sideways.PageSizes));
        Assert.Equal(upright.Fields.Fields.Select(field => field with { Box = field.Box?.Turned(-1) }), sideways.Fields.Fields);
        Assert.Equal(upright.Fields.Lines.Select(line => (line.Box?.Turned(-1), line.AmountBox?.Turned(-1))), sideways.Fields.Lines.Select(line => (line.Box, line.AmountBox)));
        Assert.Equal(upright.Checks.Select(check => check.Where?.Box.Turned(-1)), sideways.Checks.Select(check => check.Where?.Box));
    }

    [Fact]
    public void An_empty_file_is_unreadable_and_says_so()
    {
        var document = new DocumentExaminer([], ReadingLimits.Default).Examine(new SourceDocument("leer.pdf", ReadOnlyMemory<byte>.Empty));

        Assert.Equal((DocumentStatus.Unreadable, "file_empty"), (document.Status, Assert.Single(document.Findings).Code));
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void A_file_over_the_size_limit_is_not_read(int length, bool isRead)
    {
        var examiner = new DocumentExaminer([new Given([GridPage.Of("一 二")], [])], ReadingLimits.Default with { MaxBytes = 10 });

        Assert.Equal(isRead, examiner.Examine(File(new string('x', length))).Findings.All(finding => finding.Code != "file_too_large"));
    }

    [Theory]
    [InlineData("{\"error\":404}", "examine.kind_json")]
    [InlineData("<!DOCTYPE html><html></html>", "examine.kind_html")]
    [InlineData("<a/>", "examine.kind_xml")]
    [InlineData("plain words", "examine.kind_text")]
    public void A_file_no_reader_takes_is_named_by_its_content(string content, string kind)
    {
        var finding = Assert.Single(new DocumentExaminer([], ReadingLimits.Default).Examine(File(content)).Findings);

        Assert.Equal("format_not_supported", finding.Code);
        Assert.Equal(kind, Assert.Single(finding.Message.Parts).Key);
    }

    [Fact]
    public void A_readable_paper_that_is_no_invoice_is_other_and_left_to_a_person()
    {
        var document = Examine("房屋租赁合同 甲方：某公司 乙方：某公司", qr: null);

        Assert.Equal((DocumentType.Other, DocumentStatus.NeedsReview), (document.Type, document.Status));
    }

    private static SourceDocument File(string content) => new("x.bin", Encoding.UTF8.GetBytes(content));

    private static ExaminedDocument Examine(string drawing, string? qr, params Finding[] findings)
    {
        var page = GridPage.Of(drawing);
        return new DocumentExaminer([new Given([qr is null ? page : page with { Codes = [new MatrixCode(qr, new BoundingBox(0, 0, 0.1, 0.1))] }], findings)], ReadingLimits.Default)
            .Examine(File("x"));
    }

    /// <summary>A reader that gives what the test says, whatever the bytes.</summary>
    private sealed class Given(ImmutableArray<Page> pages, IEnumerable<Finding> findings) : IPageReader
    {
        public DocumentFormat Format => DocumentFormat.Pdf;

        public bool Recognises(SourceDocument document) => true;

        public DocumentReading Read(SourceDocument document, ReadingLimits limits, CancellationToken cancellation) =>
            new(DocumentFormat.Pdf, pages, [], [], [], [.. findings]);
    }
}
