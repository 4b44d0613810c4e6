using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading.EInvoiceXml.Markup;
using Intake.Extraction.Verification.Signatures.EInvoiceXml;

namespace Intake.Extraction.Reading.EInvoiceXml;

/// <summary>Reads an invoice that is an XML file: it has no page, its elements are the one witness.</summary>
public sealed class EInvoiceXmlReader : IPageReader
{
    public DocumentFormat Format => DocumentFormat.EInvoiceXml;

    /// <summary>Whether the bytes begin like XML, in any encoding. What it says is seen when it is read.</summary>
    public bool Recognises(SourceDocument document) => BeginsLikeXml(document.Bytes.Span);

    internal static bool BeginsLikeXml(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(64, bytes.Length)];
        foreach (var b in head)
        {
            if (b is (byte)'<')
            {
                return !head.StartsWith("<!doctype html"u8) && !head.StartsWith("<html"u8);
            }

            // White space, zero halves of UTF-16 and the three byte order marks may stand before it.
            if (b is not (0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF or 0xFE or 0xFF))
            {
                return false;
            }
        }

        return false;
    }

    public DocumentReading Read(SourceDocument document, ReadingLimits limits, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var result = MarkupReader.Parse(document.Bytes.Span, limits, document.Name);
        if (!result.IsParsed)
        {
            return DocumentReading.Unreadable(Format, new Finding(result.Code, Severity.Error, result.Reason));
        }

        if (StructuredInvoiceParser.Parse(result.Root) is not { } invoice)
        {
            return DocumentReading.Unreadable(Format, new Finding("xml_not_an_invoice", Severity.Error, Message.Of("xml.not_an_invoice", result.Root.Name)));
        }

        var findings = invoice.Findings;
        if (result.IsMislabelled)
        {
            findings = findings.Add(new Finding("xml_encoding_mislabelled", Severity.Warning, Message.Of("xml.encoding_mislabelled", document.Name, result.Encoding)));
        }

        if (invoice.Fields.Fields.IsEmpty)
        {
            return DocumentReading.Unreadable(Format, new Finding("xml_invoice_empty", Severity.Error, Message.Of("xml.invoice_empty", invoice.Schema)));
        }

        return new DocumentReading(Format, [], [invoice.ToWitness()], TaxBureauSignature.Read(result.Root) is { } signature ? [signature] : [], [], findings);
    }
}
