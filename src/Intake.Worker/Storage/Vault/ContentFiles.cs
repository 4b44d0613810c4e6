using System.IO.Enumeration;

namespace Intake.Worker.Storage.Vault;

/// <summary>The files of a vault that is a folder.</summary>
/// <param name="root">A full path.</param>
/// <param name="incoming">Made when the vault was opened, in the same file system.</param>
internal sealed class ContentFiles(string root, TransientFolder incoming)
{
    private readonly ShardFolders _shards = new(root);

    /// <returns>Null where the vault does not hold it.</returns>
    public FileStream? TryOpen(ContentHash hash)
    {
        var path = _shards.FileOf(hash);
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            AssertReachable();
            return null;
        }
        catch (Exception failure) when (SystemErrors.IsFileFailure(failure))
        {
            throw SystemErrors.Exception(failure, $"open {path}");
        }
    }

    /// <summary>Whether the vault holds the content, whole and on the disk: a file that another worker has only just put there is not yet.</summary>
    public bool IsThere(ContentHash hash, long bytes)
    {
        using (var file = TryOpen(hash))
        {
            if (file is null || file.Length != bytes || _shards.IsUnsure(hash))
            {
                return false;
            }

            try
            {
                using var content = new VerifyingStream(file, hash, bytes, file.Name);
                content.ReadThrough(CancellationToken.None);
            }
            catch (StorageException failure) when (failure.Fault == StorageFault.Damaged)
            {
                // The right bytes are at hand; they go over it.
                return false;
            }
        }

        _shards.SyncFolder(hash);
        _shards.SyncName(hash);
        return true;
    }

    /// <summary>Puts a file that is written in its place.</summary>
    /// <returns>Whether another had put the same content there meanwhile.</returns>
    public bool Place(TransientFile file, ContentHash hash, long bytes)
    {
        // In this order a folder made here reaches the disk along with the file; syncing it afterwards finds little left to do.
        _shards.Make(hash);
        file.Sync();
        _shards.SyncFolder(hash);
        var path = _shards.FileOf(hash);
        var outcome = FileSystem.Link(file.Path, path);
        if (outcome == LinkOutcome.NotFound)
        {
            // Somebody cleared away an empty folder that was known to be there.
            _shards.Forget(hash);
            _shards.Make(hash);
            _shards.SyncFolder(hash);
            outcome = FileSystem.Link(file.Path, path);
        }

        if (outcome == LinkOutcome.NameTaken && IsThere(hash, bytes))
        {
            return true;
        }

        // Over a damaged file, or where a file cannot have two names. What another may have put there at this moment bears the same bytes.
        if (outcome != LinkOutcome.Done)
        {
            FileSystem.Replace(file.Path, path);
            file.Give();
        }

        _shards.SyncName(hash);
        return false;
    }

    /// <returns>Whether it was there.</returns>
    public bool Remove(ContentHash hash)
    {
        if (!FileSystem.Remove(_shards.FileOf(hash)))
        {
            AssertReachable();
            return false;
        }

        _shards.SyncName(hash);
        return true;
    }

    /// <summary>Every content, a folder at a time.</summary>
    public IEnumerable<ContentHash[]> List()
    {
        AssertReachable();
        foreach (var shard in Names(root, isFolder: true).Where(name => name.Length == 2))
        {
            yield return [.. Hashes(Path.Join(root, shard), shard)];
        }
    }

    private static IEnumerable<ContentHash> Hashes(string folder, string beginning)
    {
        foreach (var name in Names(folder, isFolder: false))
        {
            if (ContentHash.TryParse(name, out var hash) && hash.Hex == name && name.StartsWith(beginning, StringComparison.Ordinal))
            {
                yield return hash;
            }
        }
    }

    private static string[] Names(string folder, bool isFolder)
    {
        try
        {
            var all = new EnumerationOptions { IgnoreInaccessible = false, AttributesToSkip = 0 };
            return [.. new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.FileName.ToString(), all)
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => entry.IsDirectory == isFolder,
            }];
        }
        catch (Exception failure) when (SystemErrors.IsFileFailure(failure))
        {
            throw SystemErrors.Exception(failure, $"list {folder}");
        }
    }

    /// <summary>A share that is not mounted looks like an empty vault; only opening makes this folder.</summary>
    private void AssertReachable()
    {
        if (!Directory.Exists(incoming.Path))
        {
            throw new StorageException(StorageFault.Unavailable, $"the vault is not there: {incoming.Path} cannot be found");
        }
    }
}
