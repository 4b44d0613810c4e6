using System.Collections.Concurrent;
using System.Globalization;

namespace Intake.Worker.Storage.Vault;

/// <summary>
/// The folders <c>ab</c> of a vault, named by the first two digits of the hash: each holds a 256th of all contents. One more level would mean a
/// folder to make and to sync for nearly every content of the first tens of thousands.
/// </summary>
/// <param name="root">A full path.</param>
internal sealed class ShardFolders(string root)
{
    // True: this process itself has seen the folder synced into the one above. That a folder exists is not enough: another worker may have
    // made it a moment ago and lose it with the power. Reading and writing one element is atomic; at worst a folder is synced twice.
    private readonly bool[] _synced = new bool[256];

    private readonly ConcurrentDictionary<ContentHash, bool> _unsure = new();

    public string FileOf(ContentHash hash) => $"{root}/{hash.Hex.AsSpan(0, 2)}/{hash.Hex}";

    /// <summary>Makes the folder of the hash where it is not known to be there.</summary>
    public void Make(ContentHash hash)
    {
        if (!_synced[Number(hash)])
        {
            FileSystem.MakeFolder(FolderOf(hash));
        }
    }

    /// <summary>Waits until the folder of the hash is on the disk.</summary>
    public void SyncFolder(ContentHash hash)
    {
        var number = Number(hash);
        if (!_synced[number])
        {
            FileSystem.SyncFolder(root);
            _synced[number] = true;
        }
    }

    /// <summary>Waits until the file name of the hash, or its going, is on the disk.</summary>
    public void SyncName(ContentHash hash)
    {
        try
        {
            FileSystem.SyncFolder(FolderOf(hash));
            _unsure.TryRemove(hash, out _);
        }
        catch (StorageException)
        {
            _unsure[hash] = true;
            throw;
        }
    }

    /// <summary>
    /// Whether syncing the name of the hash failed in this process, and no later try succeeded. The system tells a failure once and takes the page as
    /// written: syncing again would succeed and prove nothing. Such a name must be written anew.
    /// </summary>
    public bool IsUnsure(ContentHash hash) => _unsure.ContainsKey(hash);

    /// <summary>Takes nothing about the folder of the hash as known.</summary>
    public void Forget(ContentHash hash) => _synced[Number(hash)] = false;

    private static int Number(ContentHash hash) => int.Parse(hash.Hex.AsSpan(0, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private string FolderOf(ContentHash hash) => $"{root}/{hash.Hex.AsSpan(0, 2)}";
}
