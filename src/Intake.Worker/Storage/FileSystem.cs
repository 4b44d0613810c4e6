using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Intake.Worker.Storage;

/// <summary>Changes to folders that survive a loss of power. Every failure of the system is a <see cref="StorageException"/>.</summary>
internal static class FileSystem
{
    private const uint FolderMode = 0x1E8; // 0750

    /// <summary>Makes the folder where it is not there; its entry is not synced.</summary>
    /// <returns>Whether it was made.</returns>
    public static bool MakeFolder(string path)
    {
        if (SystemCalls.MakeFolder(path, FolderMode) == 0)
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();
        return error == SystemErrors.Exists ? false : throw SystemErrors.Exception(error, $"make the folder {path}");
    }

    /// <summary>Makes the folder and those above it where they are not there, each synced into the one above.</summary>
    /// <param name="path">A full path.</param>
    public static void MakeFolders(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        var parent = Path.GetDirectoryName(path) ?? throw new ArgumentException("not a full path", nameof(path));
        MakeFolders(parent);
        MakeFolder(path);
        SyncFolder(parent);
    }

    /// <summary>Waits until the names in the folder are on the disk.</summary>
    public static void SyncFolder(string path)
    {
        int folder;
        while ((folder = SystemCalls.Open(path, SystemCalls.ReadOnly | SystemCalls.CloseOnExec, 0)) < 0)
        {
            if (Marshal.GetLastPInvokeError() is var error and not SystemErrors.Interrupted)
            {
                throw SystemErrors.Exception(error, $"open the folder {path}");
            }
        }

        using var handle = new SafeFileHandle(folder, ownsHandle: true);
        Sync(handle, path);
    }

    /// <param name="path">For the message.</param>
    public static void Sync(SafeFileHandle file, string path)
    {
        while (SystemCalls.Sync(file) < 0)
        {
            if (Marshal.GetLastPInvokeError() is var error and not SystemErrors.Interrupted)
            {
                throw SystemErrors.Exception(error, $"write {path} through to the disk");
            }
        }
    }

    /// <summary>Gives a file a second name where nothing bears that name yet.</summary>
    public static LinkOutcome Link(string from, string to)
    {
        if (SystemCalls.Link(from, to) == 0)
        {
            return LinkOutcome.Done;
        }

        return Marshal.GetLastPInvokeError() switch
        {
            SystemErrors.Exists => LinkOutcome.NameTaken,
            SystemErrors.NoEntry => LinkOutcome.NotFound,

            // How FAT, some network and some FUSE file systems say that a file has one name only.
            SystemErrors.NotPermitted or SystemErrors.NoSuchCall or SystemErrors.NotSupported or SystemErrors.TooManyLinks => LinkOutcome.NotPossible,
            var error => throw SystemErrors.Exception(error, $"name {from} {to}"),
        };
    }

    /// <summary>Renames a file, in one step over whatever bears the new name.</summary>
    public static void Replace(string from, string to)
    {
        if (SystemCalls.Rename(from, to) < 0)
        {
            throw SystemErrors.Exception(Marshal.GetLastPInvokeError(), $"rename {from} to {to}");
        }
    }

    /// <returns>Whether it was there.</returns>
    public static bool Remove(string path)
    {
        if (SystemCalls.Unlink(path) == 0)
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();
        return error == SystemErrors.NoEntry ? false : throw SystemErrors.Exception(error, $"remove {path}");
    }
}
