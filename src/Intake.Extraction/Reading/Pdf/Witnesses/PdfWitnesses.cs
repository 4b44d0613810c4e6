using System.Collections.Immutable;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Reading.Pdf.Structure;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Witnesses;

/// <summary>
/// Fields that issuing platforms write into a PDF beside its pages: the tax bureau's fully digitalized invoices name them in the
/// document information, tax-control platforms in a metadata stream of KEY=value lines.
/// </summary>
internal static class PdfWitnesses
{
    // A metadata stream of such lines is short; an XMP packet begins with a bracket.
    private const int LongestMetadata = 64 * 1024;

    public static ImmutableArray<Witness> Read(PdfObjects objects, DictionaryToken? information, DictionaryToken catalog)
    {
        var witnesses = ImmutableArray.CreateBuilder<Witness>(2);
        if (information is not null && FromInformation(objects, information) is { IsEmpty: false } stated)
        {
            witnesses.Add(new Witness(WitnessKind.StructuredData, "PDF Info", stated.ToFieldSet()));
        }

        if (objects.Get<StreamToken>(catalog, "Metadata") is { } metadata && metadata.Data.Length < LongestMetadata
            && FromMetadata(objects.Decode(metadata).Span) is { IsEmpty: false } lines)
        {
            witnesses.Add(new Witness(WitnessKind.StructuredData, "PDF Metadata", lines.ToFieldSet()));
        }

        return witnesses.DrainToImmutable();
    }

    private static StatedFields FromInformation(PdfObjects objects, DictionaryToken information)
    {
        var fields = new StatedFields();
        fields.AddCode(VatInvoiceFields.InvoiceNumber, Entry("InvoiceNumber"));
        fields.AddDate(VatInvoiceFields.IssueDate, Entry("IssueTime"));
        fields.AddCode(VatInvoiceFields.BuyerTaxId, Entry("BuyerIdNum"));
        fields.AddCode(VatInvoiceFields.SellerTaxId, Entry("SellerIdNum"));
        fields.AddMoney(VatInvoiceFields.AmountExcludingTax, Entry("TotalAmWithoutTax"));
        fields.AddMoney(VatInvoiceFields.Tax, Entry("TotalTaxAm"));
        fields.AddMoney(VatInvoiceFields.TotalIncludingTax, Entry("TotalTax-includedAmount"));
        return fields;

        string? Entry(string key) => TextStrings.Text(objects.Get(information, key));
    }

    private static StatedFields FromMetadata(ReadOnlySpan<byte> metadata)
    {
        var fields = new StatedFields();
        if (metadata.Length is 0 or > LongestMetadata || metadata[0] == '<')
        {
            return fields;
        }

        // The first XM is the seller's name, later ones name the lines; the keys are initials of the Chinese terms.
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in TextStrings.Decode(metadata).Split('\n', StringSplitOptions.TrimEntries))
        {
            var at = line.IndexOf('=', StringComparison.Ordinal);
            if (at is > 0 and < 8)
            {
                entries.TryAdd(line[..at], line[(at + 1)..]);
            }
        }

        if (!entries.ContainsKey("DM") || !entries.ContainsKey("HM"))
        {
            return fields;
        }

        fields.AddText(VatInvoiceFields.PrintedKind, entries.GetValueOrDefault("BT"));
        fields.AddCode(VatInvoiceFields.InvoiceCode, entries.GetValueOrDefault("DM"));
        fields.AddCode(VatInvoiceFields.InvoiceNumber, entries.GetValueOrDefault("HM"));
        fields.AddDate(VatInvoiceFields.IssueDate, entries.GetValueOrDefault("RQ"));
        fields.AddText(VatInvoiceFields.BuyerName, entries.GetValueOrDefault("GM"));
        fields.AddCode(VatInvoiceFields.BuyerTaxId, entries.GetValueOrDefault("GN"));
        fields.AddText(VatInvoiceFields.SellerName, entries.GetValueOrDefault("XM"));
        fields.AddCode(VatInvoiceFields.SellerTaxId, entries.GetValueOrDefault("XN"));
        fields.AddMoney(VatInvoiceFields.AmountExcludingTax, entries.GetValueOrDefault("HJ"));
        fields.AddMoney(VatInvoiceFields.Tax, entries.GetValueOrDefault("HS"));
        fields.AddMoney(VatInvoiceFields.TotalIncludingTax, entries.GetValueOrDefault("XX"));
        fields.AddText(VatInvoiceFields.TotalInWords, entries.GetValueOrDefault("DX"));
        return fields;
    }
}
