using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Measures;

namespace Intake.Matching.Proving;

/// <summary>Proofs as they are found; what is found alike in several years is one proof, with the cases of the first.</summary>
internal sealed class FoundProofs(MeasureCatalog policy)
{
    private static readonly ProofOutcome[] WorstFirst = [ProofOutcome.Fails, ProofOutcome.NotDecidable, ProofOutcome.HoldsWithRemark, ProofOutcome.Holds];

    private readonly List<Proof> _proofs = [];
    private readonly Dictionary<(string, string, string, ProofOutcome, Message), int> _positions = [];

    public void Add(Proof proof, params ImmutableArray<int> years)
    {
        var key = (proof.Check, proof.Aspect, string.Join(' ', proof.Measures), proof.Outcome, proof.Explanation);
        if (_positions.TryGetValue(key, out var at))
        {
            _proofs[at] = _proofs[at] with { Years = [.. _proofs[at].Years.Concat(years).Distinct()] };
        }
        else
        {
            _positions.Add(key, _proofs.Count);
            _proofs.Add(proof with { Years = proof.Years.IsEmpty ? years : proof.Years });
        }
    }

    public ImmutableArray<Proof> Ordered
    {
        get
        {
            var order = policy.Ids.ToDictionary(id => id, id => policy.Measures.IndexOf(policy.Find(id)!), StringComparer.Ordinal);
            return
            [
                .. _proofs.OrderBy(p => ProofCheck.All.IndexOf(p.Check)).ThenBy(p => Array.IndexOf(WorstFirst, p.Outcome))
                    .ThenBy(p => p.Measures.IsEmpty ? -1 : order[p.Measures[0]]),
            ];
        }
    }
}
