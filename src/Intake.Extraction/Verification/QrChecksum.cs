namespace Intake.Extraction.Verification;

/// <summary>Which form of the checksum closes a QR payload. Issuers differ in whether the comma before it counts.</summary>
public enum QrChecksum
{
    /// <summary>Over the text with the comma before the checksum: all fully digitalized invoices that match, and many others.</summary>
    WithComma,

    /// <summary>Over the text without that comma: many toll and other electronic ordinary invoices.</summary>
    WithoutComma,

    /// <summary>The reflected form, with the comma. Seen once; to be marked.</summary>
    Reflected,

    /// <summary>There is one, but it matches no form: a finding for a person, no refusal.</summary>
    Mismatch,

    /// <summary>The payload has none.</summary>
    Absent,
}
