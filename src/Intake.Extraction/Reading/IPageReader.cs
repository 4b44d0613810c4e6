using Intake.Extraction.Documents;

namespace Intake.Extraction.Reading;

/// <summary>Reads one format. One implementation a format; an instance is used by one worker loop at a time.</summary>
public interface IPageReader
{
    DocumentFormat Format { get; }

    /// <summary>Whether the content (never the name) is of this format, as far as its first bytes and structure tell.</summary>
    bool Recognises(SourceDocument document);

    /// <summary>
    /// Reads the whole document within the limits. A bad document gives an unreadable reading or findings; an exception out of here is a
    /// mistake in the program. Hangs and stack overflows of the parser are the caller's to survive (a child process with limits).
    /// </summary>
    DocumentReading Read(SourceDocument document, ReadingLimits limits, CancellationToken cancellation);
}
