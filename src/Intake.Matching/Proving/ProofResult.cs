using System.Collections.Immutable;

namespace Intake.Matching.Proving;

/// <summary>Everything that was examined about a catalogue.</summary>
/// <param name="Policy">Version of the policy, e.g. <c>guangming-2025@0123456789ab</c>.</param>
/// <param name="Proofs">By check; within one what fails first, then what cannot be decided, remarks, and what holds; then in the order of the catalogue.</param>
/// <param name="Assessed">How many applications the program itself was asked about to confirm the reasoning.</param>
public sealed record ProofResult(string Policy, ImmutableArray<Proof> Proofs, int Assessed)
{
    public int Count(ProofOutcome outcome) => Proofs.Count(proof => proof.Outcome == outcome);

    /// <summary>What concerns one measure, with the cases it takes part in.</summary>
    public ProofResult Of(string measure) => this with
    {
        Proofs =
        [
            .. Proofs.Where(proof => proof.Measures.Contains(measure))
                .Select(proof => proof with { Cases = [.. proof.Cases.Where(shown => shown.Awards.Any(award => award.Measure == measure))] }),
        ],
    };
}
