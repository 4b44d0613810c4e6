using System.Collections.Immutable;
using Intake.Extraction.Values;

namespace Intake.Matching.Budget;

/// <summary>What there is to be given in the year.</summary>
/// <param name="Fund">Over all measures, 0 or more.</param>
/// <param name="Measures">What single measures may take of it, 0 or more each; a measure that is not named may take all.</param>
public sealed record FundLimits(Money Fund, ImmutableSortedDictionary<string, Money> Measures)
{
    /// <summary>One limit over all, none of any measure's own.</summary>
    public static FundLimits Of(Money fund) => new(fund, ImmutableSortedDictionary.Create<string, Money>(StringComparer.Ordinal));
}
