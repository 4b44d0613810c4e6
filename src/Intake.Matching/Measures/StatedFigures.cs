using System.Collections.Immutable;
using Intake.Extraction.Values;
using Intake.Matching.Evidence;

namespace Intake.Matching.Measures;

/// <summary>What is known of the inputs of one measure: declared by the applicant, and for the base what the papers show.</summary>
/// <param name="Declared">As declared.</param>
/// <param name="Shown">The base where papers show it; null where none do.</param>
internal sealed record StatedFigures(Measure Measure, ImmutableArray<DeclaredFigure> Declared, Money? Shown)
{
    /// <summary>The figure for an input and whether only the applicant states it; null where nobody states any.</summary>
    public (InputValue Value, bool IsDeclared)? Find(string input)
    {
        if (Shown is { } shown && Measure.Base is { Field: null } path && path.Input == input)
        {
            return (new InputValue.Amount(shown), false);
        }

        foreach (var figure in Declared)
        {
            if (figure.Input == input)
            {
                return (figure.Value, true);
            }
        }

        return null;
    }
}
