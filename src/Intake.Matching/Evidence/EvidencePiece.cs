using System.Collections.Immutable;
using Intake.Extraction.Fields;
using Intake.Extraction.Messages;

namespace Intake.Matching.Evidence;

/// <summary>One invoice, in every rendition that was handed in.</summary>
/// <param name="Leader">The rendition whose words count.</param>
/// <param name="Members">All renditions, the leader first, the others by precedence; identical bytes are several members.</param>
/// <param name="Copies">The members whose bytes are those of a member before them.</param>
/// <param name="IsConflict">The same number stands on documents that say different things: nothing of it counts until a person decides.</param>
/// <param name="DecisiveDifferences">Names of the fields in which the members contradict each other so that money could be wrong.</param>
/// <param name="OtherDifferences">Names of the fields that differ without that.</param>
/// <param name="LinesDiffer">Totals agree, the lines do not.</param>
internal sealed record EvidencePiece(
    InvoiceFacts Leader,
    ImmutableArray<InvoiceFacts> Members,
    IReadOnlySet<InvoiceFacts> Copies,
    bool IsConflict,
    ImmutableArray<string> DecisiveDifferences,
    ImmutableArray<string> OtherDifferences,
    bool LinesDiffer)
{
    /// <summary>The decisive differences as a person reads them.</summary>
    public Message Contradictions() => Named(DecisiveDifferences);

    /// <summary>The other differences as a person reads them.</summary>
    public Message Variations() => Named(OtherDifferences);

    private static Message Named(ImmutableArray<string> fields) => Label.Joined(fields.Select(field => Label.Field(new FieldName(field))));
}
