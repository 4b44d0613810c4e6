namespace Intake.Worker.Arrival;

/// <summary>Whether a file holds other files, told from its first bytes. Names and extensions are never asked.</summary>
internal enum ContainerKind
{
    /// <summary>None that we know: the examiner has the word.</summary>
    None,

    /// <summary>Zip; only its table of contents tells whether it is an archive or a document (OFD, office).</summary>
    Zip,

    /// <summary>An archive of another kind.</summary>
    OtherArchive,

    /// <summary>A mail with its headers.</summary>
    Mail,
}
