using Intake.Extraction.Documents;

namespace Intake.Extraction.Verification;

/// <summary>An invoice's QR code and where it stands.</summary>
/// <param name="Page">From 1.</param>
public sealed record InvoiceQrCode(InvoiceQrPayload Payload, int Page, BoundingBox Box)
{
    public Provenance Ink => new(Page, Box, Payload.Text);

    /// <summary>The first code of the document whose payload is an invoice's; null if there is none.</summary>
    public static InvoiceQrCode? FirstOf(DocumentReading reading)
    {
        foreach (var page in reading.Pages)
        {
            foreach (var code in page.Codes)
            {
                if (InvoiceQrPayload.TryParse(code.Payload, out var payload))
                {
                    return new InvoiceQrCode(payload, page.Number, code.Box);
                }
            }
        }

        return null;
    }
}
