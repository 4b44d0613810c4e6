namespace Intake.Samples;

/// <summary>The ways e-invoice data are written as XML.</summary>
public enum XmlDialect
{
    /// <summary>eInvoice with fp: children, schema of 2019: the attachment of tax-control OFDs.</summary>
    Fp2019,

    /// <summary>EInvoice 0.32: the data file of fully digitalized invoices.</summary>
    EInvoice,

    /// <summary>XBRL by the Ministry of Finance's inv taxonomy (issuer's instance).</summary>
    Xbrl,
}
