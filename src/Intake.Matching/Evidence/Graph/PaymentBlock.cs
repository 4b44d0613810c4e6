using System.Collections.Immutable;
using Intake.Extraction.Values;

namespace Intake.Matching.Evidence.Graph;

/// <summary>Payments and invoices that settle each other. A payment is in one block at most.</summary>
/// <param name="Invoices">Each with what the block pays of it, with tax.</param>
/// <param name="How">Why, beside the parties.</param>
/// <param name="Over">What the payments have beyond that.</param>
internal sealed record PaymentBlock(
    ImmutableArray<PaymentPaper> Payments, ImmutableArray<(InvoiceNode Invoice, Money Paid)> Invoices, SettledBy How, Money Over)
{
    /// <summary>Whether so many sums were possible that one may agree by chance.</summary>
    public bool MayBeChance { get; init; }

    /// <summary>Whether it is certain how much of which payment goes to which invoice.</summary>
    public bool IsPaired => Payments.Length == 1 || Invoices.Length == 1;

    public Money Paid => Money.Sum(Payments.Select(p => p.Amount!.Value));
}

/// <summary>Why payments settle invoices.</summary>
internal enum SettledBy
{
    /// <summary>One paper quotes the number of the other.</summary>
    Quoted,

    /// <summary>The amounts are equal to the fen, one to one, one to several, or several to several that come to the same sum.</summary>
    Sum,

    /// <summary>The amount is that of the invoice before a red-letter invoice took back from it.</summary>
    Gross,

    /// <summary>All that is left between the two parties comes to the same sum.</summary>
    Balance,

    /// <summary>A part, and there is no other open invoice between the two parties.</summary>
    OnlyInvoice,
}
