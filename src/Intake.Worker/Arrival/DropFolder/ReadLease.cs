using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Intake.Worker.Arrival.DropFolder;

/// <summary>Asks the system whether anybody has a file open for writing: only while nobody has, it lends a read lease (fcntl(2), F_SETLEASE).</summary>
internal static class ReadLease
{
    private const int SetSignal = 10, SetLease = 1024;
    private const int Read = 0, Unlock = 2;

    /// <summary>SIGURG: the system tells a holder of a lease that somebody wants to write; this signal is ignored, the usual one would end the process.</summary>
    private const int Harmless = 23;

    /// <param name="file">Open for reading only.</param>
    public static WriterPresence Ask(SafeFileHandle file)
    {
        if (FolderCalls.Control(file, SetSignal, Harmless) < 0)
        {
            return WriterPresence.Unknown;
        }

        if (FolderCalls.Control(file, SetLease, Read) < 0)
        {
            // Other answers: a file system without leases (EINVAL, ENOTSUP), somebody else's file (EACCES).
            return Marshal.GetLastPInvokeError() == FolderErrors.WouldBlock ? WriterPresence.Present : WriterPresence.Unknown;
        }

        // Given back at once: who opens the file meanwhile would wait for it.
        _ = FolderCalls.Control(file, SetLease, Unlock);
        return WriterPresence.None;
    }
}
