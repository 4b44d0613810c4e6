using System.Text;
using Intake.Samples.Paper;

namespace Intake.Samples.Ofd;

/// <summary>The tag file of an invoice: which object on which page is which field.</summary>
internal static class OfdTags
{
    private static readonly string[] LineTags = ["Item", "Specification", "TaxScheme", "MeasurementDimension", "Amount", "TaxAmount", "Price", "Quantity"];

    private static readonly string[] Flat =
    [
        "InvoiceCode", "InvoiceNo", "IssueDate", "InvoiceCheckCode", "MachineNo", "TaxControlCode",
        "TaxExclusiveTotalAmount", "TaxTotalAmount", "TaxInclusiveTotalAmount", "InvoiceClerk", "Payee", "Checker", "Note",
    ];

    /// <param name="tagged">Tagged text with the number of its page.</param>
    /// <param name="hasGoods">Lines nested as GoodsInfos/GoodsInfo (2020–22); otherwise each column is listed once, all lines together.</param>
    /// <param name="isMalformed">The unreadable root found in many real files.</param>
    public static string Write(IReadOnlyList<(TextMark Mark, int Id, int Page)> tagged, bool hasGoods, bool isMalformed)
    {
        // The broken files have no prefix on their own elements and one that nothing declares on the references.
        var prefix = isMalformed ? "" : "ofd:";
        var (open, close) = isMalformed
            ? ("<:eInvoice xmlns:=\"\">", "</:eInvoice>")
            : ("<ofd:root xmlns:ofd=\"http://www.ofdspec.org/2016\" version=\"1.0\">", "</ofd:root>");
        var text = new StringBuilder(open);
        foreach (var role in (ReadOnlySpan<string>)["Buyer", "Seller"])
        {
            text.Append($"<{prefix}{role}>");
            foreach (var part in (ReadOnlySpan<string>)["Name", "TaxID", "AddrTel", "FinancialAccount"])
            {
                Element(text, prefix, role + part, tagged.Where(entry => entry.Mark.Tag == role + part));
            }

            text.Append($"</{prefix}{role}>");
        }

        foreach (var name in Flat)
        {
            Element(text, prefix, name, tagged.Where(entry => entry.Mark.Tag == name));
        }

        if (!hasGoods)
        {
            foreach (var name in LineTags)
            {
                Element(text, prefix, name, tagged.Where(entry => entry.Mark.Tag == name));
            }

            return text.Append(close).ToString();
        }

        text.Append($"<{prefix}GoodsInfos>");
        foreach (var line in tagged.Where(entry => entry.Mark.Line is not null).GroupBy(entry => entry.Mark.Line))
        {
            text.Append($"<{prefix}GoodsInfo>");
            foreach (var name in LineTags)
            {
                Element(text, prefix, name, line.Where(entry => entry.Mark.Tag == name));
            }

            text.Append($"</{prefix}GoodsInfo>");
        }

        return text.Append($"</{prefix}GoodsInfos>").Append(close).ToString();
    }

    private static void Element(StringBuilder text, string prefix, string name, IEnumerable<(TextMark Mark, int Id, int Page)> entries)
    {
        var references = string.Concat(entries.Select(entry => $"<ofd:ObjectRef PageRef=\"{entry.Page}\">{entry.Id}</ofd:ObjectRef>"));
        if (references.Length > 0)
        {
            text.Append($"<{prefix}{name}>{references}</{prefix}{name}>");
        }
    }
}
