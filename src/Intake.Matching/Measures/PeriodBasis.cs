namespace Intake.Matching.Measures;

/// <summary>What decides to which year an expense belongs.</summary>
public enum PeriodBasis
{
    /// <summary>The day of its payment; where none is shown, that of its invoice. As the notice is read without a guide.</summary>
    PaymentDate,

    /// <summary>The day of its invoice, whenever it is paid.</summary>
    InvoiceDate,

    /// <summary>The months of service that its line states; each month its share. A line that states none goes by payment and invoice.</summary>
    ServiceMonth,
}
