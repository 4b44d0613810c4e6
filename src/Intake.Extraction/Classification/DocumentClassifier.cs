using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Values;

namespace Intake.Extraction.Classification;

/// <summary>
/// Tells which type of document a reading is, and how sure. A structured invoice or an invoice's QR code says it outright; else the form's own
/// labels do: no other paper carries many of them. Of other papers two ask each for itself, the title that heads them and the trained model, and what they do not agree
/// on is open (<see cref="TypeDecision"/>).
/// </summary>
public static class DocumentClassifier
{
    /// <summary>Labels that only the head of an invoice prints. Contracts and reports speak of tax and amounts too, but do not print these as labels.</summary>
    private static readonly string[] HeadLabels = ["发票代码", "发票号码", "开票日期"];

    private static readonly string[] BodyLabels = ["价税合计", "纳税人识别号", "税额", "税率", "购买方", "销售方", "开票人", "大写"];

    /// <summary>Papers that carry an invoice's number and code but are forms of their own, with other fields: tickets, sales of vehicles.</summary>
    private static readonly string[] OtherForms = ["铁路电子客票", "电子客票行程单", "机动车销售统一发票", "二手车销售统一发票"];

    /// <summary>Headers one of which every invoice with items prints.</summary>
    private static readonly string[] ItemHeaders = ["项目名称", "规格型号", "货物或应税劳务"];

    /// <param name="reading">What the reader got.</param>
    /// <param name="hasInvoiceCode">A QR code of the invoice form was decoded on a page.</param>
    public static (DocumentType Type, Confidence Confidence) Classify(DocumentReading reading, bool hasInvoiceCode)
    {
        if (reading.Witnesses.Any(witness => witness.Kind == WitnessKind.StructuredData && witness.Fields.Fields.Length > 0))
        {
            return (DocumentType.VatInvoice, new Confidence(1));
        }

        var texts = reading.Pages.Select(PageCharacters).ToList();
        if (texts.Exists(IsOtherForm))
        {
            return (DocumentType.Other, Confidence.Read);
        }

        var (head, body) = LabelsOn(texts);
        if (head >= 2 && body >= 4)
        {
            return (DocumentType.VatInvoice, Confidence.Proven);
        }

        if (hasInvoiceCode)
        {
            return (DocumentType.VatInvoice, Confidence.Read);
        }

        return head >= 1 && body >= 3 ? (DocumentType.VatInvoice, Confidence.Doubtful) : ByTitleAndModel(reading.Pages, texts);
    }

    private static (DocumentType Type, Confidence Confidence) ByTitleAndModel(ImmutableArray<Page> pages, List<string> texts)
    {
        if (texts.TrueForAll(text => text.Length == 0))
        {
            return (DocumentType.Other, Confidence.Read);
        }

        var titled = TitledPapers.Classify(pages, texts);
        var predicted = DocumentModel.Shipped.Predict(DocumentSubject.Of(pages, texts));
        return TypeDecision.Of(titled, predicted, type => Share(type, texts));
    }

    /// <summary>Of an invoice, where the type has no cues of its own: the share of its form's labels.</summary>
    private static double Share(DocumentType type, List<string> texts) =>
        TypeCues.All.FirstOrDefault(cues => cues.Type == type) is { } found ? found.ShareNamed(texts)
            : LabelsOn(texts) is var (head, body) ? (double)(head + body) / (HeadLabels.Length + BodyLabels.Length) : 0;

    /// <summary>Whether a page shows the head and the sums of an invoice.</summary>
    /// <param name="text">Its characters, without white space.</param>
    internal static bool ShowsInvoice(string text) => LabelsOn([text]) is (>= 2, >= 4) && !IsOtherForm(text);

    /// <summary>How many different labels of an invoice's head and body stand on the page that has the most.</summary>
    private static (int Head, int Body) LabelsOn(List<string> texts)
    {
        var best = (Head: 0, Body: 0);
        foreach (var text in texts)
        {
            var found = (Head: HeadLabels.Count(label => text.Contains(label, StringComparison.Ordinal)), Body: BodyLabels.Count(label => text.Contains(label, StringComparison.Ordinal)));
            best = found.Head + found.Body > best.Head + best.Body ? found : best;
        }

        return best;
    }

    private static bool IsOtherForm(string text) =>
        OtherForms.Any(form => text.Contains(form, StringComparison.Ordinal)) && !ItemHeaders.Any(header => text.Contains(header, StringComparison.Ordinal));

    /// <summary>The page's words in reading order without the spaces between them, which labels are often stretched with.</summary>
    private static string PageCharacters(Page page)
    {
        var builder = new System.Text.StringBuilder();
        foreach (var word in page.Words)
        {
            builder.Append(word.Text);
        }

        return builder.ToString();
    }
}
