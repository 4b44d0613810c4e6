using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Intake.Worker.Arrival.DropFolder;

/// <summary>What must be known of a claimed file besides its bytes; a line of JSON on the disk before the file is moved.</summary>
/// <param name="Number">The file's name in the claim folder; with the folder's name it is the delivery.</param>
internal sealed record ClaimEntry(string Number, string Application, string Name, bool IsForm, bool IsMisplaced)
{
    public static void Write(ReadOnlySpan<ClaimEntry> entries, IBufferWriter<byte> to)
    {
        using var json = new Utf8JsonWriter(to);
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            json.WriteString("file", entry.Number);
            json.WriteString("application", entry.Application);
            json.WriteString("name", entry.Name);
            json.WriteBoolean("form", entry.IsForm);
            json.WriteBoolean("misplaced", entry.IsMisplaced);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            to.Write("\n"u8);
        }
    }

    /// <summary>Reads every whole line; the worker may have died over the last.</summary>
    public static IEnumerable<ClaimEntry> Read(byte[] lines)
    {
        for (int from = 0, to; from < lines.Length && (to = Array.IndexOf(lines, (byte)'\n', from)) >= 0; from = to + 1)
        {
            if (TryRead(lines.AsMemory(from, to - from), out var entry))
            {
                yield return entry;
            }
        }
    }

    private static bool TryRead(ReadOnlyMemory<byte> line, [NotNullWhen(true)] out ClaimEntry? entry)
    {
        entry = null;
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.GetProperty("file").GetString() is { Length: > 0 } number
                && root.GetProperty("application").GetString() is { Length: > 0 } application
                && root.GetProperty("name").GetString() is { Length: > 0 } name)
            {
                entry = new ClaimEntry(number, application, name, root.GetProperty("form").GetBoolean(), root.GetProperty("misplaced").GetBoolean());
            }

            return entry is not null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }
}
