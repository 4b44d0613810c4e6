using System.IO.Compression;

namespace Intake.Extraction.Learning;

/// <summary>Writes a zip so that the same content gives the same bytes: entries by name, one fixed time.</summary>
public static class ModelArchive
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The zip with one entry more.</summary>
    public static byte[] With(byte[] zip, string entry, byte[] content)
    {
        var entries = Contents(zip);
        entries[entry] = content;
        using var memory = new MemoryStream();
        using (var target = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                var created = target.CreateEntry(name, CompressionLevel.SmallestSize);
                created.LastWriteTime = Epoch;
                using var stream = created.Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    /// <summary>Whether two zips hold the same entries, however they are compressed.</summary>
    public static bool SameContent(byte[] one, byte[] other)
    {
        var (first, second) = (Contents(one), Contents(other));
        return first.Count == second.Count && first.All(entry => second.TryGetValue(entry.Key, out var bytes) && entry.Value.AsSpan().SequenceEqual(bytes));
    }

    // Microsoft.ML writes names with either slash, by platform.
    private static SortedDictionary<string, byte[]> Contents(byte[] zip)
    {
        var entries = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            var bytes = new byte[entry.Length];
            stream.ReadExactly(bytes);
            entries[entry.FullName.Replace('\\', '/')] = bytes;
        }

        return entries;
    }
}
