namespace Intake.Worker.Arrival.DropFolder;

/// <summary>Folders opened from the drop folder downwards, each component by itself so that no link is followed; the last ones stay open.</summary>
internal sealed class OpenFolders(RawDirectory root) : IDisposable
{
    private const int Most = 64;

    private readonly Dictionary<SeenFolder, RawDirectory> _open = [];

    public int TryGet(SeenFolder folder, out RawDirectory? opened)
    {
        if (folder.Parent is not { } parent)
        {
            opened = root;
            return FolderErrors.None;
        }

        if (_open.TryGetValue(folder, out opened))
        {
            return FolderErrors.None;
        }

        if (TryGet(parent, out var above) is var error and not FolderErrors.None)
        {
            return error;
        }

        error = above!.TryOpen(folder.Name, out opened);
        if (opened is not null)
        {
            // Not in the middle of a path: whoever is above must stay open until this one is.
            if (_open.Count >= Most)
            {
                Dispose();
            }

            _open.Add(folder, opened);
        }

        return error;
    }

    public void Dispose()
    {
        foreach (var folder in _open.Values)
        {
            folder.Dispose();
        }

        _open.Clear();
    }
}
