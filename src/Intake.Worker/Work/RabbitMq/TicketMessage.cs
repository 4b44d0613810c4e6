using System.Buffers;
using System.Text.Json;
using Intake.Worker.Reports;

namespace Intake.Worker.Work.RabbitMq;

/// <summary>A ticket as it travels: <c>{"schema":1,"job":"…","kind":"examine"}</c>.</summary>
internal static class TicketMessage
{
    private const int Schema = 1;

    public static byte[] Write(JobTicket ticket)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            json.WriteString("job", ticket.Job);
            json.WriteString("kind", EnumNames<JobKind>.Of(ticket.Kind));
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <returns>Null for what is no ticket, or one of another version: the record knows the job all the same.</returns>
    public static JobTicket? Read(ReadOnlySpan<byte> message)
    {
        try
        {
            var reader = new Utf8JsonReader(message);
            using var document = JsonDocument.ParseValue(ref reader);
            return reader.BytesConsumed == message.Length
                && document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("schema", out var schema) && schema.ValueKind == JsonValueKind.Number && schema.TryGetInt32(out var version) && version == Schema
                && root.TryGetProperty("job", out var job) && job.ValueKind == JsonValueKind.String && job.GetString() is { Length: > 0 } id
                && root.TryGetProperty("kind", out var name) && name.ValueKind == JsonValueKind.String && EnumNames<JobKind>.TryParse(name.GetString()!, out var kind)
                ? new JobTicket(id, kind)
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter for a text that is not UTF-8.
            return null;
        }
    }
}
