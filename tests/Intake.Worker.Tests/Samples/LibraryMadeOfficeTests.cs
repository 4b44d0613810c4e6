using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Docx;
using Intake.Extraction.Reading.Spreadsheet;
using Intake.Worker.Arrival;
using MimeKit;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Intake.Worker.Tests.Samples;

/// <summary>Files that libraries write, beside those made by hand elsewhere.</summary>
public sealed class LibraryMadeOfficeTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();
    private readonly TemporaryFolder _unpacked = new();

    public void Dispose()
    {
        _unpacked.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_document_with_a_table_is_read()
    {
        var reading = new DocxPageReader().Read(new SourceDocument("a", Document()), ReadingLimits.Default, default);

        Assert.Equal(["租赁合同", "月租金", "12,000.00元"], Words(reading));
    }

    [Fact]
    public void A_workbook_with_formats_is_read()
    {
        var reading = new SpreadsheetPageReader().Read(new SourceDocument("a", Workbook()), ReadingLimits.Default, default);

        Assert.Equal(["付款清单", "2025/3/31", "1,234.50"], Words(reading));
    }

    [Fact]
    public void A_mail_that_carries_both_gives_both_whole()
    {
        var (document, workbook) = (Document(), Workbook());
        var body = new BodyBuilder { TextBody = "附件请查收", HtmlBody = "<p>附件请查收</p>" };
        body.Attachments.Add("租赁合同.docx", document);
        body.Attachments.Add("付款清单.xlsx", workbook);
        var message = new MimeMessage { Subject = "材料", Body = body.ToMessageBody() };
        message.From.Add(new MailboxAddress("青禾科技", "a@example.com"));
        using var stream = new MemoryStream();
        message.WriteTo(stream);

        var files = Arrivals.Collect([_folder.File("m.eml", stream.ToArray())], _unpacked, ReadingLimits.Default).Files;

        Assert.Equal(["付款清单.xlsx", "租赁合同.docx"], files.Select(file => file.BaseName));
        Assert.Equal([workbook, document], files.Select(file => File.ReadAllBytes(file.Path!)));
    }

    private static IEnumerable<string> Words(DocumentReading reading) => reading.Pages.SelectMany(page => page.Words).Select(word => word.Text);

    private static byte[] Document()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var row = new W.TableRow(
                new W.TableCell(new W.Paragraph(new W.Run(new W.Text("月租金")))),
                new W.TableCell(new W.Paragraph(new W.Run(new W.Text("12,000.00元")))));
            document.AddMainDocumentPart().Document = new W.Document(new W.Body(
                new W.Paragraph(new W.Run(new W.Text("租赁合同"))),
                new W.Table(new W.TableGrid(new W.GridColumn { Width = "3000" }, new W.GridColumn { Width = "3000" }), row)));
        }

        return stream.ToArray();
    }

    private static byte[] Workbook()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var styles = book.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new S.Stylesheet(new S.Fonts(new S.Font()), new S.CellFormats(new S.CellFormat(), new S.CellFormat { NumberFormatId = 14 }, new S.CellFormat { NumberFormatId = 4 }));
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new S.Worksheet(new S.SheetData(
                new S.Row(Cell("付款清单", S.CellValues.String, 0)),
                new S.Row(Cell("45747", S.CellValues.Number, 1), Cell("1234.5", S.CellValues.Number, 2))));
            book.Workbook = new S.Workbook(new S.Sheets(new S.Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Sheet1" }));
        }

        return stream.ToArray();
    }

    private static S.Cell Cell(string value, S.CellValues type, uint style) => new(new S.CellValue(value)) { DataType = type, StyleIndex = style };
}
