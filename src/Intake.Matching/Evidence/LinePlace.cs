namespace Intake.Matching.Evidence;

/// <summary>One expense as a whole: a line of an invoice together with what takes parts of it back (discounts, red-letter invoices).</summary>
/// <param name="Invoice">SHA-256 of the leading rendition of the invoice.</param>
/// <param name="Line">From 0.</param>
internal readonly record struct LinePlace(string Invoice, int Line);
