namespace Intake.Worker.Arrival;

/// <summary>What the first bytes of a file say it is. Names and extensions are never asked.</summary>
internal enum ContentKind
{
    /// <summary>A document that the examiner reads, or something unknown on which it has the last word.</summary>
    Document,
    Empty,

    /// <summary>A zip container; only its table of contents tells whether it is an archive, an OFD or an office document.</summary>
    Zip,

    /// <summary>An archive of another kind than zip.</summary>
    OtherArchive,
    Image,

    /// <summary>Word, Excel or PowerPoint before 2007.</summary>
    OldOffice,
    WordDocument,
    Spreadsheet,
    Presentation,
    Mail,
    WebPage,
    Text,
}
