using System.Collections.Concurrent;
using System.Globalization;

namespace Intake.Worker.Storage.Vault;

/// <summary>The folders <c>ab/cd</c> of a vault, named by the first four digits of the hash: none grows beyond a 65,536th of all contents.</summary>
/// <param name="root">A full path.</param>
internal sealed class ShardFolders(string root)
{
    // True: this process itself has seen the folder synced into the one above. That a folder exists is not enough: another worker may have
    // made it a moment ago and lose it with the power. Reading and writing one element is atomic; at worst a folder is synced twice.
    private readonly bool[] _first = new bool[256];
    private readonly bool[] _second = new bool[65_536];

    private readonly ConcurrentDictionary<ContentHash, bool> _unsure = new();

    public string FileOf(ContentHash hash) => $"{root}/{hash.Hex.AsSpan(0, 2)}/{hash.Hex.AsSpan(2, 2)}/{hash.Hex}";

    /// <summary>Makes the folders of the hash where they are not known to be there.</summary>
    public void Make(ContentHash hash)
    {
        if (!_second[Number(hash)])
        {
            FileSystem.MakeFolder(FirstOf(hash));
            FileSystem.MakeFolder(SecondOf(hash));
        }
    }

    /// <summary>Waits until the folders of the hash are on the disk.</summary>
    public void SyncFolders(ContentHash hash)
    {
        var number = Number(hash);
        if (!_first[number >> 8])
        {
            FileSystem.SyncFolder(root);
            _first[number >> 8] = true;
        }

        if (!_second[number])
        {
            FileSystem.SyncFolder(FirstOf(hash));
            _second[number] = true;
        }
    }

    /// <summary>Waits until the file name of the hash, or its going, is on the disk.</summary>
    public void SyncName(ContentHash hash)
    {
        try
        {
            FileSystem.SyncFolder(SecondOf(hash));
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

    /// <summary>Takes nothing about the folders of the hash as known.</summary>
    public void Forget(ContentHash hash)
    {
        var number = Number(hash);
        _first[number >> 8] = false;
        _second[number] = false;
    }

    private static int Number(ContentHash hash) => int.Parse(hash.Hex.AsSpan(0, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private string FirstOf(ContentHash hash) => $"{root}/{hash.Hex.AsSpan(0, 2)}";

    private string SecondOf(ContentHash hash) => $"{root}/{hash.Hex.AsSpan(0, 2)}/{hash.Hex.AsSpan(2, 2)}";
}
