using System.Security.Cryptography;

namespace Intake.Worker.Storage.Vault;

/// <summary>A folder of files that are in the making or lent out. What a crash leaves in it is of no use to anybody and goes after a day.</summary>
internal sealed class TransientFolder
{
    /// <summary>No file is in the making for so long; a younger one may be another worker's.</summary>
    private static readonly TimeSpan Leftover = TimeSpan.FromDays(1);

    private TransientFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Makes the folder where it is not there and clears what was left in it.</summary>
    /// <param name="path">A full path.</param>
    /// <exception cref="StorageException">It cannot be made or read.</exception>
    public static TransientFolder Open(string path, TimeProvider time)
    {
        FileSystem.MakeFolders(path);
        try
        {
            var limit = (time.GetUtcNow() - Leftover).UtcDateTime;
            foreach (var file in new DirectoryInfo(path).EnumerateFiles().Where(file => file.LastWriteTimeUtc < limit))
            {
                Clear(file.FullName);
            }
        }
        catch (Exception failure) when (SystemErrors.IsFileFailure(failure))
        {
            throw SystemErrors.Exception(failure, $"look through {path}");
        }

        return new TransientFolder(path);
    }

    /// <exception cref="StorageException">It cannot be made.</exception>
    public TransientFile Create()
    {
        while (true)
        {
            if (NewFile.TryCreate(System.IO.Path.Join(Path, RandomNumberGenerator.GetHexString(32, lowercase: true))) is { } file)
            {
                return new TransientFile(file);
            }
        }
    }

    /// <summary>Removes a file if it can: where it cannot (a disk that went read-only), the file harms nobody and goes another time.</summary>
    internal static void Clear(string path) => _ = SystemCalls.Unlink(path);
}
