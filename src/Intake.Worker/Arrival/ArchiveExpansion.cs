using System.Globalization;
using System.IO.Compression;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading;

namespace Intake.Worker.Arrival;

/// <summary>
/// Unpacks zip archives within limits. Names of entries are shown and never used as paths. A limit on one entry refuses that entry; a limit
/// on the whole refuses the whole archive, so that nobody takes a part for everything.
/// </summary>
internal sealed class ArchiveExpansion(TemporaryFolder folder, ReadingLimits limits)
{
    private const int RatioFreeBytes = 1024 * 1024;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private long _unpackedBytes;
    private int _entries;

    /// <param name="name">The archive as given.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="onSkipped">Told of entries left aside.</param>
    public IReadOnlyList<ArrivedFile> Expand(string name, string path, Action<SkippedFile> onSkipped)
    {
        _unpackedBytes = 0;
        _entries = 0;
        _names.Clear();
        var files = new List<ArrivedFile>();
        try
        {
            Expand(name, path, 1, files, onSkipped);
        }
        catch (ArchiveLimitException e)
        {
            return [new ArrivedFile(name, path, new Refusal(e.Code, e.Reason))];
        }

        return files.Count > 0 ? files : [new ArrivedFile(name, path, new Refusal("archive_empty", Message.Of("arrival.archive_empty")))];
    }

    private void Expand(string name, string path, int depth, List<ArrivedFile> files, Action<SkippedFile> onSkipped)
    {
        if (depth > limits.MaxDepth)
        {
            files.Add(new ArrivedFile(name, path, new Refusal("archive_too_deep", Message.Of("arrival.archive_too_deep", Number(limits.MaxDepth)))));
            return;
        }

        try
        {
            using var stream = File.OpenRead(path);
            _entries += CountEntries(stream);
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, EntryName.Raw);
            foreach (var entry in archive.Entries)
            {
                var entryName = Unique($"{name}!/{EntryName.Decode(entry.FullName)}");
                if (entryName.EndsWith('/'))
                {
                    continue;
                }

                if (EntryName.IsHidden(EntryName.Decode(entry.FullName)))
                {
                    onSkipped(new SkippedFile(entryName, Message.Of("arrival.skipped_hidden")));
                    continue;
                }

                if (IsLink(entry))
                {
                    onSkipped(new SkippedFile(entryName, Message.Of("arrival.skipped_link")));
                    continue;
                }

                Take(entry, entryName, depth, files, onSkipped);
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ArgumentException)
        {
            files.Add(new ArrivedFile(name, path, new Refusal("archive_damaged", Message.Of("arrival.archive_damaged", e.Message))));
        }
    }

    private void Take(ZipArchiveEntry entry, string name, int depth, List<ArrivedFile> files, Action<SkippedFile> onSkipped)
    {
        if (entry.IsEncrypted)
        {
            files.Add(new ArrivedFile(name, null, new Refusal("archive_encrypted", Message.Of("arrival.archive_encrypted"))));
            return;
        }

        var target = folder.NewPath();
        if (Unpack(entry, target) is { } refused)
        {
            File.Delete(target);
            files.Add(new ArrivedFile(name, null, refused));
            return;
        }

        var file = FileExamination.Look(name, target, limits);
        if (file.IsArchive)
        {
            Expand(name, target, depth + 1, files, onSkipped);
        }
        else
        {
            files.Add(new ArrivedFile(name, target, file.Refused));
        }
    }

    /// <summary>Copies the bytes out, believing nothing the table of contents says about their number.</summary>
    private Refusal? Unpack(ZipArchiveEntry entry, string target)
    {
        try
        {
            using var source = entry.Open();
            using var copy = File.Create(target);
            var buffer = new byte[81_920];
            int read;
            while ((read = source.Read(buffer)) > 0)
            {
                _unpackedBytes += read;
                if (_unpackedBytes > limits.MaxUnpackedBytes)
                {
                    throw new ArchiveLimitException("archive_too_large", Message.Of("arrival.archive_too_large", Mebibytes(limits.MaxUnpackedBytes)));
                }

                copy.Write(buffer, 0, read);
                if (copy.Length > limits.MaxBytes)
                {
                    return new Refusal("file_too_large", Message.Of("arrival.file_too_large", Mebibytes(limits.MaxBytes)));
                }

                if (copy.Length > RatioFreeBytes && copy.Length / Math.Max(1, entry.CompressedLength) > limits.MaxCompressionRatio)
                {
                    return new Refusal("archive_ratio", Message.Of("arrival.archive_ratio", Number(limits.MaxCompressionRatio)));
                }
            }

            return null;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return new Refusal("archive_entry_damaged", Message.Of("arrival.archive_entry_damaged", e.Message));
        }
    }

    /// <summary>An archive may hold a name twice; each must stay a file of its own.</summary>
    private string Unique(string name)
    {
        var unique = name;
        for (var i = 2; !_names.Add(unique); i++)
        {
            unique = $"{name}#{Number(i)}";
        }

        return unique;
    }

    /// <summary>Archives made on Unix keep the file mode in the upper half of the external attributes.</summary>
    private static bool IsLink(ZipArchiveEntry entry)
    {
        const int TypeMask = 0xF000, Link = 0xA000;
        return ((entry.ExternalAttributes >> 16) & TypeMask) == Link;
    }

    private int CountEntries(Stream zip)
    {
        var count = ZipDirectory.CountEntries(zip) ?? throw new InvalidDataException("no end of central directory");
        zip.Position = 0;
        return count + (ulong)_entries <= (ulong)limits.MaxEntries
            ? (int)count
            : throw new ArchiveLimitException("archive_too_many", Message.Of("arrival.archive_too_many", Number(limits.MaxEntries)));
    }

    private static string Mebibytes(long bytes) => Number(bytes / (1024 * 1024));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The whole archive is refused; unwinds nested archives.</summary>
    private sealed class ArchiveLimitException(string code, Message reason) : Exception
    {
        public string Code => code;

        public Message Reason => reason;
    }
}
