using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.PaymentReceipt;

/// <summary>The receipts of a file: banks print two or three on a sheet, each with a title of its own.</summary>
internal static partial class ReceiptParts
{
    private const int MaxTitle = 26;

    /// <summary>In reading order; empty where no page has words. A paper without any label of a receipt is one part.</summary>
    public static List<FormPage> Of(ImmutableArray<Page> pages)
    {
        var parts = Labelled(pages);
        if (parts.Count == 0 && pages.FirstOrDefault(static page => !page.Words.IsEmpty) is { } first)
        {
            parts.Add(FormPage.Of(first, PaymentLabels.Book));
        }

        return parts;
    }

    private static List<FormPage> Labelled(ImmutableArray<Page> pages)
    {
        var parts = new List<FormPage>();
        foreach (var page in pages)
        {
            if (page.Words.IsEmpty)
            {
                continue;
            }

            var text = PageText.Of(page);
            var rows = new List<TextRow>();
            var hasBody = false;
            foreach (var row in text.Rows)
            {
                if (hasBody && IsTitle(row))
                {
                    Add(parts, text, rows);
                    (rows, hasBody) = ([], false);
                }

                rows.Add(row);
                hasBody |= LabelScanner.Scan(row, PaymentLabels.Book).Exists(static label => IsBody(label.Key));
            }

            Add(parts, text, rows);
        }

        return parts;
    }

    /// <summary>A run of the row is nothing but a title: 电子回单, 付款凭证(客户联). What stands behind a label is a kind of voucher, no title.</summary>
    public static bool IsTitle(TextRow row)
    {
        var labels = LabelScanner.Scan(row, PaymentLabels.Book);
        foreach (var run in row.Runs(2.2f * row.Page.Em))
        {
            if (labels.Count > 0 && labels[0].Ink.Start <= run.Start)
            {
                return false;
            }

            if (run.Length is >= 4 and <= MaxTitle && Title().IsMatch(run.Text))
            {
                return true;
            }
        }

        return false;
    }

    // A title at the foot with nothing below belongs to the receipt above it.
    private static void Add(List<FormPage> parts, PageText text, List<TextRow> rows)
    {
        var part = FormPage.Of(text, rows, PaymentLabels.Book);
        if (part.Labels.Exists(static label => IsBody(label.Key)))
        {
            parts.Add(part);
        }
    }

    private static bool IsBody(string key) => key is PaymentLabels.Amount or PaymentLabels.Words || key.Contains(PaymentLabels.NamePart, StringComparison.Ordinal) || key is "Payer" or "Payee";

    [GeneratedRegex(@"^[^:。,;]{0,18}(?:回单|回执|付款凭证|转账凭证|汇款凭证|业务凭证|支付凭证|电汇凭证|收款凭证|客户凭证|记账凭证|付款通知|收款通知|付款通知书|收款通知书|借记通知|贷记通知|进账单|汇款单|转账单|支付结果|转账详情|交易详情|转账成功|支付成功)(?:\([^()]{1,8}\)|[-—][^:]{1,6}|书|客户联)?$")]
    private static partial Regex Title();
}
