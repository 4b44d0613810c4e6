using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading.OfficeOpen;
using Intake.Extraction.Reading.SyntheticPages;
using static Intake.Extraction.Reading.OfficeOpen.OfficeNames;

namespace Intake.Extraction.Reading.Docx;

/// <summary>
/// Reads Word documents (DOCX, DOCM). Such a file has no pages: the text is laid out by us on A4 with one size of type, so boxes and page
/// numbers are those of our own layout, the same for the same bytes, and not those of any printed copy. Text is read as it stands once
/// tracked changes are accepted; what is hidden, struck, drawn, linked or embedded is not read but named. Nothing is run or fetched.
/// </summary>
public sealed class DocxPageReader : IPageReader
{
    public DocumentFormat Format => DocumentFormat.Docx;

    /// <summary>A package whose main part is a text document; also Word 97–2003 and encrypted documents, to say that they are.</summary>
    public bool Recognises(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return CompoundFile.ContentOf(document.Bytes.Span) is CompoundContent.WordDocument or CompoundContent.Encrypted
            || OfficeContent.KindOf(document.Bytes) == OfficeKind.Document;
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

        var main = package.Main().Part;
        var body = package.Tree(main)?.Element(WordMain + "body");
        if (main is null || body is null)
        {
            return DocumentReading.Unreadable(Format, package.Refusal ?? new Finding("docx_no_body", Severity.Error, Message.Of("docx.no_body")));
        }

        var reading = Read(package, main, body, limits, cancellation);
        return package.Refusal is { } refusal ? DocumentReading.Unreadable(Format, refusal) : reading;
    }

    private DocumentReading Read(OfficePackage package, string main, XElement body, ReadingLimits limits, CancellationToken cancellation)
    {
        var relationships = package.Relationships(main);
        XElement? Part(string type) => package.Tree(relationships.FirstOrDefault(relationship => relationship.Type == type && !relationship.IsExternal)?.Target);

        var remarks = new DocxRemarks();
        var styles = new DocxStyles(Part("styles"));
        var numberingPart = Part("numbering");
        DocxStory Story() => new(styles, new DocxNumbering(numberingPart), remarks);

        var composer = new PageComposer(limits.MaxPages);
        var sections = new DocxSections(package, relationships, Story, DocxStyles.IsOn(Part("settings")?.Element(WordMain + "evenAndOddHeaders")));
        var story = Story();
        foreach (var (elements, section) in DocxSections.Parts(body))
        {
            cancellation.ThrowIfCancellationRequested();
            sections.Begin(section, composer);
            var blocks = new List<LayoutBlock>();
            story.Walk(elements, blocks);
            Compose(composer, blocks);
        }

        var rest = new List<LayoutBlock>();
        story.End(rest);
        Compose(composer, rest);
        Compose(composer, DocxNoteText.Read(story.Notes, Part("footnotes"), Part("endnotes"), Story));
        var pages = composer.Finish();
        if (composer.IsOverflown)
        {
            var message = Message.Of("docx.too_many_pages", limits.MaxPages.ToString(CultureInfo.InvariantCulture));
            return DocumentReading.Unreadable(Format, new Finding("docx_too_many_pages", Severity.Error, message));
        }

        remarks.Comments = Part("comments")?.Elements(WordMain + "comment").Count(comment => comment.Value.Trim().Length > 0) ?? 0;
        var findings = DocxFindings.Of(remarks).AddRange(OfficeFindings.Of(package, Referring(package, main, relationships)));
        if (composer.HasCutSurround)
        {
            findings = findings.Add(new Finding("docx_header_cut", Severity.Warning, Message.Of("docx.header_cut")));
        }

        findings = findings.Add(new Finding("docx_own_layout", Severity.Information, Message.Of("docx.own_layout")));
        return new DocumentReading(Format, pages, [], [], [], findings);
    }

    private static void Compose(PageComposer composer, List<LayoutBlock> blocks)
    {
        foreach (var block in blocks)
        {
            composer.Add(block);
        }
    }

    /// <summary>Parts that can refer to something outside: the text, its settings (template), headers, footers and notes.</summary>
    private static IEnumerable<string> Referring(OfficePackage package, string main, IReadOnlyList<OfficeRelationship> relationships) =>
        relationships.Where(relationship => !relationship.IsExternal && relationship.Type is "settings" or "header" or "footer" or "footnotes" or "endnotes")
            .Select(relationship => relationship.Target).Prepend(main).Distinct(StringComparer.Ordinal).Where(part => package.Names.Contains(part, StringComparer.OrdinalIgnoreCase));
}
