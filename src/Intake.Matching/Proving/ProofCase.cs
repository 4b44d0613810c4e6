using System.Collections.Immutable;
using Intake.Extraction.Values;
using Intake.Matching.Evidence;

namespace Intake.Matching.Proving;

/// <summary>An application that shows something about the catalogue, and the awards the program gives for it.</summary>
/// <param name="Form">Figures are declared only: there are no papers.</param>
/// <param name="Awards">In the order of the catalogue.</param>
public sealed record ProofCase(ApplicationForm Form, ImmutableArray<ProofAward> Awards)
{
    /// <summary>All awards of the case together.</summary>
    public Money Total => Money.Sum(Awards.Select(award => award.Amount));

    /// <summary>The award of a measure of the case.</summary>
    public Money Of(string measure) => Awards.First(award => award.Measure == measure).Amount;
}
