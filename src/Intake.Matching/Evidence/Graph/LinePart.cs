using System.Collections.Immutable;
using Intake.Extraction.Values;

namespace Intake.Matching.Evidence.Graph;

/// <summary>The line that a counted share is a part of.</summary>
/// <param name="Net">What the line has without tax.</param>
/// <param name="Total">What of it would count if all did.</param>
internal sealed record LinePart(Money Net, Money Total, ImmutableArray<PaymentPaper> Payments);
