namespace Intake.Extraction.Reading.OfficeOpen;

/// <summary>What an Office Open XML package is, told from its parts and never from its name.</summary>
public enum OfficeKind
{
    /// <summary>No office document: a plain zip, or something else.</summary>
    None,
    Document,
    Workbook,
    Presentation,
}
