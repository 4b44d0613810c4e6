using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;

namespace Intake.Matching.Evidence;

/// <summary>One amount of one kind, shown by one piece of evidence, and whether a measure counts it.</summary>
/// <param name="Measure">The measure it goes to; null where none takes it.</param>
/// <param name="Amount">What counts (tax excluded or included as the policy's reading says).</param>
/// <param name="Date">The day that decides its year: payment, else invoice.</param>
/// <param name="Invoice">SHA-256 of the leading rendition of the invoice.</param>
/// <param name="LineIndex">From 0.</param>
/// <param name="Ink">Where the amount is printed; null for an XML without page.</param>
public sealed record Expense(
    string? Measure,
    Money Amount,
    DateOnly Date,
    string Invoice,
    int LineIndex,
    string? Contract,
    ImmutableArray<string> Payments,
    bool Counted,
    Message Reason,
    Provenance? Ink)
{
    /// <summary>The other measures that might pay for it, each with the reason why it does not.</summary>
    public ImmutableArray<WhyNot> WhyNot { get; init; } = [];
}
