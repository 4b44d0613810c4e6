namespace Intake.Worker.Arrival.DropFolder;

/// <summary>Files that were announced together; the announcement goes when the last of them is done.</summary>
internal sealed class ClaimBatch(ClaimFolder claims, byte[]? announcement, int files)
{
    private int _left = files;

    public ClaimFolder Claims => claims;

    /// <summary>A file of it is received and removed, or was claimed by another.</summary>
    public void Done()
    {
        if (Interlocked.Decrement(ref _left) == 0 && announcement is not null)
        {
            // Left behind by a failure it harms nobody: it goes with the folder.
            _ = claims.Folder.TryRemoveFile(announcement);
        }
    }
}
