using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;

namespace Intake.Matching.Evidence.Graph;

/// <summary>A share of a line that counts or does not; the shares of a line add up to it.</summary>
/// <param name="Tax">Null where the policy does not count it.</param>
/// <param name="Date">The day that decides its year.</param>
/// <param name="Reason">Why; null where nothing but the invoice decides.</param>
internal sealed record LineShare(Money Net, Money? Tax, DateOnly Date, bool Counts, Message? Reason, ImmutableArray<PaymentPaper> Payments)
{
    public Money Total => Net + (Tax ?? Money.Zero);
}
