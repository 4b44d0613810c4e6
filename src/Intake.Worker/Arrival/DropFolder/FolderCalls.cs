using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Intake.Worker.Arrival.DropFolder;

/// <summary>
/// The functions of the C library for names that are bytes. The runtime's own take text, and a name that is no UTF-8 cannot even be asked after
/// with them.
/// </summary>
internal static unsafe partial class FolderCalls
{
    private const string Library = "libc";

    [LibraryImport(Library, EntryPoint = "openat", SetLastError = true)]
    public static partial int OpenAt(SafeFileHandle folder, byte* name, int flags, uint mode);

    [LibraryImport(Library, EntryPoint = "getdents64", SetLastError = true)]
    public static partial nint ReadEntries(SafeFileHandle folder, byte* buffer, nint length);

    [LibraryImport(Library, EntryPoint = "lseek", SetLastError = true)]
    public static partial nint Seek(SafeFileHandle folder, nint offset, int from);

    /// <summary>Has the same layout on every processor, unlike <c>stat</c>.</summary>
    [LibraryImport(Library, EntryPoint = "statx", SetLastError = true)]
    public static partial int StatX(SafeFileHandle folder, byte* name, int flags, uint mask, byte* buffer);

    [LibraryImport(Library, EntryPoint = "renameat2", SetLastError = true)]
    public static partial int RenameAt2(SafeFileHandle from, byte* name, SafeFileHandle to, byte* newName, uint flags);

    [LibraryImport(Library, EntryPoint = "renameat", SetLastError = true)]
    public static partial int RenameAt(SafeFileHandle from, byte* name, SafeFileHandle to, byte* newName);

    [LibraryImport(Library, EntryPoint = "unlinkat", SetLastError = true)]
    public static partial int UnlinkAt(SafeFileHandle folder, byte* name, int flags);

    [LibraryImport(Library, EntryPoint = "mkdirat", SetLastError = true)]
    public static partial int MakeFolderAt(SafeFileHandle folder, byte* name, uint mode);

    [LibraryImport(Library, EntryPoint = "fcntl", SetLastError = true)]
    public static partial int Control(SafeFileHandle file, int command, nint argument);

    [LibraryImport(Library, EntryPoint = "flock", SetLastError = true)]
    public static partial int Lock(SafeFileHandle file, int operation);
}
