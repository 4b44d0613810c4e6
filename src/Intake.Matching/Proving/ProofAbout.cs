using System.Collections.Immutable;
using Intake.Extraction.Messages;

namespace Intake.Matching.Proving;

/// <summary>What a proof is about: the check and the measures.</summary>
internal sealed record ProofAbout(string Check, params ImmutableArray<string> Measures)
{
    public Proof Holds(string aspect, Message explanation, params ImmutableArray<ProofCase> cases) => new(Check, aspect, Measures, ProofOutcome.Holds, explanation, cases);

    public Proof Remark(string aspect, Message explanation, params ImmutableArray<ProofCase> cases) => new(Check, aspect, Measures, ProofOutcome.HoldsWithRemark, explanation, cases);

    public Proof Fails(string aspect, Message explanation, params ImmutableArray<ProofCase> cases) => new(Check, aspect, Measures, ProofOutcome.Fails, explanation, cases);

    public Proof Open(string aspect, Message explanation, params ImmutableArray<ProofCase> cases) => new(Check, aspect, Measures, ProofOutcome.NotDecidable, explanation, cases);

    /// <summary>The program does something else than the structure of the measure says: then nothing is proven.</summary>
    /// <param name="expected">What the structure says.</param>
    public Proof Differs(string expected, ProofCase shown) =>
        Fails("program_differs", Message.Of("proving.program_differs", expected, shown.Awards[0].Amount.ToString()), shown);
}
