using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;

namespace Intake.Extraction.Reading.OfficeOpen;

/// <summary>
/// The zip of an office document, opened in memory. Sizes are counted while inflating, never believed from headers. Once a limit is
/// reached, <see cref="Refusal"/> says which, and nothing more is given out.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private const long RatioFreeBytes = 1024 * 1024;

    private readonly ReadingLimits _limits;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private long _unpacked;

    private OfficePackage(ZipArchive archive, ReadingLimits limits)
    {
        _archive = archive;
        _limits = limits;
        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            var name = entry.FullName.Replace('\\', '/').TrimStart('/');
            HasTwins |= !_entries.TryAdd(name, entry);
        }
    }

    /// <summary>Why the package as a whole may not be read further; null as long as all is well.</summary>
    public Finding? Refusal { get; private set; }

    /// <summary>Whether two entries carry one name, so that programs may show different contents.</summary>
    public bool HasTwins { get; }

    /// <summary>Names of all entries.</summary>
    public IReadOnlyCollection<string> Names => _entries.Keys;

    /// <summary>Opens the package, or says why it cannot be opened.</summary>
    public static OfficePackage? Open(ReadOnlyMemory<byte> bytes, ReadingLimits limits, out Finding? failure)
    {
        try
        {
            var archive = new ZipArchive(OfficeContent.Stream(bytes), ZipArchiveMode.Read);
            failure = archive.Entries.Count > limits.MaxEntries
                ? Error("office_too_many_parts", "office.too_many_parts", Number(archive.Entries.Count), Number(limits.MaxEntries))
                : null;
            return failure is null ? new OfficePackage(archive, limits) : null;
        }
        catch (Exception error) when (OfficeContent.IsBadZip(error))
        {
            failure = Error("office_damaged", "office.damaged", error.Message);
            return null;
        }
    }

    /// <summary>The name of the main part and its content type; nulls where the package does not say.</summary>
    public (string? Part, string? ContentType) Main()
    {
        var part = OfficeContent.MainPart(Tree("_rels/.rels"), _entries.ContainsKey);
        return (part, part is null ? null : OfficeContent.ContentType(Tree(OfficeContent.ContentTypes), part));
    }

    /// <summary>What a part refers to, in the order of the file.</summary>
    public IReadOnlyList<OfficeRelationship> Relationships(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? "" : part[..slash];
        var table = Tree(folder.Length == 0 ? $"_rels/{part}.rels" : $"{folder}/_rels/{part[(slash + 1)..]}.rels");
        return table is null ? [] : [.. table.Elements().Where(element => element.Attribute("Id") is not null).Select(element => Relationship(folder, element))];
    }

    /// <summary>The part as a tree; null if it is not there, or is refused (<see cref="Refusal"/>).</summary>
    public XElement? Tree(string? part)
    {
        if (part is null || Bytes(part) is not { } bytes)
        {
            return null;
        }

        try
        {
            return OfficeXml.Parse(bytes, _limits);
        }
        catch (XmlException error)
        {
            Refuse(part, error);
            return null;
        }
    }

    /// <summary>The bytes of a part; null if it is not there, or is refused (<see cref="Refusal"/>).</summary>
    public ReadOnlyMemory<byte>? Bytes(string part) =>
        Refusal is null && _entries.TryGetValue(part, out var entry) ? Inflate(part, entry) : null;

    /// <summary>Refuses the whole package because a part of it is no proper XML.</summary>
    public void Refuse(string part, XmlException error) => Refusal ??= Error("office_part_damaged", "office.part_damaged", part, error.Message);

    public void Dispose() => _archive.Dispose();

    private static OfficeRelationship Relationship(string folder, XElement element)
    {
        var target = (string?)element.Attribute("Target") ?? "";
        var isExternal = (string?)element.Attribute("TargetMode") == "External";
        var type = (string?)element.Attribute("Type") ?? "";
        return new OfficeRelationship((string)element.Attribute("Id")!, type[(type.LastIndexOf('/') + 1)..], isExternal ? target : Resolve(folder, target), isExternal);
    }

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>(target.StartsWith('/') || folder.Length == 0 ? [] : folder.Split('/'));
        foreach (var step in target.Split('/', '\\'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("" or "." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    private ReadOnlyMemory<byte>? Inflate(string name, ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
        {
            Refusal = Error("office_encrypted", "office.encrypted");
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
                unpacked.Write(buffer, 0, got);
                if (_unpacked > _limits.MaxUnpackedBytes)
                {
                    Refusal = Error("office_too_large", "office.too_large", Number(_limits.MaxUnpackedBytes / 1024 / 1024));
                    return null;
                }

                if (unpacked.Length > RatioFreeBytes && unpacked.Length > Math.Max(1, entry.CompressedLength) * _limits.MaxCompressionRatio)
                {
                    Refusal = Error("office_zip_bomb", "office.zip_bomb", name, Number(_limits.MaxCompressionRatio));
                    return null;
                }
            }

            return unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
        }
        catch (Exception error) when (OfficeContent.IsBadZip(error))
        {
            Refusal = Error("office_part_damaged", "office.part_damaged", name, error.Message);
            return null;
        }
    }

    private static Finding Error(string code, string key, params string[] arguments) => new(code, Severity.Error, Message.Of(key, arguments));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
