using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;

namespace Intake.Extraction.Fields;

/// <summary>Reads the fields of one type of document from its printed pages, whether their words were stored as text or recognised.</summary>
public interface IFieldExtractor
{
    DocumentType Type { get; }

    /// <summary>
    /// What the pages state. A field that is not found is left out, never guessed; one found in two places that differ is given with
    /// <see cref="Values.Confidence.Doubtful"/>. Each field carries the source of the page it stands on.
    /// </summary>
    FieldSet Read(ImmutableArray<Page> pages);
}
