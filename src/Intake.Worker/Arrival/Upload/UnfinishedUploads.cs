using System.Collections.Concurrent;
using System.Globalization;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Arrival.Upload;

/// <summary>
/// Files of which a part has come, <c>&lt;sha256&gt;.part</c>, to be gone on with from where they broke off. They stay until they are finished or
/// somebody purges them.
/// </summary>
internal sealed class UnfinishedUploads
{
    private const string Ending = ".part";

    private readonly UploadOptions _options;
    private readonly ConcurrentDictionary<ContentHash, byte> _busy = new();
    private long _bytes;

    private UnfinishedUploads(UploadOptions options, long bytes)
    {
        _options = options;
        _bytes = bytes;
    }

    /// <summary>Bytes of all of them.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <exception cref="StorageException">The folder cannot be made or read.</exception>
    public static UnfinishedUploads Open(UploadOptions options)
    {
        try
        {
            FileSystem.MakeFolders(Path.GetFullPath(options.Folder));
            return new UnfinishedUploads(options, new DirectoryInfo(options.Folder).EnumerateFiles("*" + Ending).Sum(file => file.Length));
        }
        catch (Exception e) when (SystemErrors.IsFileFailure(e))
        {
            throw SystemErrors.Exception(e, $"open {options.Folder}");
        }
    }

    /// <summary>All of them with what has come and when the last of it came, for the status and the purge.</summary>
    public IReadOnlyList<UnfinishedUpload> List() =>
        [.. new DirectoryInfo(_options.Folder).EnumerateFiles("*" + Ending)
            .Where(file => ContentHash.TryParse(Path.GetFileNameWithoutExtension(file.Name), out _))
            .Select(file => new UnfinishedUpload(Path.GetFileNameWithoutExtension(file.Name), file.Length, new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero)))
            .OrderBy(file => file.Sha256, StringComparer.Ordinal)];

    /// <summary>Bytes that have come of it.</summary>
    public long OffsetOf(ContentHash hash) => new FileInfo(PathOf(hash)) is { Exists: true, Length: var length } ? length : 0;

    /// <summary>Makes a file this request's own.</summary>
    /// <returns>Null while another request sends the same file.</returns>
    public UploadInProgress? TryBegin(ContentHash hash) => _busy.TryAdd(hash, 0) ? new UploadInProgress(this, hash, PathOf(hash)) : null;

    public void End(ContentHash hash) => _busy.TryRemove(hash, out _);

    /// <summary>Counts bytes that are about to be written or were removed.</summary>
    /// <returns>Whether there is room for them; if not, nothing was counted.</returns>
    public bool TryCount(long bytes)
    {
        if (Interlocked.Add(ref _bytes, bytes) <= _options.MaxUnfinishedBytes || bytes <= 0)
        {
            return true;
        }

        Interlocked.Add(ref _bytes, -bytes);
        return false;
    }

    /// <summary>A name beside the file for one that is not what it says.</summary>
    public string SetAsidePath(ContentHash hash)
    {
        for (var i = 1; ; i++)
        {
            var path = Path.Combine(_options.Folder, string.Create(CultureInfo.InvariantCulture, $"{hash.Hex}.{i}.bad"));
            if (!File.Exists(path))
            {
                return path;
            }
        }
    }

    private string PathOf(ContentHash hash) => Path.Combine(_options.Folder, hash.Hex + Ending);
}

/// <param name="Sha256">Of the whole file, as its sender says.</param>
/// <param name="Bytes">That have come.</param>
internal sealed record UnfinishedUpload(string Sha256, long Bytes, DateTimeOffset LastWritten);
