namespace Intake.Extraction.Documents;

/// <summary>The form of a file, told from its content, never from its name.</summary>
public enum DocumentFormat
{
    Unknown,
    Pdf,
    Ofd,
    EInvoiceXml,
}
