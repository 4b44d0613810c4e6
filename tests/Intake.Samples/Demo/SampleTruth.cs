using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Intake.Samples;

/// <summary>What a reader should find in one file: the form of truth.jsonl.</summary>
/// <param name="Fields">By field name; null means the paper does not print it.</param>
public sealed record SampleTruth(string File, InvoiceSpec Spec, ImmutableDictionary<string, string?> Fields)
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The expected facts of a PDF or OFD of the invoice.</summary>
    public static SampleTruth OfPage(string file, InvoiceSpec spec)
    {
        var remarks = string.Concat(spec.Remarks);
        return new SampleTruth(file, spec, new Dictionary<string, string?>
        {
            ["invoice_code"] = spec.Code,
            ["invoice_number"] = spec.Number,
            ["issue_date"] = spec.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["buyer_name"] = spec.Buyer.Name,
            ["buyer_tax_id"] = spec.Buyer.TaxId,
            ["seller_name"] = spec.Seller.Name,
            ["seller_tax_id"] = spec.Seller.TaxId,
            ["amount_excluding_tax"] = InvoiceSpec.Print(spec.Amount),
            ["tax"] = spec.Tax is { } tax ? InvoiceSpec.Print(tax) : null,
            ["total_including_tax"] = InvoiceSpec.Print(spec.Total),
            ["total_in_words"] = spec.TotalInWords,
            ["check_code"] = spec.CheckCode,
            ["remarks"] = remarks.Length > 0 ? remarks : null,
        }.ToImmutableDictionary(StringComparer.Ordinal));
    }

    /// <summary>
    /// The expected facts of an XML of the invoice, which differ from the page: the 2019 schema has no words, the two newer dialects
    /// write 0.00 where the page prints ***, and EInvoice keeps only what the issuer wrote in its remarks.
    /// </summary>
    public static SampleTruth OfXml(string file, InvoiceSpec spec, XmlDialect dialect)
    {
        var page = OfPage(file, spec);
        var fields = page.Fields;
        if (dialect == XmlDialect.Fp2019)
        {
            return page with { Fields = fields.SetItem("total_in_words", null) };
        }

        fields = fields.SetItem("tax", InvoiceSpec.Print(spec.Tax ?? 0m));
        var written = string.Concat(spec.FreeRemarks);
        return page with { Fields = dialect == XmlDialect.EInvoice ? fields.SetItem("remarks", written.Length > 0 ? written : null) : fields };
    }

    /// <summary>One line of truth.jsonl, without the line end.</summary>
    public string ToJson()
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Json))
        {
            json.WriteStartObject();
            json.WriteString("file", File);
            json.WriteString("type", "vat_invoice");
            json.WriteString("printed_kind", Spec.PrintedKind);
            json.WriteStartObject("fields");
            foreach (var (name, value) in Fields.OrderBy(field => field.Key, StringComparer.Ordinal))
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteStartArray("lines");
            foreach (var line in Spec.Lines)
            {
                json.WriteStartObject();
                json.WriteString("name", line.Name);
                json.WriteString("amount", InvoiceSpec.Print(line.Amount));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("qr", Spec.QrPayload);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }
}
