using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Verification;
using Intake.Matching.Evidence;
using Intake.Worker.Commands;
using Intake.Worker.Reports.Pictures;

namespace Intake.Worker.Reports.Html;

/// <summary>One document: its pages with the boxes drawn over them, what was read, and which checks hold.</summary>
internal sealed class DocumentSection(HtmlWriter html, ApplicationMarks all, Func<string, string> measureName, Conversation talk)
{
    private const int ShownDigits = 12;

    private readonly LineTable _lines = new(html, measureName, talk);

    public void Write(AssessedDocument assessed, DocumentMarks marks, ImmutableArray<PagePicture> pictures)
    {
        var document = assessed.Document;
        var status = EnumNames<DocumentStatus>.Of(assessed.Status);
        var type = talk.Text("report.type_" + EnumNames<DocumentType>.Of(document.Type));
        var digits = document.Sha256[..Math.Min(ShownDigits, document.Sha256.Length)];
        html.Write($"<section class=\"document {status}\" id=\"{marks.Anchor}\"><header><div><h3>{PaperNames.Short(document, talk)}</h3><p class=\"quiet\">{document.Name} · {type} · SHA-256 <code>{digits}</code></p></div><span class=\"chip {status}\">{talk.Text("report.status_" + status)}</span></header>");
        if (all.Find(assessed.RenditionOf) is { } leader)
        {
            html.Write($"<p class=\"rendition\">{talk.Text("report.rendition_of")} <a href=\"#{leader.Marks.Anchor}\">{Figures.ShortName(leader.Name)}</a></p>");
        }

        FindingList.Write(html, assessed.Findings, marks, talk);
        if (document.Fields.Fields.Length > 0 || pictures.Length > 0)
        {
            Sheet(document, marks, pictures);
        }

        _lines.Write(assessed, marks);
        Checks(assessed.Checks, marks);
        foreach (var signature in document.Signatures)
        {
            html.Write($"<p class=\"signature {EnumNames<SignatureIntegrity>.Of(signature.Integrity)}\">{signature.Algorithm} · {signature.Signer} · {talk.Messages.Text(signature.Explanation)} {talk.Messages.Text(signature.Trust)}</p>");
        }

        html.Write($"</section>");
    }

    /// <summary>The pages beside the fields; below each other where no page could be drawn.</summary>
    private void Sheet(ExaminedDocument document, DocumentMarks marks, ImmutableArray<PagePicture> pictures)
    {
        var flat = pictures.Any(picture => picture.DataUri is not null) ? "" : "flat";
        html.Write($"<div class=\"sheet {flat}\"><div class=\"pages\">");
        foreach (var picture in pictures)
        {
            PageFigure.Write(html, picture, document.PageSizes[picture.Page - 1], marks, talk);
        }

        if (pictures.IsEmpty)
        {
            html.Write($"<p class=\"nopage\">{talk.Text("report.no_page")}</p>");
        }

        html.Write($"</div><div class=\"read\">");
        FieldTable.Write(html, document.Fields, marks, talk);
        html.Write($"</div></div>");
    }

    private void Checks(ImmutableArray<CheckResult> checks, DocumentMarks marks)
    {
        if (checks.IsEmpty)
        {
            return;
        }

        html.Write($"<h4>{talk.Text("report.checks")}</h4><table class=\"ledger\">");
        foreach (var check in checks)
        {
            var sign = check.Outcome switch { CheckOutcome.Pass => "✓", CheckOutcome.Fail => "✗", _ => "?" };
            html.Write($"<tr class=\"{EnumNames<CheckOutcome>.Of(check.Outcome)}\"><td class=\"mark\">{sign}</td><td class=\"outcome\">{Labels.Check(check.Name, talk)}</td><td>{talk.Messages.Text(check.Message)} ");
            MarkLink.Write(html, marks.Find(check.Where?.Page, check.Where?.Box));
            html.Write($"</td></tr>");
        }

        html.Write($"</table>");
    }
}
