using System.Collections.Immutable;
using Intake.Extraction.Fields;

namespace Intake.Extraction.Documents;

/// <summary>
/// What a reader got out of a file: pages, structured witnesses (XML inside or beside the page), signatures, and findings about
/// what could not be read. <see cref="IsReadable"/> false means nothing of worth was got and a finding with severity error says why.
/// </summary>
/// <param name="Attachments">Files carried inside that the reader did not itself take as witnesses.</param>
/// <param name="Witnesses">Structured statements of the document's fields that do not come from the printed page: embedded or attached XML, custom tags.</param>
public sealed record DocumentReading(
    DocumentFormat Format,
    ImmutableArray<Page> Pages,
    ImmutableArray<Witness> Witnesses,
    ImmutableArray<SignatureReport> Signatures,
    ImmutableArray<Attachment> Attachments,
    ImmutableArray<Finding> Findings,
    bool IsReadable = true)
{
    /// <summary>A file nothing could be read from, with the reason.</summary>
    public static DocumentReading Unreadable(DocumentFormat format, Finding reason) =>
        new(format, [], [], [], [], [reason], IsReadable: false);
}
