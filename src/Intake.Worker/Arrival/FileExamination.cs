using System.Globalization;
using System.IO.Compression;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.OfficeOpen;

namespace Intake.Worker.Arrival;

/// <summary>A first look at a file: is it a container of files, something to examine, or something to refuse?</summary>
/// <param name="Container">Zip or mail where files are to be taken out of it; else none.</param>
/// <param name="Refused">Why it is not examined; null if it is, or if it is a container.</param>
internal readonly record struct FileExamination(ContainerKind Container, Refusal? Refused)
{
    /// <summary>Whether files are to be taken out of it.</summary>
    public bool IsArchive => Container != ContainerKind.None;

    /// <param name="path">Where it lies.</param>
    public static FileExamination Look(string path, ReadingLimits limits)
    {
        try
        {
            // A pipe or a device has no length and must not be opened: it may never answer.
            var length = new FileInfo(path).Length;
            if (length == 0)
            {
                return new FileExamination(ContainerKind.None, new Refusal("empty_file", Message.Of("arrival.empty_file")));
            }

            if (length > limits.MaxBytes)
            {
                var mebibytes = (limits.MaxBytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);
                return new FileExamination(ContainerKind.None, new Refusal("file_too_large", Message.Of("arrival.file_too_large", mebibytes)));
            }

            using var handle = File.OpenHandle(path);
            Span<byte> start = stackalloc byte[ContainerSniffer.Window];
            var read = RandomAccess.Read(handle, start, 0);
            return ContainerSniffer.Sniff(start[..read]) switch
            {
                ContainerKind.Zip => LookInside(path, limits),
                ContainerKind.OtherArchive => new FileExamination(ContainerKind.None, new Refusal("archive_kind_not_supported", Message.Of("arrival.archive_kind_not_supported"))),
                ContainerKind.Mail => new FileExamination(ContainerKind.Mail, null),
                _ => default,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FileExamination(ContainerKind.None, new Refusal("not_opened", Message.Of("arrival.not_opened", e.Message)));
        }
    }

    private static FileExamination LookInside(string path, ReadingLimits limits)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var count = ZipDirectory.CountEntries(stream);
            if (count is null)
            {
                return new FileExamination(ContainerKind.None, new Refusal("archive_damaged", Message.Of("arrival.archive_damaged", "no end of central directory")));
            }

            if (count > (ulong)limits.MaxEntries)
            {
                var entries = limits.MaxEntries.ToString(CultureInfo.InvariantCulture);
                return new FileExamination(ContainerKind.None, new Refusal("archive_too_many", Message.Of("arrival.archive_too_many", entries)));
            }

            stream.Position = 0;
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, EntryName.Raw);

            // OFD and office documents are zips too. A folder of their names makes no document: what is no document is unpacked.
            var isDocument = archive.Entries.Any(entry => string.Equals(entry.FullName, "OFD.xml", StringComparison.OrdinalIgnoreCase)) || OfficeContent.KindOf(archive) != OfficeKind.None;
            return new FileExamination(isDocument ? ContainerKind.None : ContainerKind.Zip, null);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException)
        {
            return new FileExamination(ContainerKind.None, new Refusal("archive_damaged", Message.Of("arrival.archive_damaged", e.Message)));
        }
    }
}
