using System.Globalization;
using System.Text.Json;
using Intake.Worker.Storage.Audit;

namespace Intake.Worker.Commands;

/// <summary>An event for programs, with its hash, so that the chain can be recomputed elsewhere.</summary>
internal static class AuditJson
{
    public static void Write(Utf8JsonWriter json, AuditEvent happened)
    {
        json.WriteStartObject();
        json.WriteNumber("seq", happened.Sequence);
        json.WriteNumber("at_ms", happened.At);
        json.WriteString("at", Time(happened.At));
        json.WriteString("actor", happened.Entry.Actor);
        json.WriteString("kind", happened.Entry.Kind);
        json.WriteString("application", happened.Entry.Application);
        json.WriteString("item", happened.Entry.Item);
        if (happened.Entry.Pages is { } pages)
        {
            json.WriteNumber("pages", pages);
        }

        // The text itself, not what it says: the hash is over the text.
        json.WriteString("detail", happened.Entry.Detail);
        json.WriteString("hash", happened.Hash);
        json.WriteEndObject();
    }

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <param name="at">Milliseconds since 1970 UTC; what no calendar knows (an altered event) stays a number.</param>
    public static string Time(long at) =>
        at is >= -62_135_596_800_000 and <= 253_402_300_799_999 ? Time(DateTimeOffset.FromUnixTimeMilliseconds(at)) : at.ToString(CultureInfo.InvariantCulture);
}
