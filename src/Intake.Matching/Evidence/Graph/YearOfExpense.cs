using Intake.Matching.Measures;

namespace Intake.Matching.Evidence.Graph;

/// <summary>To which year an expense belongs.</summary>
internal static class YearOfExpense
{
    /// <summary>Whether an invoice of another year may belong to this one: it was paid in it, or served in it where the guide goes by months of service.</summary>
    public static bool MayBe(int year, InvoiceFacts invoice, InvoicePayment? payment, MeasureCatalog catalog) =>
        (payment is { Decides: true } && payment.Parts.Any(p => p.Date!.Value.Year == year))
        || (catalog.Measures.Any(m => m.PeriodBasis == PeriodBasis.ServiceMonth)
            && invoice.Document.Fields.Lines.Any(l => l is { PeriodStart: { } first, PeriodEnd: { } last } && first.Year <= year && last.Year >= year));
}
