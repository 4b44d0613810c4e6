using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Intake.Worker.Storage;
using Microsoft.Win32.SafeHandles;

namespace Intake.Worker.Arrival.DropFolder;

/// <summary>
/// What one worker has claimed: <c>.intake/claimed/&lt;token&gt;</c> below the drop folder. A file in it belongs to whoever holds the lock in it; the
/// system takes the lock from a worker that dies, and another takes over. The token and the number of a file name the delivery for ever.
/// </summary>
internal sealed class ClaimFolder : IDisposable
{
    private const int LockAlone = 2, WithoutWaiting = 4;

    private readonly RawDirectory _home;
    private readonly RawDirectory _folder;
    private readonly SafeFileHandle _lock;
    private long _number;

    private ClaimFolder(RawDirectory home, RawDirectory folder, SafeFileHandle lockFile, string token)
    {
        _home = home;
        _folder = folder;
        _lock = lockFile;
        Token = token;
    }

    /// <summary>The folder in the drop folder that holds everything of the program's.</summary>
    public static ReadOnlySpan<byte> HomeName => ".intake"u8;

    private static ReadOnlySpan<byte> LockName => "lock"u8;

    private static ReadOnlySpan<byte> EntriesEnding => ".claims"u8;

    public string Token { get; }

    /// <summary>Files can be claimed into it and read from it.</summary>
    public RawDirectory Folder => _folder;

    /// <summary>Given up: what is in it is taken over as from a worker that died.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>Whether it is still where it was made.</summary>
    public bool IsThere => !IsAbandoned && _folder.TryStat(out var facts) == FolderErrors.None && facts.Links > 0;

    /// <summary>Opens the folder of all claims, made where it is not there.</summary>
    public static int TryOpenHome(RawDirectory root, out RawDirectory? claimed)
    {
        claimed = null;
        if (root.TryMakeFolder(HomeName) is var made and not (FolderErrors.None or FolderErrors.Exists))
        {
            return made;
        }

        var error = root.TryOpen(HomeName, out var home);
        using (home)
        {
            return home is null ? error
                : home.TryMakeFolder("claimed"u8) is var inner and not (FolderErrors.None or FolderErrors.Exists) ? inner
                : home.TryOpen("claimed"u8, out claimed);
        }
    }

    /// <summary>Makes a folder of claims for this worker.</summary>
    public static int TryMake(RawDirectory root, out ClaimFolder? claims)
    {
        claims = null;
        if (TryOpenHome(root, out var home) is var error and not FolderErrors.None)
        {
            return error;
        }

        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        error = home!.TryMakeFolder(Encoding.ASCII.GetBytes(token));
        claims = error == FolderErrors.None ? TryTake(home, token, out error) : null;
        if (claims is null)
        {
            home.Dispose();
        }

        return error;
    }

    /// <summary>Takes over what a worker that is no more had claimed.</summary>
    /// <returns>Null while its worker lives, or where it cannot be read now.</returns>
    public static ClaimFolder? TryTakeOver(RawDirectory root, string token)
    {
        if (TryOpenHome(root, out var home) != FolderErrors.None)
        {
            return null;
        }

        var claims = TryTake(home!, token, out _);
        if (claims is null)
        {
            home!.Dispose();
        }

        return claims;
    }

    public string NextNumber() => (++_number).ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>Puts on the disk what is going to be claimed.</summary>
    /// <returns>The name of the file that says it.</returns>
    /// <exception cref="StorageException">It could not be written; nothing may be claimed.</exception>
    public byte[] Announce(ReadOnlySpan<ClaimEntry> entries)
    {
        byte[] name = [.. Encoding.ASCII.GetBytes(entries[0].Number), .. EntriesEnding];
        var lines = new ArrayBufferWriter<byte>();
        ClaimEntry.Write(entries, lines);
        Check(_folder.TryCreateFile(name, out var file), "create");
        try
        {
            using (file)
            {
                RandomAccess.Write(file!, lines.WrittenSpan, 0);
                FileSystem.Sync(file!, "the list of what is being claimed");
            }

            Sync();
            return name;
        }
        catch (Exception e)
        {
            _ = _folder.TryRemoveFile(name);
            throw SystemErrors.IsFileFailure(e) ? SystemErrors.Exception(e, "write the list of what is being claimed in .intake/claimed of the drop folder") : e;
        }
    }

