using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Eligibility;

namespace Intake.Matching.Awards;

public enum AwardStatus
{
    /// <summary>No open point.</summary>
    Proposed,

    /// <summary>An amount with open points listed.</summary>
    NeedsReview,
    NotEligible,

    /// <summary>The guide must set tiers or thresholds; only the ceiling is checked.</summary>
    NoRule,
}

/// <summary>What one measure would pay this applicant in this year, with every reason.</summary>
/// <param name="Article">Article of the notice.</param>
/// <param name="Amount">Rounded down to the fen; zero unless proposed or in review.</param>
/// <param name="Base">What the rate was applied to.</param>
/// <param name="Assumptions">The readings chosen that bear on this award.</param>
/// <param name="Findings">Open points and alarms.</param>
public sealed record ProposedAward(
    string Measure,
    int Article,
    AwardStatus Status,
    Money Amount,
    Money Base,
    ImmutableArray<CriterionResult> Criteria,
    ImmutableArray<Message> Assumptions,
    ImmutableArray<Finding> Findings,
    Derivation Derivation)
{
    /// <summary>What is granted that is not money, beside an amount of zero; null where nothing is.</summary>
    public InKindGrant? InKind { get; init; }
}
