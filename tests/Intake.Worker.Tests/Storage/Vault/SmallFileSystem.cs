using System.Runtime.InteropServices;

namespace Intake.Worker.Tests.Storage.Vault;

/// <summary>A file system of its own in memory, so small that it gets full, and that can be made read-only. Only the superuser may have one.</summary>
internal sealed partial class SmallFileSystem : IDisposable
{
    private const ulong ReadOnlyFlag = 1;
    private const ulong RemountFlag = 32;
    private const int LazyUnmount = 2;

    private readonly TemporaryDirectory _folder;

    private SmallFileSystem(TemporaryDirectory folder) => _folder = folder;

    public string Path => _folder.Path;

    /// <summary>Where this process may not mount, the test is skipped.</summary>
    /// <param name="options">As tmpfs(5) names them.</param>
    public static SmallFileSystem MountOrSkip(string options)
    {
        var folder = new TemporaryDirectory();
        if (Mount("tmpfs", folder.Path, "tmpfs", new CULong(0), options) == 0)
        {
            return new SmallFileSystem(folder);
        }

        var reason = Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError());
        folder.Dispose();
        Assert.Skip($"no file system of its own can be mounted here: {reason}");
        return null;
    }

    public void MakeReadOnly(bool isReadOnly) => Assert.Equal(0, Mount(null, Path, null, new CULong((nuint)(RemountFlag | (isReadOnly ? ReadOnlyFlag : 0))), null));

    public void Resize(string size) => Assert.Equal(0, Mount(null, Path, null, new CULong((nuint)RemountFlag), $"size={size}"));

    /// <summary>Takes all the space there is, to the last page.</summary>
    /// <returns>The file that takes it; without it there is space again.</returns>
    public string Fill()
    {
        var path = System.IO.Path.Join(Path, "filler");
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var size in (ReadOnlySpan<int>)[65_536, 4_096])
        {
            try
            {
                while (true)
                {
                    file.Write(new byte[size]);
                }
            }
            catch (IOException)
            {
                // As was wanted.
            }
        }

        return path;
    }

    public void Dispose()
    {
        _ = Unmount(Path, LazyUnmount);
        _folder.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "mount", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Mount(string? source, string target, string? type, CULong flags, string? data);

    [LibraryImport("libc", EntryPoint = "umount2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Unmount(string target, int flags);
}