    /// <summary>Waits until what was claimed is on the disk as claimed: a file that was received must not come back under its first name.</summary>
    public void Sync() => Check(_folder.TrySync(), "sync");

    /// <summary>Everything that lies in it, with the announcement of it: the same object for what was announced together.</summary>
    public List<(ClaimEntry Entry, byte[]? Announcement)> ReadAll()
    {
        var announced = new Dictionary<string, (ClaimEntry, byte[])>(StringComparer.Ordinal);
        var files = new List<string>();
        Check(_folder.TryList((name, _) =>
        {
            if (name.EndsWith(EntriesEnding))
            {
                var announcement = name.ToArray();
                foreach (var entry in ClaimEntry.Read(ReadFile(announcement)))
                {
                    announced[entry.Number] = (entry, announcement);
                }
            }
            else if (!name.SequenceEqual(LockName))
            {
                files.Add(Encoding.Latin1.GetString(name));
            }
        }), "list");
        files.Sort(StringComparer.Ordinal);

        // The announcement is written first, so that a file without one does not come about by order; it is received all the same.
        return [.. files.Select(file => announced.TryGetValue(file, out var known)
            ? ((ClaimEntry, byte[]?))known
            : (new ClaimEntry(file, "unnamed", $"{Token}-{file}", false, false), null))];
    }

    /// <summary>Removes it where nothing is left in it but announcements of what is done.</summary>
    /// <returns>Whether it was removed.</returns>
    public bool RemoveIfEmpty()
    {
        var announcements = new List<byte[]>();
        var holdsFiles = _folder.TryList((name, _) => announcements.Add(name.ToArray())) != FolderErrors.None
            || announcements.Exists(name => !name.AsSpan().EndsWith(EntriesEnding) && !name.AsSpan().SequenceEqual(LockName));
        if (!holdsFiles)
        {
            announcements.ForEach(name => _folder.TryRemoveFile(name));
            _ = _home.TryRemoveFolder(Encoding.ASCII.GetBytes(Token));
        }

        return !holdsFiles;
    }

    /// <summary>Lets go of everything in it.</summary>
    public void Dispose()
    {
        IsAbandoned = true;
        _lock.Dispose();
        _folder.Dispose();
        _home.Dispose();
    }

    private static ClaimFolder? TryTake(RawDirectory home, string token, out int error)
    {
        error = home.TryOpen(Encoding.ASCII.GetBytes(token), out var folder);
        if (folder is null)
        {
            return null;
        }

        error = folder.TryCreateFile(LockName, out var lockFile);
        if (lockFile is not null && TryLock(lockFile, out error))
        {
            return new ClaimFolder(home, folder, lockFile, token);
        }

        lockFile?.Dispose();
        folder.Dispose();
        return null;
    }

    private static bool TryLock(SafeFileHandle file, out int error)
    {
        error = FolderCalls.Lock(file, LockAlone | WithoutWaiting) == 0 ? FolderErrors.None : Marshal.GetLastPInvokeError();

        // A file system without locks cannot say that another holds it. Received twice under one name, a file still counts once.
        if (error is FolderErrors.WouldBlock or FolderErrors.NoAccess)
        {
            return false;
        }

        // Whoever held it before may have removed it as done.
        error = RawDirectory.TryStat(file, out var facts) is var failed and not FolderErrors.None ? failed : facts.Links > 0 ? FolderErrors.None : FolderErrors.NoEntry;
        return error == FolderErrors.None;
    }

    private byte[] ReadFile(byte[] name)
    {
        Check(_folder.TryOpenFile(name, out var file), "open");
        using (file)
        {
            var content = new byte[RandomAccess.GetLength(file!)];
            return content.AsSpan(0, RandomAccess.Read(file!, content, 0)).ToArray();
        }
    }

    private static void Check(int error, string doing)
    {
        if (error != FolderErrors.None)
        {
            throw SystemErrors.Exception(error, $"{doing} in .intake/claimed of the drop folder");
        }
    }
}
