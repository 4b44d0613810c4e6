using System.Collections.Immutable;
using Intake.Extraction.Values;

namespace Intake.Matching.Evidence.Graph;

/// <summary>Two papers that belong together, and every reason for it.</summary>
/// <param name="From">SHA-256 of the leading rendition of the invoice; of a <see cref="EvidenceLink.PaidUnder"/> edge of the payment.</param>
/// <param name="To">SHA-256 of the payment or contract.</param>
/// <param name="Amount">How much of the payment goes to the invoice, with tax; null where only the sum over several papers is certain, and between papers that move no money.</param>
/// <param name="IsProven">Both papers are accepted and nothing about them is doubtful.</param>
public sealed record EvidenceEdge(EvidenceLink Link, string From, string To, Money? Amount, ImmutableArray<EdgeReason> Reasons, bool IsProven);
