using Intake.Extraction.Documents;
using Intake.Extraction.Reading.EInvoiceXml.Dialects;
using Intake.Extraction.Reading.EInvoiceXml.Markup;

namespace Intake.Extraction.Reading.EInvoiceXml;

/// <summary>Reads an invoice from XML of any known dialect. Used for XML files and for XML carried inside OFD and PDF.</summary>
public static class StructuredInvoiceParser
{
    /// <summary>The invoice, or null with the reason in <paramref name="refusal"/> (null as well if the XML is fine but no invoice).</summary>
    /// <param name="name">What findings call the file; never used as a path.</param>
    public static StructuredInvoice? TryParse(ReadOnlySpan<byte> bytes, string name, ReadingLimits limits, out Finding? refusal)
    {
        refusal = null;
        var result = MarkupReader.Parse(bytes, limits, name);
        if (!result.IsParsed)
        {
            refusal = new Finding(result.Code, Severity.Error, result.Reason);
            return null;
        }

        var invoice = Parse(result.Root);
        return invoice is not null && result.IsMislabelled
            ? invoice with { Findings = invoice.Findings.Add(new Finding("xml_encoding_mislabelled", Severity.Warning, Messages.Message.Of("xml.encoding_mislabelled", name, result.Encoding))) }
            : invoice;
    }

    /// <summary>The invoice, or null if no dialect recognises the root.</summary>
    internal static StructuredInvoice? Parse(MarkupElement root) =>
        FullyDigitalizedInvoice.Recognises(root) ? FullyDigitalizedInvoice.Read(root)
        : TaxControlInvoice.Recognises(root) ? TaxControlInvoice.Read(root)
        : XbrlInvoice.Recognises(root) ? XbrlInvoice.Read(root)
        : null;
}
