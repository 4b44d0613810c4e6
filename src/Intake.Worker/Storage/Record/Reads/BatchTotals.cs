namespace Intake.Worker.Storage.Record.Reads;

/// <summary>Totals over the files of a batch; null for what a sender did not declare.</summary>
/// <param name="AmountFen">Sum of the totals of the invoices, tax included.</param>
internal sealed record BatchTotals(long Files, long? Bytes, long? Pages, long? AmountFen);
