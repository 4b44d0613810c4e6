using System.Globalization;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading;

namespace Intake.Worker.Arrival;

/// <summary>
/// What one container may unpack to, containers within it included: number of entries, bytes, and names, each once. A limit on one entry
/// refuses that entry; a limit on the whole unwinds as <see cref="ArchiveLimitException"/>.
/// </summary>
internal sealed class ExpansionBudget(ReadingLimits limits)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private ulong _entries;
    private long _bytes;

    /// <exception cref="ArchiveLimitException">More entries than allowed.</exception>
    public void Count(ulong entries, Func<string, Message> tooMany, string code)
    {
        if (entries > (ulong)limits.MaxEntries || _entries + entries > (ulong)limits.MaxEntries)
        {
            throw new ArchiveLimitException(code, tooMany(Number(limits.MaxEntries)));
        }

        _entries += entries;
    }

    /// <summary>A container may hold a name twice; each must stay a file of its own.</summary>
    public string Unique(string name)
    {
        var unique = name;
        for (var i = 2; !_names.Add(unique); i++)
        {
            unique = $"{name}#{Number(i)}";
        }

        return unique;
    }

    /// <summary>Lets an entry write itself to a new file, believing nothing that the container says about its size.</summary>
    /// <param name="packed">Bytes it takes in the container; null where it cannot be compressed.</param>
    /// <returns>Why the entry is refused, its file gone; null if it is there.</returns>
    /// <exception cref="ArchiveLimitException">The container as a whole is larger than allowed.</exception>
    public Refusal? Unpack(string target, long? packed, Action<Stream> write)
    {
        try
        {
            using var file = File.Create(target);
            using var metered = new MeteredStream(file, length => Check(length, packed), written => Spend(written));
            write(metered);
            return null;
        }
        catch (EntryLimitException limit)
        {
            File.Delete(target);
            return limit.Why;
        }
    }

    private void Check(long length, long? packed)
    {
        const int RatioFreeBytes = 1024 * 1024;
        if (length > limits.MaxBytes)
        {
            throw new EntryLimitException(new Refusal("file_too_large", Message.Of("arrival.file_too_large", Mebibytes(limits.MaxBytes))));
        }

        if (packed is { } size && length > RatioFreeBytes && length / Math.Max(1, size) > limits.MaxCompressionRatio)
        {
            throw new EntryLimitException(new Refusal("archive_ratio", Message.Of("arrival.archive_ratio", Number(limits.MaxCompressionRatio))));
        }
    }

    private void Spend(long bytes)
    {
        _bytes += bytes;
        if (_bytes > limits.MaxUnpackedBytes)
        {
            throw new ArchiveLimitException("archive_too_large", Message.Of("arrival.archive_too_large", Mebibytes(limits.MaxUnpackedBytes)));
        }
    }

    private static string Mebibytes(long bytes) => Number(bytes / (1024 * 1024));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The entry is refused; ends its writing.</summary>
    private sealed class EntryLimitException(Refusal why) : Exception
    {
        public Refusal Why => why;
    }
}
