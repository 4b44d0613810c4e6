namespace Intake.Worker.Arrival.DropFolder;

/// <summary>How a drop folder is watched.</summary>
internal sealed record DropFolderOptions
{
    /// <summary>The folder is looked through so often, and less often the longer a look takes.</summary>
    public TimeSpan ScanInterval { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>A file counts when nothing about it has changed for so long and nobody has it open for writing.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The same where the file system cannot tell whether somebody has it open.</summary>
    public TimeSpan SettleWithoutLease { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Files received at the same time.</summary>
    public int Parallel { get; init; } = 16;

    /// <summary>Files claimed with one entry on the disk.</summary>
    public int MostTogether { get; init; } = 128;

    /// <summary>Folders below an application that are looked into.</summary>
    public int MaxDepth { get; init; } = 32;

    /// <summary>A folder that this worker has emptied and that stayed empty for so long is removed; null: never. Folders that were empty when found stay.</summary>
    public TimeSpan? RemoveEmptiedAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How often it is looked whether another worker died over what it had claimed.</summary>
    public TimeSpan LeftoverInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After a failure a claimed file is tried again after so long, each time twice as long.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait between two tries.</summary>
    public TimeSpan RetryAtMost { get; init; } = TimeSpan.FromSeconds(30);
}
