using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Verification;
using Intake.Matching.Evidence;
using Intake.Worker.Commands;
using Intake.Worker.Reports.Pictures;

namespace Intake.Worker.Reports.Html;

/// <summary>One document: its pages with the boxes drawn over them, what was read, and which checks hold.</summary>
internal sealed class DocumentSection(HtmlWriter html, ApplicationMarks all, Func<string, string> measureName, Conversation talk)
{
    public void Write(AssessedDocument assessed, DocumentMarks marks, ImmutableArray<PagePicture> pictures)
    {
        var document = assessed.Document;
        var status = EnumNames<DocumentStatus>.Of(assessed.Status);
        html.Write($"<section class=\"document {status}\" id=\"{marks.Anchor}\"><header><div><h3>{Figures.ShortName(document.Name)}</h3><p class=\"quiet\">{document.Name} · {talk.Text("report.type_" + EnumNames<DocumentType>.Of(document.Type))} · SHA-256 <code>{Short(document.Sha256)}</code></p></div><span class=\"chip {status}\">{talk.Text("report.status_" + status)}</span></header>");
        if (all.Find(assessed.RenditionOf) is { } leader)
        {
            html.Write($"<p class=\"rendition\">{talk.Text("report.rendition_of")} <a href=\"#{leader.Marks.Anchor}\">{Figures.ShortName(leader.Name)}</a></p>");
        }

        Findings(assessed, marks);
        if (document.Fields.Fields.Length > 0 || pictures.Length > 0)
        {
            var flat = pictures.Any(picture => picture.DataUri is not null) ? "" : "flat";
            html.Write($"<div class=\"sheet {flat}\"><div class=\"pages\">");
            foreach (var picture in pictures)
            {
                Page(picture, document.PageSizes[picture.Page - 1], marks);
            }

            if (pictures.IsEmpty)
            {
                html.Write($"<p class=\"nopage\">{talk.Text("report.no_page")}</p>");
            }

            html.Write($"</div><div class=\"read\">");
            Fields(document, marks);
            html.Write($"</div></div>");
        }

        Lines(assessed, marks);
        Checks(assessed, marks);
        Signatures(document);
        html.Write($"</section>");
    }

    private void Page(PagePicture picture, PageSize size, DocumentMarks marks)
    {
        html.Write($"<figure>");
        if (picture.DataUri is { } source)
        {
            var height = 1000 * size.Height / size.Width;
            html.Write($"<div class=\"paper\"><img alt=\"{talk.Text("report.page", Figures.Count(picture.Page))}\" src=\"{source}\"><svg viewBox=\"0 0 1000 {height}\" preserveAspectRatio=\"none\">");
            foreach (var mark in marks.Marks.Where(mark => mark.Page == picture.Page))
            {
                var (x, y) = (mark.Box.X0 * 1000, mark.Box.Y0 * height);
                html.Write($"<g class=\"{EnumNames<MarkKind>.Of(mark.Kind)}\" id=\"{mark.Id}\"><title>{mark.Title}</title><rect x=\"{x - 2}\" y=\"{y - 2}\" width=\"{(mark.Box.Width * 1000) + 4}\" height=\"{(mark.Box.Height * height) + 4}\"/><text x=\"{x - 4}\" y=\"{y + 2}\">{mark.Tag}</text></g>");
            }

            html.Write($"</svg></div>");
        }

        html.Write($"<figcaption>{talk.Text("report.page", Figures.Count(picture.Page))}");
        if (picture.Missing is { } reason)
        {
            html.Write($" — {talk.Messages.Text(reason)}");
        }

        html.Write($"</figcaption></figure>");
    }

    private void Fields(ExaminedDocument document, DocumentMarks marks)
    {
        html.Write($"<table class=\"fields\">");
        foreach (var field in document.Fields.Fields)
        {
            var doubtful = field.Confidence.Value < Extraction.Values.Confidence.Read.Value ? "doubtful" : "";
            html.Write($"<tr class=\"{doubtful}\"><td class=\"tag\">");
            Tag(marks.Find(field.Page, field.Box));
            html.Write($"</td><th>{Labels.Field(field.Name.Value, talk)}</th><td>{field.Value ?? talk.Text("report.none")}");
            if (!string.Equals(field.Value, field.Printed, StringComparison.Ordinal) && field.Printed.Length > 0)
            {
                html.Write($"<span class=\"printed\">“{field.Printed}”</span>");
            }

            html.Write($"</td><td class=\"quiet\">{talk.Text("report.source_" + EnumNames<FieldSource>.Of(field.Source))} {field.Confidence.ToString()}</td></tr>");
        }

        html.Write($"</table>");
    }

