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
    public static SampleTruth OfPage(string file, InvoiceSpec spec) => Of(file, spec, string.Concat(spec.Remarks));

    /// <summary>The expected facts of an EInvoice data file, whose remarks hold only what the issuer wrote.</summary>
    public static SampleTruth OfData(string file, InvoiceSpec spec) => Of(file, spec, string.Concat(spec.FreeRemarks));

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

    private static SampleTruth Of(string file, InvoiceSpec spec, string remarks) => new(file, spec, new Dictionary<string, string?>
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
