using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Intake.Worker.Storage;

/// <summary>A file that did not exist before, being written. Every failure of the system is told.</summary>
internal sealed class NewFile : IDisposable
{
    // Read-only for everybody from the start: who holds it open for writing may still write.
    private const uint Mode = 0x120; // 0440

    private readonly SafeFileHandle _file;
    private nint _length;

    private NewFile(string path, SafeFileHandle file)
    {
        Path = path;
        _file = file;
    }

    public string Path { get; }

    /// <returns>Null where something of that name exists.</returns>
    /// <exception cref="StorageException">It cannot be made.</exception>
    public static NewFile? TryCreate(string path)
    {
        const int Flags = SystemCalls.WriteOnly | SystemCalls.Create | SystemCalls.Exclusive | SystemCalls.CloseOnExec;
        while (true)
        {
            var file = SystemCalls.Open(path, Flags, Mode);
            if (file >= 0)
            {
                return new NewFile(path, new SafeFileHandle(file, ownsHandle: true));
            }

            switch (Marshal.GetLastPInvokeError())
            {
                case SystemErrors.Interrupted:
                    continue;
                case SystemErrors.Exists:
                    return null;
                case var error:
                    throw SystemErrors.Exception(error, $"create {path}");
            }
        }
    }

    /// <exception cref="StorageException">Not all of it could be written.</exception>
    public unsafe void Write(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            fixed (byte* start = data)
            {
                var written = SystemCalls.Write(_file, start, data.Length, _length);
                if (written > 0)
                {
                    data = data[(int)written..];
                    _length += written;
                }
                else if (Marshal.GetLastPInvokeError() is var error && (written == 0 || error != SystemErrors.Interrupted))
                {
                    throw written == 0
                        ? new StorageException(StorageFault.Damaged, $"cannot write {Path}: the system takes no byte and names no error")
                        : SystemErrors.Exception(error, $"write {Path}");
                }
            }
        }
    }

    /// <summary>Waits until what was written is on the disk. After a failure nothing of the file may be believed: it is written anew.</summary>
    /// <exception cref="StorageException">It is not.</exception>
    public void Sync() => FileSystem.Sync(_file, Path);

    public void Dispose() => _file.Dispose();
}
