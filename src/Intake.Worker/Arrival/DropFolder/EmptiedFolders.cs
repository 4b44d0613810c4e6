namespace Intake.Worker.Arrival.DropFolder;

/// <summary>Folders that this worker took the last file out of: they may go some time after. Those that were empty when found stay.</summary>
internal sealed class EmptiedFolders(DropFolderOptions options, TimeProvider time)
{
    /// <summary>This worker took the file.</summary>
    public void Took(SeenFile file)
    {
        for (var folder = file.Folder; folder.Depth > 0; folder = folder.Parent!)
        {
            folder.EmptiedAt = time.GetTimestamp();
        }
    }

    /// <summary>Marks when a folder that this worker emptied was last seen holding something.</summary>
    /// <param name="entries">Files and folders in it.</param>
    public void Saw(SeenFolder folder, int entries)
    {
        if (entries > 0 && folder.EmptiedAt is not null)
        {
            folder.EmptiedAt = time.GetTimestamp();
        }
    }

    /// <summary>Those below a folder that stayed empty for long enough, the inner ones first.</summary>
    public IEnumerable<SeenFolder> Stale(SeenFolder folder) =>
        options.RemoveEmptiedAfter is not { } after
            ? []
            : folder.Folders.Values.SelectMany(child => Stale(child)
                .Concat(child.EmptiedAt is { } at && time.GetElapsedTime(at) >= after && child.Files.Count == 0 && child.Folders.Count == 0 ? [child] : []));
}