    private void Lines(AssessedDocument assessed, DocumentMarks marks)
    {
        var lines = assessed.Document.Fields.Lines;
        if (lines.IsEmpty)
        {
            return;
        }

        html.Write($"<h4>{talk.Text("report.lines")}</h4><table class=\"lines\"><thead><tr><th></th><th>{talk.Text("report.line_name")}</th><th>{talk.Text("report.line_specification")}</th><th class=\"number\">{talk.Text("report.line_quantity")}</th><th class=\"number\">{talk.Text("report.line_amount")}</th><th class=\"number\">{talk.Text("report.line_rate")}</th><th class=\"number\">{talk.Text("report.line_tax")}</th><th>{talk.Text("report.line_measure")}</th></tr></thead>");
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            html.Write($"<tr><td class=\"tag\">");
            Tag(marks.Find(line.Page, line.AmountBox ?? line.Box));
            html.Write($"</td><td>{line.Name}</td><td>{line.Specification}</td><td class=\"number\">{Quantity(line)}</td><td class=\"number\">{Amount(line.Amount)}</td><td class=\"number\">{line.TaxRatePrinted ?? line.TaxRate?.ToPercent()}</td><td class=\"number\">{Amount(line.Tax)}</td><td>");
            Measure(assessed, i);
            html.Write($"</td></tr>");
        }

        html.Write($"</table>");
    }

    private void Measure(AssessedDocument assessed, int i)
    {
        var measure = i < assessed.LineMeasures.Length ? assessed.LineMeasures[i] : null;
        var prediction = i < assessed.Lines.Length ? assessed.Lines[i] : null;
        if (measure is not null)
        {
            html.Write($"{measureName(measure)} ");
        }

        if (prediction is { Kind: { } kind })
        {
            html.Write($"<span class=\"quiet\">{Kind(kind)} {prediction.Confidence.ToString()}</span>");
        }
        else if (prediction is not null)
        {
            html.Write($"<span class=\"unsure\">{talk.Text("report.unsure", Kind(prediction.Likeliest), prediction.Confidence.ToString(), Kind(prediction.RunnerUp), prediction.RunnerUpConfidence.ToString())}</span>");
        }
    }

    private void Checks(AssessedDocument assessed, DocumentMarks marks)
    {
        if (assessed.Checks.IsEmpty)
        {
            return;
        }

        html.Write($"<h4>{talk.Text("report.checks")}</h4><table class=\"ledger\">");
        foreach (var check in assessed.Checks)
        {
            var outcome = EnumNames<CheckOutcome>.Of(check.Outcome);
            html.Write($"<tr class=\"{outcome}\"><td class=\"mark\">{Mark(check.Outcome)}</td><td class=\"outcome\">{Labels.Check(check.Name, talk)}</td><td>{talk.Messages.Text(check.Message)} ");
            Tag(marks.Find(check.Where?.Page, check.Where?.Box));
            html.Write($"</td></tr>");
        }

        html.Write($"</table>");
    }

    private void Findings(AssessedDocument assessed, DocumentMarks marks)
    {
        if (assessed.Findings.IsEmpty)
        {
            return;
        }

        html.Write($"<ul class=\"findings\">");
        foreach (var finding in assessed.Findings)
        {
            html.Write($"<li class=\"{EnumNames<Severity>.Of(finding.Severity)}\">{talk.Messages.Text(finding.Message)} ");
            Tag(marks.Find(finding.Page, finding.Box));
            html.Write($" <code>{finding.Code}</code></li>");
        }

        html.Write($"</ul>");
    }

    private void Signatures(ExaminedDocument document)
    {
        foreach (var signature in document.Signatures)
        {
            html.Write($"<p class=\"signature {EnumNames<SignatureIntegrity>.Of(signature.Integrity)}\">{signature.Algorithm} · {signature.Signer} · {talk.Messages.Text(signature.Explanation)} {talk.Messages.Text(signature.Trust)}</p>");
        }
    }

    private void Tag(PageMark? mark)
    {
        if (mark is not null)
        {
            html.Write($"<a class=\"tag {EnumNames<MarkKind>.Of(mark.Kind)}\" href=\"#{mark.Id}\">{mark.Tag}</a>");
        }
    }

    private string Kind(Matching.Classification.ExpenseKind kind) => talk.Text("report.kind_" + EnumNames<Matching.Classification.ExpenseKind>.Of(kind));

    private static string Quantity(LineItem line) =>
        string.Join(" ", new[] { line.Quantity?.ToString(System.Globalization.CultureInfo.InvariantCulture), line.Unit }.Where(part => part is not null));

    private static string? Amount(Extraction.Values.Money? amount) => amount is { } money ? Figures.Grouped(money) : null;

    private static string Short(string sha256) => sha256.Length > 12 ? sha256[..12] : sha256;

    private static string Mark(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Pass => "✓",
        CheckOutcome.Fail => "✗",
        _ => "?",
    };
}
