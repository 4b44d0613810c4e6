using System.Runtime.InteropServices;
using Intake.Worker.Storage;
using Microsoft.Win32.SafeHandles;

namespace Intake.Worker.Arrival.Messages;

/// <summary>What became of looking for a file of the exchange folder.</summary>
internal enum ExchangeOutcome
{
    Opened,

    /// <summary>Not there: it may be late.</summary>
    Missing,

    /// <summary>Not to be read now: rights, a device that fails.</summary>
    Unreadable,

    /// <summary>A link, a folder, a pipe: never read.</summary>
    NotAllowed,
}

/// <summary>
/// The folder in which senders put files that their messages name. Only what lies in it is read: every step of a path is opened from the one
/// before and none may be a link, so that nobody can lead out of it, not even while it is being read.
/// </summary>
/// <param name="root">Its full path; it may itself be a link.</param>
internal sealed partial class ExchangeFolder(string root)
{
    private const int NoEntry = 2, NotADirectory = 20, TooManyLinks = 40, Interrupted = 4;
    private const int NonBlocking = 0x800;
    private const int EmptyPath = 0x1000;
    private const uint WantsType = 1;
    private const int ModeAt = 28, StatusLength = 256;
    private const int TypeMask = 0xF000, RegularFile = 0x8000;

    // These two differ between the processors.
    private static readonly bool IsArm = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;
    private static readonly int OnlyFolder = IsArm ? 0x4000 : 0x10000;
    private static readonly int NoLink = IsArm ? 0x8000 : 0x20000;

    /// <summary>Whether a path can only lead inside: relative, without empty parts, <c>.</c> and <c>..</c>, each part a name that can exist.</summary>
    public static bool IsInside(string path) =>
        path.Length is > 0 and <= 4000 && !path.Contains('\0', StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal)
        && path.Split('/').All(part => part is not ("" or "." or ".."));

    /// <param name="path">As <see cref="IsInside"/> wants it.</param>
    /// <returns>The file where it was opened; never one that blocks.</returns>
    /// <exception cref="StorageException">The folder itself is not there: nothing can be said about its files.</exception>
    public (ExchangeOutcome Outcome, FileStream? File) Open(string path)
    {
        if (!IsInside(path))
        {
            return (ExchangeOutcome.NotAllowed, null);
        }

        var parts = path.Split('/');
        var folder = Step(null, root, SystemCalls.ReadOnly | SystemCalls.CloseOnExec | OnlyFolder, out var error)
            ?? throw SystemErrors.Exception(error, $"open the exchange folder {root}");
        for (var i = 0; i < parts.Length; i++)
        {
            var kind = i < parts.Length - 1 ? OnlyFolder : NonBlocking;
            var next = Step(folder, parts[i], SystemCalls.ReadOnly | SystemCalls.CloseOnExec | NoLink | kind, out error);
            folder.Dispose();
            if (next is null)
            {
                return (error switch { NoEntry => ExchangeOutcome.Missing, NotADirectory or TooManyLinks => ExchangeOutcome.NotAllowed, _ => ExchangeOutcome.Unreadable }, null);
            }

            folder = next;
        }

        if (IsRegular(folder))
        {
            return (ExchangeOutcome.Opened, new FileStream(folder, FileAccess.Read, bufferSize: 0));
        }

        folder.Dispose();
        return (ExchangeOutcome.NotAllowed, null);
    }

    private static SafeFileHandle? Step(SafeFileHandle? from, string name, int flags, out int error)
    {
        while (true)
        {
            var opened = from is null ? SystemCalls.Open(name, flags, 0) : OpenAt(from, name, flags, 0);
            error = opened < 0 ? Marshal.GetLastPInvokeError() : 0;
            if (error != Interrupted)
            {
                return opened < 0 ? null : new SafeFileHandle(opened, ownsHandle: true);
            }
        }
    }

    private static unsafe bool IsRegular(SafeFileHandle file)
    {
        var status = stackalloc byte[StatusLength];
        return Status(file, "", EmptyPath, WantsType, status) == 0 && (*(ushort*)(status + ModeAt) & TypeMask) == RegularFile;
    }

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenAt(SafeFileHandle folder, string name, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Status(SafeFileHandle file, string path, int flags, uint mask, byte* status);
}
