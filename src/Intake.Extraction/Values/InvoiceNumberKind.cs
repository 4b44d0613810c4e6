namespace Intake.Extraction.Values;

/// <summary>The numbering scheme of an invoice.</summary>
public enum InvoiceNumberKind
{
    /// <summary>数电发票: 20 digits, no code.</summary>
    FullyDigitalized,

    /// <summary>A code of 12 digits and a number of 8: ordinary, electronic, roll and toll invoices.</summary>
    TwelveDigitCode,

    /// <summary>A code of 10 digits and a number of 8: paper special invoices.</summary>
    TenDigitCode,
}
