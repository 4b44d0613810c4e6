using System.Globalization;
using System.IO.Compression;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading;

namespace Intake.Worker.Arrival;

/// <summary>A first look at a file: is it an archive, something to examine, or something to refuse?</summary>
/// <param name="IsArchive">A zip of files, to be unpacked.</param>
/// <param name="Refused">Why it is not examined; null if it is, or if it is an archive.</param>
internal readonly record struct FileExamination(bool IsArchive, Refusal? Refused)
{
    /// <param name="path">Where it lies.</param>
    public static FileExamination Look(string path, ReadingLimits limits)
    {
        try
        {
            // A pipe or a device has no length and must not be opened: it may never answer.
            var length = new FileInfo(path).Length;
            if (length == 0)
            {
                return new FileExamination(false, new Refusal("empty_file", Message.Of("arrival.empty_file")));
            }

            if (length > limits.MaxBytes)
            {
                var mebibytes = (limits.MaxBytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);
                return new FileExamination(false, new Refusal("file_too_large", Message.Of("arrival.file_too_large", mebibytes)));
            }

            using var handle = File.OpenHandle(path);
            Span<byte> start = stackalloc byte[ContainerSniffer.Window];
            var read = RandomAccess.Read(handle, start, 0);
            return ContainerSniffer.Sniff(start[..read]) switch
            {
                ContainerKind.Zip => LookInside(path, limits),
                ContainerKind.OtherArchive => new FileExamination(false, new Refusal("archive_kind_not_supported", Message.Of("arrival.archive_kind_not_supported"))),
                ContainerKind.Mail => new FileExamination(false, new Refusal("mail_not_supported", Message.Of("arrival.mail_not_supported"))),
                _ => default,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FileExamination(false, new Refusal("not_opened", Message.Of("arrival.not_opened", e.Message)));
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
                return new FileExamination(false, new Refusal("archive_damaged", Message.Of("arrival.archive_damaged", "no end of central directory")));
            }

            if (count > (ulong)limits.MaxEntries)
            {
                var entries = limits.MaxEntries.ToString(CultureInfo.InvariantCulture);
                return new FileExamination(false, new Refusal("archive_too_many", Message.Of("arrival.archive_too_many", entries)));
            }

            stream.Position = 0;
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, EntryName.Raw);

            // OFD and office documents are zips too, told by the one entry that each must have.
            var isDocument = archive.Entries.Any(entry => string.Equals(entry.FullName, "OFD.xml", StringComparison.OrdinalIgnoreCase) || entry.FullName == "[Content_Types].xml");
            return new FileExamination(!isDocument, null);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException)
        {
            return new FileExamination(false, new Refusal("archive_damaged", Message.Of("arrival.archive_damaged", e.Message)));
        }
    }
}
