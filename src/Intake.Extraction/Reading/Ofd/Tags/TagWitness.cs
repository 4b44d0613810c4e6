using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Reading.EInvoiceXml;
using Intake.Extraction.Reading.EInvoiceXml.Markup;
using Intake.Extraction.Reading.Ofd.Words;

namespace Intake.Extraction.Reading.Ofd.Tags;

/// <summary>What the custom tags of an OFD say: which text object of the page is which field.</summary>
internal sealed class TagWitness(TaggedObjects objects, string origin)
{
    private static readonly string[] Columns = ["Item", "Specification", "MeasurementDimension", "Quantity", "Price", "Amount", "TaxScheme", "TaxAmount"];

    private readonly FieldClaims _claims = new(FieldSource.TextLayer, origin);

    /// <summary>The witness, or null if the tags resolve to no field.</summary>
    public static Witness? Read(MarkupElement root, TaggedObjects objects, string origin, List<Finding> findings)
    {
        var reader = new TagWitness(objects, origin);
        foreach (var element in root.Children)
        {
            reader.Visit(element);
        }

        var fields = reader._claims.ToFieldSet(reader.Lines(root));
        findings.AddRange(reader._claims.Findings);
        return fields.Fields.IsEmpty ? null : new Witness(WitnessKind.TaggedPage, origin, fields);
    }

    private void Visit(MarkupElement element)
    {
        if (element.Is("Buyer") || element.Is("Seller"))
        {
            foreach (var inner in element.Children)
            {
                Visit(inner);
            }

            return;
        }

        if (Resolve(element, element.Is("Note")) is not { } text)
        {
            return;
        }

        switch (element.Name.ToUpperInvariant())
        {
            case "INVOICECODE":
                _claims.Code(VatInvoiceFields.InvoiceCode, text.Text, text.Page, text.Box);
                break;
            case "INVOICENO" or "INVOICENUMBER":
                _claims.Code(VatInvoiceFields.InvoiceNumber, text.Text, text.Page, text.Box);
                break;
            case "ISSUEDATE":
                _claims.Date(VatInvoiceFields.IssueDate, text.Text, text.Page, text.Box);
                break;
            case "INVOICECHECKCODE":
                _claims.Code(VatInvoiceFields.CheckCode, text.Text, text.Page, text.Box);
                break;
            case "BUYERNAME":
                _claims.Name(VatInvoiceFields.BuyerName, text.Text, text.Page, text.Box);
                break;
            case "BUYERTAXID":
                _claims.Code(VatInvoiceFields.BuyerTaxId, text.Text, text.Page, text.Box);
                break;
            case "SELLERNAME":
                _claims.Name(VatInvoiceFields.SellerName, text.Text, text.Page, text.Box);
                break;
            case "SELLERTAXID":
                _claims.Code(VatInvoiceFields.SellerTaxId, text.Text, text.Page, text.Box);
                break;
            case "TAXEXCLUSIVETOTALAMOUNT":
                _claims.Money(VatInvoiceFields.AmountExcludingTax, text.Text, text.Page, text.Box);
                break;
            case "TAXTOTALAMOUNT":
                _claims.Money(VatInvoiceFields.Tax, text.Text, text.Page, text.Box);
                break;
            case "TAXINCLUSIVETOTALAMOUNT":
                _claims.Money(VatInvoiceFields.TotalIncludingTax, text.Text, text.Page, text.Box);
                break;
            case "NOTE":
                _claims.Text(VatInvoiceFields.Remarks, text.Text, text.Page, text.Box);
                break;
        }
    }

    /// <summary>
    /// The lines. In groups each GoodsInfo is a line; flat tags say nothing about which cell belongs to which line, so they make a
    /// line only where every column has one cell.
    /// </summary>
    private IEnumerable<LineItem> Lines(MarkupElement root)
    {
        var groups = (root.Child("GoodsInfos")?.Children ?? []).Where(g => g.Is("GoodsInfo")).ToList();
        if (groups.Count > 0)
        {
            return groups.Select(Line).OfType<LineItem>();
        }

        var isSingle = root.Children.Count(c => c.Is("Item")) == 1
            && root.Children.Where(c => c.Is("Amount") || c.Is("TaxAmount")).All(c => References(c).Count() == 1)
            && root.Children.Count(c => c.Is("Amount")) == 1;
        return isSingle && Line(root) is { } line ? [line] : [];
    }

    private LineItem? Line(MarkupElement group)
    {
        var name = Cell(group, "Item");
        var amount = Cell(group, "Amount");
        if (name is null && amount is null)
        {
            return null;
        }

        var rate = Cell(group, "TaxScheme")?.Text.Trim();
        var page = (name ?? amount)!.Page;
        BoundingBox? box = null;
        foreach (var column in Columns)
        {
            if (Cell(group, column) is { } cell && cell.Page == page)
            {
                box = box?.Union(cell.Box) ?? cell.Box;
            }
        }

        return new LineItem(
            name is null ? "" : PrintedValue.Name(name.Text), Plain(group, "Specification"), Plain(group, "MeasurementDimension"),
            Cell(group, "Quantity") is { } quantity ? PrintedValue.Figure(quantity.Text) : null,
            Cell(group, "Price") is { } price ? PrintedValue.Figure(price.Text) : null,
            amount is null ? null : PrintedValue.Amount(amount.Text), rate is null ? null : PrintedValue.TaxRate(rate), rate,
            Cell(group, "TaxAmount") is { } tax ? PrintedValue.Amount(tax.Text) : null, null, null, [], FieldSource.TextLayer,
            page, box, amount?.Box);
    }

    private string? Plain(MarkupElement group, string column) => Cell(group, column) is { } cell ? PrintedValue.Name(cell.Text) : null;

    private TaggedText? Cell(MarkupElement group, string column) => group.Child(column) is { } element ? Resolve(element) : null;

    private static IEnumerable<MarkupElement> References(MarkupElement element) => element.Children.Where(c => c.Is("ObjectRef"));

    /// <summary>The text of all objects an element refers to, in their order; null unless every one of them is there.</summary>
    /// <param name="keepsLines">Objects on different lines are lines of a text, not parts of a wrapped name.</param>
    private TaggedText? Resolve(MarkupElement element, bool keepsLines = false)
    {
        TaggedText? all = null;
        foreach (var reference in References(element))
        {
            if (reference.Value is not { } id || objects.Find(reference.Attribute("PageRef"), id) is not { } text)
            {
                return null;
            }

            if (all is not null && all.Page != text.Page)
            {
                return null;
            }

            var separator = keepsLines && all is not null && text.Box.CenterY > all.Box.Y1 ? "\n" : "";
            all = all is null ? text : new TaggedText(all.Text + separator + text.Text, all.Page, all.Box.Union(text.Box));
        }

        return all;
    }
}
