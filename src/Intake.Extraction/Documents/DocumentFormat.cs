namespace Intake.Extraction.Documents;

/// <summary>The form of a file, told from its content, never from its name.</summary>
public enum DocumentFormat
{
    Unknown,
    Pdf,
    Ofd,
    EInvoiceXml,

    /// <summary>A picture of one or more pages: JPEG, PNG, TIFF, WebP, BMP.</summary>
    Image,
    Docx,

    /// <summary>A workbook (XLSX).</summary>
    Spreadsheet,
}
