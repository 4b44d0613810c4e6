using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading.EInvoiceXml.Markup;

namespace Intake.Extraction.Reading.Ofd.Container;

/// <summary>
/// The zip container of an OFD, opened in memory. Sizes are counted while inflating, never believed from headers; checksums are
/// compared. Once a limit is reached, <see cref="Refusal"/> says which, and nothing more is given out.
/// </summary>
internal sealed class OfdPackage : IDisposable
{
    private const long RatioFreeBytes = 1024 * 1024;

    private readonly ReadingLimits _limits;
    private readonly MemoryStream _stream;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _anyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MarkupElement?> _parsed = new(StringComparer.Ordinal);
    private long _unpacked;

    private OfdPackage(MemoryStream stream, ZipArchive archive, ReadingLimits limits)
    {
        _stream = stream;
        _archive = archive;
        _limits = limits;
    }

    /// <summary>Why the package as a whole may not be read further; null as long as all is well.</summary>
    public Finding? Refusal { get; private set; }

    /// <summary>What is wrong with single parts.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Normalised names of all files in the container.</summary>
    public IReadOnlyCollection<string> Names => _exact.Keys;

    /// <summary>Names of the files that were read so far, in the order of their names.</summary>
    public IReadOnlyList<string> NamesRead => [.. _read.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Opens the container, or says why it cannot be opened.</summary>
    public static OfdPackage? Open(ReadOnlyMemory<byte> bytes, ReadingLimits limits, out Finding? failure)
    {
        var stream = MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        try
        {
            // Latin-1 keeps the bytes of names that are not marked as UTF-8; EntryName finds out what they are.
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, Encoding.Latin1);
            var package = new OfdPackage(stream, archive, limits);
            failure = package.Index();
            return failure is null ? package : null;
        }
        catch (Exception error) when (IsBadZip(error))
        {
            failure = new Finding("ofd_container_damaged", Severity.Error, Message.Of("ofd.container_damaged"));
            return null;
        }
    }

    public bool Contains(string name) => Find(name) is not null;

    /// <summary>The real name of the file meant by a location written in <paramref name="folder"/>: as written, then from the root, then in other case.</summary>
    public string? Locate(string folder, string? location)
    {
        if (string.IsNullOrWhiteSpace(location))
        {
            return null;
        }

        var plain = EntryName.Normalise(location);
        var isAbsolute = location.AsSpan().TrimStart() is ['/' or '\\', ..];
        var first = isAbsolute || folder.Length == 0 ? plain : EntryName.Normalise($"{folder}/{location}");
        return Find(first) ?? (isAbsolute ? Find(EntryName.Normalise($"{folder}/{location}")) : Find(plain));
    }

    /// <summary>The bytes of a file by its real name; null if it cannot be read, with a finding.</summary>
    public ReadOnlyMemory<byte>? Read(string name)
    {
        if (Refusal is not null || !_exact.TryGetValue(name, out var entry))
        {
            return null;
        }

        if (!_read.TryGetValue(name, out var bytes))
        {
            if (Inflate(name, entry) is not { } inflated)
            {
                return null;
            }

            _read[name] = bytes = inflated;
        }

        return bytes;
    }

    /// <summary>The XML file of that real name, parsed; null if it is not there or refused, with a finding.</summary>
    public MarkupElement? ReadXml(string? name)
    {
        if (name is null)
        {
            return null;
        }

        if (!_parsed.TryGetValue(name, out var root) && Read(name) is { } bytes)
        {
            var result = MarkupReader.Parse(bytes.Span, _limits, name);
            if (!result.IsParsed)
            {
                Findings.Add(new Finding(result.Code, Severity.Error, result.Reason));
            }

            _parsed[name] = root = result.Root;
        }

        return root;
    }

    public void Dispose()
    {
        _archive.Dispose();
        _stream.Dispose();
    }

    private static bool IsBadZip(Exception error) =>
        error is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException or IndexOutOfRangeException;

    private string? Find(string name) => _exact.ContainsKey(name) ? name : _anyCase.GetValueOrDefault(name);

    private Finding? Index()
    {
        if (_archive.Entries.Count > _limits.MaxEntries)
        {
            return new Finding("ofd_too_many_entries", Severity.Error, Message.Of("ofd.too_many_entries", Number(_archive.Entries.Count), Number(_limits.MaxEntries)));
        }

        foreach (var entry in _archive.Entries)
        {
            var written = EntryName.Decode(entry.FullName);
            if (written is [.., '/' or '\\'] && entry.Length == 0)
            {
                continue;
            }

            var name = EntryName.Normalise(written);
            if (_exact.TryGetValue(name, out var earlier) && (earlier.Crc32 != entry.Crc32 || earlier.Length != entry.Length))
            {
                Findings.Add(new Finding("ofd_duplicate_entry", Severity.Warning, Message.Of("ofd.duplicate_entry", name)));
            }

            _exact[name] = entry;
            _anyCase[name] = name;
        }

        return null;
    }

    private ReadOnlyMemory<byte>? Inflate(string name, ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
        {
            Refusal = new Finding("ofd_encrypted", Severity.Error, Message.Of("ofd.encrypted", name));
            return null;
        }

        try
        {
            using var packed = entry.Open();
            using var unpacked = new MemoryStream((int)Math.Clamp(entry.Length, 0, RatioFreeBytes));
            var buffer = new byte[32 * 1024];
            for (int got; (got = packed.Read(buffer)) > 0;)
            {
                _unpacked += got;
                if (_unpacked > _limits.MaxUnpackedBytes)
                {
                    Refusal = new Finding("ofd_too_large_unpacked", Severity.Error, Message.Of("ofd.too_large_unpacked", Number(_limits.MaxUnpackedBytes / 1024 / 1024)));
                    return null;
                }

                unpacked.Write(buffer, 0, got);
                if (unpacked.Length > RatioFreeBytes && unpacked.Length > Math.Max(1, entry.CompressedLength) * _limits.MaxCompressionRatio)
                {
                    Refusal = new Finding("ofd_zip_bomb", Severity.Error, Message.Of("ofd.zip_bomb", name, Number(_limits.MaxCompressionRatio)));
                    return null;
                }
            }

            var bytes = unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
            if (Crc32.Of(bytes.Span) != entry.Crc32)
            {
                Findings.Add(new Finding("ofd_part_damaged", Severity.Error, Message.Of("ofd.part_damaged", name)));
                return null;
            }

            return bytes;
        }
        catch (Exception error) when (IsBadZip(error))
        {
            Findings.Add(new Finding("ofd_part_damaged", Severity.Error, Message.Of("ofd.part_damaged", name)));
            return null;
        }
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
