namespace Intake.Worker.Arrival.DropFolder;

/// <summary>A folder as known from looking: what of it was seen, and when. Only the scanning task touches it.</summary>
/// <param name="parent">Null for the drop folder itself.</param>
internal sealed class SeenFolder(SeenFolder? parent, byte[] name)
{
    public SeenFolder? Parent => parent;

    public byte[] Name => name;

    public Dictionary<byte[], SeenFile> Files { get; } = new(RawNameComparer.Instance);

    public Dictionary<byte[], SeenFolder> Folders { get; } = new(RawNameComparer.Instance);

    /// <summary>0 for the drop folder, 1 for the folder of an application.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>The look that saw it last.</summary>
    public long Look { get; set; }

    /// <summary>When something was last taken out of it or it was last seen holding anything; null where nothing was ever taken.</summary>
    public long? EmptiedAt { get; set; }

    /// <summary>Path below the drop folder for showing; empty for the drop folder.</summary>
    public string Shown { get; } = parent is null ? "" : parent.Depth == 0 ? RawName.Show(name) : $"{parent.Shown}/{RawName.Show(name)}";

    /// <summary>The application whose folder this or one above is.</summary>
    public string Application => parent is null or { Depth: 0 } ? Shown : parent.Application;
}
