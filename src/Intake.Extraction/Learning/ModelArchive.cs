using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Intake.Extraction.Learning;

/// <summary>
/// The file of a trained model: the zip Microsoft.ML wrote and one entry more with the program's own form of the weights. Written so that the same content
/// gives the same bytes: entries by name, one fixed time.
/// </summary>
public static class ModelArchive
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The name and the first 12 hexadecimal digits of the file's SHA-256.</summary>
    public static string Version(string name, ReadOnlySpan<byte> file) => $"{name}@{Convert.ToHexStringLower(SHA256.HashData(file))[..12]}";

    /// <summary>Reads an entry from its beginning.</summary>
    /// <exception cref="InvalidDataException">The bytes are no zip, or have no such entry.</exception>
    public static BinaryReader Open(byte[] file, string entry)
    {
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        var found = zip.GetEntry(entry) ?? throw new InvalidDataException($"the model file has no entry {entry}: train it again");
        return new BinaryReader(new MemoryStream(Bytes(found)), Encoding.UTF8);
    }

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
            entries[entry.FullName.Replace('\\', '/')] = Bytes(entry);
        }

        return entries;
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new byte[entry.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
