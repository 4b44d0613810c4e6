namespace Intake.Worker.Arrival.Messages;

/// <summary>What the files of a batch come to, as their sender says.</summary>
/// <param name="Pages">Null where the sender does not say.</param>
/// <param name="AmountFen">The sum of the totals including tax of its invoices, in fen; null where the sender does not say.</param>
internal sealed record ManifestTotals(long Files, long Bytes, long? Pages, long? AmountFen);
