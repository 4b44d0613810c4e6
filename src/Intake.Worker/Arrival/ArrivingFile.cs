using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Arrival;

/// <summary>A file on its way in, as its source names it.</summary>
/// <param name="Delivery">Names this arrival for ever: the same delivery told twice is one arrival. At most 400 characters.</param>
/// <param name="Application">The application it belongs to, as named by the source (the folder in the drop folder). 1 to 300 characters.</param>
/// <param name="Name">Its name in the application, folders separated by <c>/</c>; for an entry of an archive <c>archive.zip!/entry</c>. For showing, never a path.</param>
/// <param name="IsForm">Whether it is the application.yaml of the application.</param>
internal sealed record ArrivingFile(string Delivery, string Application, string Name, ArrivalSource Source, bool IsForm = false)
{
    /// <summary>The hash the sender declared; a content with another is kept and parked.</summary>
    public ContentHash? Declared { get; init; }

    /// <summary>The batch that announced it.</summary>
    public string? Batch { get; init; }

    /// <summary>The item that is the archive it was taken out of.</summary>
    public string? Parent { get; init; }

    /// <summary>Why it is kept without being examined: an entry of an archive that breaks a limit.</summary>
    public Refusal? Refused { get; init; }
}

/// <summary>By which way a file came in.</summary>
internal enum ArrivalSource
{
    DropFolder,
    Upload,
    Queue,

    /// <summary>Out of an archive that came in by another way.</summary>
    Archive,
}

/// <summary>Given only when the file is kept and recorded: what the source may acknowledge.</summary>
/// <param name="Item">The id of the item.</param>
/// <param name="State">In progress, duplicate, or parked at once (another hash than declared).</param>
/// <param name="Repeated">Whether this delivery had been received before; nothing was counted again.</param>
internal sealed record Receipt(string Item, string Application, ContentHash Hash, long Bytes, ItemState State, bool Repeated);
