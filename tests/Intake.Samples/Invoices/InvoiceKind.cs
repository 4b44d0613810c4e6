namespace Intake.Samples;

/// <summary>The layouts that are made.</summary>
public enum InvoiceKind
{
    /// <summary>增值税电子普通发票, 12-digit code ending in 11, check code.</summary>
    TaxControlGeneral,

    /// <summary>增值税电子专用发票, 12-digit code ending in 13.</summary>
    TaxControlSpecial,

    /// <summary>通行费: a tax-control general e-invoice whose columns are plate, type and days of passage; code ending in 12.</summary>
    Toll,

    /// <summary>电子发票（普通发票）, 20-digit number, no code.</summary>
    DigitalGeneral,

    /// <summary>电子发票（增值税专用发票）.</summary>
    DigitalSpecial,
}
