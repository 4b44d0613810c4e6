using Intake.Extraction.Values;

namespace Intake.Matching.Evidence.Graph;

/// <summary>Which papers are there for an invoice that counts.</summary>
/// <param name="Invoice">Number as shown.</param>
/// <param name="IsPaid">Whether what counts of it is shown to be paid, beyond doubt.</param>
/// <param name="Missing">What a payment receipt would still settle, with tax; zero where none is wanted; null where the total was not read.</param>
/// <param name="HasContract">Whether its contract is there, beyond doubt.</param>
internal sealed record PaperStanding(string Invoice, bool IsPaid, Money? Missing, bool HasContract)
{
    /// <summary>Whether any payment, or any contract, is among the papers at all.</summary>
    public (bool Payments, bool Contracts) Among { get; init; }
}
