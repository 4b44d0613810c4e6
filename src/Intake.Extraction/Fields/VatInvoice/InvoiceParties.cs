using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>Reads buyer and seller: name and taxpayer id each. Where labels do not decode, the parties are found by their credit codes, and marked doubtful.</summary>
internal static class InvoiceParties
{
    public static void Read(PageText page, List<ExtractedField> fields)
    {
        if (PartyLabels.Find(page) is not var (buyer, seller))
        {
            PartiesByCode.Read(page, fields);
            return;
        }

        Add(page, buyer, VatInvoiceFields.BuyerName, VatInvoiceFields.BuyerTaxId, fields);
        Add(page, seller, VatInvoiceFields.SellerName, VatInvoiceFields.SellerTaxId, fields);
    }

    private static void Add(PageText page, PartyLabels party, FieldName name, FieldName taxId, List<ExtractedField> fields)
    {
        if (PartyName.Read(page, party, name) is { } read)
        {
            fields.Add(read);
        }

        if (party.TaxId is { } label && PartyTaxId.Read(page, label, taxId) is { } id)
        {
            fields.Add(id);
        }
    }
}
