using System.Buffers;
using System.Runtime.InteropServices;
using Intake.Worker.Storage;
using Microsoft.Win32.SafeHandles;

namespace Intake.Worker.Arrival.DropFolder;

/// <summary>
/// An open folder. Names are bytes without a slash, as the file system has them; links are never followed. Calls answer with the error number of
/// the system, see <see cref="FolderErrors"/>; being refused something is daily life here.
/// </summary>
internal sealed unsafe class RawDirectory : IDisposable
{
    /// <param name="kind">As far as the listing says.</param>
    public delegate void EntryVisitor(ReadOnlySpan<byte> name, EntryKind kind);

    private const int ListingBytes = 64 * 1024;
    private const int NoFollowStat = 0x100, StatItself = 0x1000, RemoveFolder = 0x200;
    private const uint BasicFacts = 0x7FF, NoReplace = 1, FolderMode = 0x1F8; // 0770

    // These two are the only numbers that differ between the processors this runs on.
    private static readonly bool IsArm = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;
    private static readonly int FolderFlag = IsArm ? 0x4000 : 0x10000;
    private static readonly int NoFollow = IsArm ? 0x8000 : 0x20000;
    private const int NonBlocking = 0x800;

    private readonly SafeFileHandle _handle;

    private RawDirectory(SafeFileHandle handle) => _handle = handle;

    public static int TryOpen(string path, out RawDirectory? folder)
    {
        int file, error = FolderErrors.None;
        while ((file = SystemCalls.Open(path, SystemCalls.ReadOnly | SystemCalls.CloseOnExec | FolderFlag, 0)) < 0
            && (error = Marshal.GetLastPInvokeError()) == FolderErrors.Interrupted)
        {
        }

        folder = file < 0 ? null : new RawDirectory(new SafeFileHandle(file, ownsHandle: true));
        return file < 0 ? error : FolderErrors.None;
    }

    public int TryOpen(ReadOnlySpan<byte> name, out RawDirectory? folder)
    {
        var error = TryOpen(name, SystemCalls.ReadOnly | FolderFlag | NoFollow, out var handle);
        folder = handle is null ? null : new RawDirectory(handle);
        return error;
    }

    /// <summary>Opens for reading; a pipe does not make it wait.</summary>
    public int TryOpenFile(ReadOnlySpan<byte> name, out SafeFileHandle? file) => TryOpen(name, SystemCalls.ReadOnly | NoFollow | NonBlocking, out file);

    /// <summary>Opens for writing a file that was or was not there.</summary>
    public int TryCreateFile(ReadOnlySpan<byte> name, out SafeFileHandle? file) => TryOpen(name, SystemCalls.WriteOnly | SystemCalls.Create | NoFollow, out file);

    public int TryStat(ReadOnlySpan<byte> name, out FileFacts facts) => TryStat(_handle, name, NoFollowStat, out facts);

    /// <summary>Of the folder itself.</summary>
    public int TryStat(out FileFacts facts) => TryStat(_handle, out facts);

    public static int TryStat(SafeFileHandle file, out FileFacts facts) => TryStat(file, [], StatItself, out facts);

