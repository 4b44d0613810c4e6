using System.IO.Compression;

namespace Intake.Samples.Codes;

/// <summary>Zip files with a fixed time, in the order given: the same entries give the same bytes.</summary>
internal static class ZipBytes
{
    private static readonly DateTimeOffset Time = new(2025, 1, 1, 8, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IEnumerable<(string Path, byte[] Content)> entries)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in entries)
            {
                var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = Time;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return memory.ToArray();
    }
}
