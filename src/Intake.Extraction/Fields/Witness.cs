namespace Intake.Extraction.Fields;

/// <summary>Who states the fields. Higher precedence first; every lower witness is still read and compared.</summary>
public enum WitnessKind
{
    /// <summary>XML that is the invoice itself, or is embedded in or attached to the page file (original_invoice.xml, EInvoice, XBRL).</summary>
    StructuredData,

    /// <summary>Text objects of the page that the file itself tags with a field name (OFD custom tags, OFD.xml CustomDatas).</summary>
    TaggedPage,

    /// <summary>The printed page, read by layout.</summary>
    PrintedPage,

    /// <summary>The QR code; only its few fields.</summary>
    QrCode,
}

/// <summary>One independent statement of a document's fields.</summary>
/// <param name="Origin">What it was read from, e.g. the schema or the entry's name in the container; for showing.</param>
public sealed record Witness(WitnessKind Kind, string Origin, FieldSet Fields);
