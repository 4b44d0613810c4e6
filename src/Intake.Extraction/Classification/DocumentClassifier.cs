using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Values;

namespace Intake.Extraction.Classification;

/// <summary>
/// Tells which type of document a reading is, and how sure. A structured invoice or an invoice's QR code says it outright; else the form's own
/// labels do: no other paper carries many of them. Everything else is <see cref="DocumentType.Other"/>.
/// </summary>
public static class DocumentClassifier
{
    /// <summary>At least so many different labels make an invoice beyond doubt; fewer down to <see cref="LabelsPossible"/> leave it unsure.</summary>
    private const int LabelsSure = 5;
    private const int LabelsPossible = 3;

    private static readonly string[] InvoiceLabels =
        ["发票代码", "发票号码", "开票日期", "价税合计", "纳税人识别号", "税额", "税率", "购买方", "销售方", "开票人", "金额"];

    /// <param name="reading">What the reader got.</param>
    /// <param name="hasInvoiceCode">A QR code of the invoice form was decoded on a page.</param>
    public static (DocumentType Type, Confidence Confidence) Classify(DocumentReading reading, bool hasInvoiceCode)
    {
        if (reading.Witnesses.Any(witness => witness.Kind == WitnessKind.StructuredData && witness.Fields.Fields.Length > 0))
        {
            return (DocumentType.VatInvoice, new Confidence(1));
        }

        var labels = InvoiceLabelsOn(reading);
        if (labels >= LabelsSure)
        {
            return (DocumentType.VatInvoice, Confidence.Proven);
        }

        if (hasInvoiceCode)
        {
            return (DocumentType.VatInvoice, Confidence.Read);
        }

        return labels >= LabelsPossible ? (DocumentType.VatInvoice, Confidence.Doubtful) : (DocumentType.Other, Confidence.Read);
    }

    private static int InvoiceLabelsOn(DocumentReading reading)
    {
        var best = 0;
        foreach (var page in reading.Pages)
        {
            var text = PageCharacters(page);
            best = Math.Max(best, InvoiceLabels.Count(label => text.Contains(label, StringComparison.Ordinal)));
        }

        return best;
    }

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
