namespace Intake.Extraction.Fields;

/// <summary>How a value reached us.</summary>
public enum FieldSource
{
    /// <summary>Printed on the page and stored as text.</summary>
    TextLayer,

    /// <summary>Recognised from pixels.</summary>
    Ocr,

    /// <summary>XML inside or beside the page.</summary>
    Structured,

    /// <summary>Decoded from the QR code.</summary>
    Qr,
}
