using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Values;
using Intake.Matching.Evidence;
using Intake.Matching.Evidence.Graph;

namespace Intake.Matching.Awards;

/// <summary>The whole answer for one application.</summary>
public sealed record ApplicationResult(
    ApplicationForm Form,
    ImmutableArray<AssessedDocument> Documents,
    ImmutableArray<Expense> Expenses,
    ImmutableArray<ProposedAward> Awards,
    ImmutableArray<Finding> Findings)
{
    /// <summary>Contracts, invoices and payments: what belongs to what, and why.</summary>
    public EvidenceGraph Graph { get; init; } = EvidenceGraph.Empty;

    /// <summary>How expenses that several measures would pay for were allocated; null where there are none.</summary>
    public AwardAllocation? Allocation { get; init; }

    /// <summary>Sum of the proposed amounts, open points included.</summary>
    public Money Total => Money.Sum(Awards.Select(award => award.Amount));
}
