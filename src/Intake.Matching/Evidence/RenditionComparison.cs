using System.Collections.Immutable;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;

namespace Intake.Matching.Evidence;

/// <summary>Compares two renditions that carry the same number, field by field. A field only one of them states is no contradiction.</summary>
internal static class RenditionComparison
{
    // An award rests on these: a contradiction in one means that one of the papers is not the invoice.
    private static readonly ImmutableArray<FieldName> Decisive =
    [
        VatInvoiceFields.InvoiceCode, VatInvoiceFields.IssueDate, VatInvoiceFields.BuyerName, VatInvoiceFields.BuyerTaxId, VatInvoiceFields.SellerName,
        VatInvoiceFields.SellerTaxId, VatInvoiceFields.AmountExcludingTax, VatInvoiceFields.Tax, VatInvoiceFields.TotalIncludingTax,
        VatInvoiceFields.OriginalInvoiceNumber,
    ];

    // The printed kind is left out: structured data has no printed title.
    private static readonly ImmutableArray<FieldName> Other = [VatInvoiceFields.CheckCode, VatInvoiceFields.Remarks];

    // Structured data spells no words.
    private static readonly ImmutableArray<FieldName> OtherWhereBothSayIt = [VatInvoiceFields.TotalInWords];

    public static IEnumerable<string> DecisiveDifferences(FieldSet a, FieldSet b) => Differences(Decisive, a, b, bothOnly: true);

    /// <summary>Differences that move no money, among them a field that only one of the two states.</summary>
    public static IEnumerable<string> OtherDifferences(FieldSet a, FieldSet b) =>
        Differences(Other, a, b, bothOnly: false).Concat(Differences(OtherWhereBothSayIt, a, b, bothOnly: true)).Concat(Decisive.Where(name => (a.Text(name) is null) != (b.Text(name) is null)).Select(name => name.Value));

    /// <summary>Whether both list lines and the lists differ in number, name, amount or tax.</summary>
    public static bool LinesDiffer(FieldSet a, FieldSet b)
    {
        if (a.Lines.IsEmpty || b.Lines.IsEmpty)
        {
            return false;
        }

        if (a.Lines.Length != b.Lines.Length)
        {
            return true;
        }

        for (var i = 0; i < a.Lines.Length; i++)
        {
            var (x, y) = (a.Lines[i], b.Lines[i]);
            if (x.Amount != y.Amount || (x.Tax is { } s && y.Tax is { } t && s != t) || Comparable.Of(x.Name) != Comparable.Of(y.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Differences(ImmutableArray<FieldName> names, FieldSet a, FieldSet b, bool bothOnly)
    {
        foreach (var name in names)
        {
            var (x, y) = (Text(a, name), Text(b, name));
            if (x != y && (!bothOnly || (x is not null && y is not null)))
            {
                yield return name.Value;
            }
        }
    }

    private static string? Text(FieldSet fields, FieldName name) => name == VatInvoiceFields.TotalInWords
        ? Comparable.Of(fields.Text(name))?.Replace('圆', '元').Replace('正', '整')
        : Comparable.Of(fields.Text(name));
}
