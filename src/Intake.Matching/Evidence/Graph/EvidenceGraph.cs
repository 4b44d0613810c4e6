using System.Collections.Immutable;

namespace Intake.Matching.Evidence.Graph;

/// <summary>合同—发票—付款: what belongs to what among the papers of one application, many to many, each edge with its reasons.</summary>
/// <param name="Edges">By kind, then the SHA-256 of both ends.</param>
/// <param name="Open">What is not settled.</param>
/// <param name="Unmatched">By SHA-256.</param>
public sealed record EvidenceGraph(ImmutableArray<EvidenceEdge> Edges, ImmutableArray<OpenLink> Open, ImmutableArray<UnmatchedPaper> Unmatched)
{
    public static readonly EvidenceGraph Empty = new([], [], []);
}
