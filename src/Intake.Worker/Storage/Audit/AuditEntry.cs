namespace Intake.Worker.Storage.Audit;

/// <summary>Something that was done, by whom, to what.</summary>
/// <param name="Actor">The worker with its version, or the person.</param>
/// <param name="Kind">One of <see cref="AuditKind"/>.</param>
/// <param name="Application">The id of the application it was done to; null for none.</param>
/// <param name="Item">The id of the item it was done to; null for none.</param>
/// <param name="Detail">A JSON object: hashes, states, versions, reasons given by persons; no words out of documents and no names of files.</param>
/// <param name="Pages">The number of pages, for the event that counts them.</param>
internal sealed record AuditEntry(string Actor, string Kind, string? Application, string? Item, string Detail, long? Pages = null);