    /// <summary>Tells every entry but <c>.</c> and <c>..</c>.</summary>
    public int TryList(EntryVisitor visit)
    {
        // The folder remembers where the last listing ended.
        if (FolderCalls.Seek(_handle, 0, 0) < 0)
        {
            return Marshal.GetLastPInvokeError();
        }

        var buffer = ArrayPool<byte>.Shared.Rent(ListingBytes);
        try
        {
            while (true)
            {
                int length;
                fixed (byte* start = buffer)
                {
                    length = (int)FolderCalls.ReadEntries(_handle, start, ListingBytes);
                }

                if (length <= 0)
                {
                    return length == 0 ? FolderErrors.None : Marshal.GetLastPInvokeError();
                }

                for (var at = 0; at < length;)
                {
                    // struct linux_dirent64: inode, offset, length of the record, type, name.
                    var record = buffer.AsSpan(at, MemoryMarshal.Read<ushort>(buffer.AsSpan(at + 16)));
                    var name = record[19..];
                    name = name[..name.IndexOf((byte)0)];
                    if (!name.SequenceEqual("."u8) && !name.SequenceEqual(".."u8))
                    {
                        visit(name, record[18] switch { 0 => EntryKind.Unknown, 4 => EntryKind.Folder, 8 => EntryKind.File, 10 => EntryKind.Link, _ => EntryKind.Odd });
                    }

                    at += record.Length;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Moves an entry in one step, never over another.</summary>
    public int TryRename(ReadOnlySpan<byte> name, RawDirectory to, ReadOnlySpan<byte> newName)
    {
        fixed (byte* from = Terminated(name), target = Terminated(newName))
        {
            if (FolderCalls.RenameAt2(_handle, from, to._handle, target, NoReplace) == 0)
            {
                return FolderErrors.None;
            }

            var error = Marshal.GetLastPInvokeError();

            // Some network file systems know only the plain call. The names moved to are never given twice, so it overwrites nothing either.
            return error is not (FolderErrors.Invalid or FolderErrors.NoSuchCall) || FolderCalls.RenameAt(_handle, from, to._handle, target) == 0
                ? error is FolderErrors.Invalid or FolderErrors.NoSuchCall ? FolderErrors.None : error
                : Marshal.GetLastPInvokeError();
        }
    }

    public int TryRemoveFile(ReadOnlySpan<byte> name) => TryRemove(name, 0);

    /// <summary>Removes an empty folder.</summary>
    public int TryRemoveFolder(ReadOnlySpan<byte> name) => TryRemove(name, RemoveFolder);

    public int TryMakeFolder(ReadOnlySpan<byte> name)
    {
        fixed (byte* start = Terminated(name))
        {
            return FolderCalls.MakeFolderAt(_handle, start, FolderMode) == 0 ? FolderErrors.None : Marshal.GetLastPInvokeError();
        }
    }

    /// <summary>Waits until the names in the folder are on the disk.</summary>
    public int TrySync() => SystemCalls.Sync(_handle) == 0 ? FolderErrors.None : Marshal.GetLastPInvokeError();

    public void Dispose() => _handle.Dispose();

    private int TryRemove(ReadOnlySpan<byte> name, int flags)
    {
        fixed (byte* start = Terminated(name))
        {
            return FolderCalls.UnlinkAt(_handle, start, flags) == 0 ? FolderErrors.None : Marshal.GetLastPInvokeError();
        }
    }

    private int TryOpen(ReadOnlySpan<byte> name, int flags, out SafeFileHandle? handle)
    {
        const uint FileMode = 0x1B0; // 0660
        fixed (byte* start = Terminated(name))
        {
            var file = FolderCalls.OpenAt(_handle, start, flags | SystemCalls.CloseOnExec, FileMode);
            handle = file < 0 ? null : new SafeFileHandle(file, ownsHandle: true);
            return file < 0 ? Marshal.GetLastPInvokeError() : FolderErrors.None;
        }
    }

    private static int TryStat(SafeFileHandle folder, ReadOnlySpan<byte> name, int flags, out FileFacts facts)
    {
        var raw = stackalloc byte[FileFacts.RawLength];
        fixed (byte* start = Terminated(name))
        {
            if (FolderCalls.StatX(folder, start, flags, BasicFacts, raw) < 0)
            {
                facts = default;
                return Marshal.GetLastPInvokeError();
            }
        }

        facts = FileFacts.Parse(new ReadOnlySpan<byte>(raw, FileFacts.RawLength));
        return FolderErrors.None;
    }

    private static byte[] Terminated(ReadOnlySpan<byte> name)
    {
        var text = new byte[name.Length + 1];
        name.CopyTo(text);
        return text;
    }
}
