namespace Intake.Samples;

/// <summary>Buyer or seller as an invoice prints them.</summary>
/// <param name="TaxId">Null for persons and for buyers that gave none.</param>
/// <param name="Address">Address and telephone in one string, as tax-control invoices print them.</param>
/// <param name="Account">Bank and account in one string.</param>
public sealed record InvoiceParty(string Name, string? TaxId, string? Address = null, string? Account = null);
