namespace Intake.Extraction.Reading.OfficeOpen;

/// <summary>What a compound file (Office 97–2003, OLE) holds.</summary>
internal enum CompoundContent
{
    /// <summary>It is no compound file.</summary>
    None,
    Encrypted,
    WordDocument,
    Workbook,
    OutlookMessage,
    Other,
}
