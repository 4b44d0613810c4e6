using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading.OfficeOpen;
using Intake.Extraction.Reading.SyntheticPages;

namespace Intake.Extraction.Reading.Spreadsheet;

/// <summary>
/// Reads workbooks (XLSX, XLSM). Every visible sheet becomes a page of our own layout (more where it is very long), with what a person sees in
/// each cell: numbers and dates in their formats. Nothing is calculated: a formula without a saved result is empty and said to be. Where a
/// format rounds, what is shown is read and the loss is said; #### of a column too narrow is read as its format would show it, and said.
/// Hidden sheets, rows and columns are not read but named; nothing outside of the file is fetched.
/// </summary>
public sealed class SpreadsheetPageReader : IPageReader
{
    /// <summary>Cells with content in one workbook.</summary>
    internal const int MaxCells = 300_000;

    private const int MaxTexts = 2_000_000;

    public DocumentFormat Format => DocumentFormat.Spreadsheet;

    /// <summary>A package whose main part is a workbook; also workbooks of Excel 97–2003, to say that they are.</summary>
    public bool Recognises(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return CompoundFile.ContentOf(document.Bytes.Span) == CompoundContent.Workbook || OfficeContent.KindOf(document.Bytes) == OfficeKind.Workbook;
    }

    public DocumentReading Read(SourceDocument document, ReadingLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(limits);
        cancellation.ThrowIfCancellationRequested();
        var old = CompoundFile.ContentOf(document.Bytes.Span);
        if (old != CompoundContent.None)
        {
            return DocumentReading.Unreadable(Format, OfficeFindings.Unreadable(old));
        }

        using var package = OfficePackage.Open(document.Bytes, limits, out var failure);
        if (package is null)
        {
            return DocumentReading.Unreadable(Format, failure!);
        }

        var (main, type) = package.Main();
        if (main?.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) == true || type?.Contains("binary", StringComparison.OrdinalIgnoreCase) == true)
        {
            return DocumentReading.Unreadable(Format, new Finding("xlsx_binary", Severity.Error, Message.Of("spreadsheet.binary")));
        }

        var reading = main is not null && package.Tree(main) is { } workbook ? Read(package, main, workbook, limits, cancellation) : null;
        return package.Refusal is { } refusal ? DocumentReading.Unreadable(Format, refusal)
            : reading ?? DocumentReading.Unreadable(Format, new Finding("xlsx_no_sheets", Severity.Error, Message.Of("spreadsheet.no_sheets")));
    }

    private DocumentReading? Read(OfficePackage package, string main, XElement workbook, ReadingLimits limits, CancellationToken cancellation)
    {
        var book = new WorkbookParts(package, main, workbook);
        if (book.Sheets.Count == 0)
        {
            return null;
        }

        var texts = Texts(package, book.PartOf("sharedStrings"));
        var styles = new CellStyles(package.Tree(book.PartOf("styles")));
        var composer = new PageComposer(limits.MaxPages);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var (cells, saved) = (0, 0);
        foreach (var (name, part) in book.Sheets)
        {
            cancellation.ThrowIfCancellationRequested();
            var reader = new SheetReader(texts, MaxCells - cells, limits.MaxXmlDepth);
            if (Content(package, part, reader) is not { } sheet)
            {
                return null;
            }

            cells += sheet.Cells.Count;
            if (reader.IsOverflown)
            {
                return DocumentReading.Unreadable(Format, new Finding("xlsx_too_many_cells", Severity.Error, Message.Of("spreadsheet.too_many_cells", Number(MaxCells))));
            }

            var remarks = new SheetRemarks(name);
            var shown = new ShownCells(sheet, styles, book.IsFrom1904, remarks);
            var rows = shown.Read();
            saved += shown.SavedResults;
            var (blocks, frame) = SheetLayout.Of(name, rows);
            composer.Use(frame, _ => PageSurround.None, startsPage: true);
            var page = composer.NextPage;
            if (rows.Count > 0)
            {
                blocks.ForEach(composer.Add);
            }

            findings.AddRange(remarks.Findings(page));
            Note(findings, sheet.HasDrawings, "drawings", Severity.Warning);
            Note(findings, sheet.HasPrintedHeaders, "header_footer", Severity.Information, name);
        }

        var pages = composer.Finish();
        if (composer.IsOverflown)
        {
            return DocumentReading.Unreadable(Format, new Finding("xlsx_too_many_pages", Severity.Error, Message.Of("spreadsheet.too_many_pages", Number(limits.MaxPages))));
        }

        Note(findings, book.Hidden.Count > 0, "hidden_sheets", Severity.Warning, OfficeFindings.List(book.Hidden));
        Note(findings, book.Others.Count > 0, "other_sheets", Severity.Warning, OfficeFindings.List(book.Others));
        Note(findings, book.HasComments, "comments", Severity.Warning);
        Note(findings, book.IsCalculatedOnLoad && saved > 0, "recalculated", Severity.Warning, Number(saved));
        findings.AddRange(OfficeFindings.Of(package, book.Referring));
        Note(findings, true, "own_layout", Severity.Information);
        return new DocumentReading(Format, pages, [], [], [], [.. findings.Distinct()]);
    }

    private static List<string> Texts(OfficePackage package, string? part)
    {
        try
        {
            return SharedTexts.Read(part is null ? null : package.Bytes(part), MaxTexts);
        }
        catch (XmlException error)
        {
            package.Refuse(part!, error);
            return [];
        }
    }

    private static SheetContent? Content(OfficePackage package, string part, SheetReader reader)
    {
        try
        {
            return package.Bytes(part) is { } bytes ? reader.Read(bytes) : null;
        }
        catch (XmlException error)
        {
            package.Refuse(part, error);
            return null;
        }
    }

    private static void Note(ImmutableArray<Finding>.Builder findings, bool isSo, string name, Severity severity, params string[] arguments)
    {
        if (isSo)
        {
            findings.Add(new Finding($"xlsx_{name}", severity, Message.Of($"spreadsheet.{name}", arguments)));
        }
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
