using System.Text.Json;
using Intake.Extraction.Messages;

namespace Intake.Worker.Arrival.Messages;

/// <summary>What became of reading a message: it is in order, or it says why not. Exactly one of the two is there.</summary>
internal readonly record struct MessageReading(ArrivalMessage? Message, Refusal? Refused)
{
    /// <summary>The version of the messages that this program reads.</summary>
    public const int Schema = 1;

    /// <summary>Bytes of the largest message.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowTrailingCommas = false, CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 8 };

    public static MessageReading Read(ReadOnlyMemory<byte> message)
    {
        if (message.Length > MaxBytes)
        {
            return new MessageReading(null, new Refusal("message_too_large", Extraction.Messages.Message.Of("queue.message_too_large", "64")));
        }

        try
        {
            using var document = JsonDocument.Parse(message, Strict);
            return new MessageReading(Read(document.RootElement), null);
        }
        catch (RefusedMessageException e)
        {
            return new MessageReading(null, e.Refusal);
        }
        catch (JsonException e)
        {
            return new MessageReading(null, new Refusal("not_json", Extraction.Messages.Message.Of("queue.not_json", Line(e))));
        }
        catch (InvalidOperationException)
        {
            // How the reader says that a text is no Unicode: bytes that are no UTF-8, half of a surrogate pair.
            return new MessageReading(null, new Refusal("not_unicode", Extraction.Messages.Message.Of("queue.not_unicode")));
        }
    }

    private static ArrivalMessage Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw MessageObject.Refused("wrong_value", Extraction.Messages.Message.Of("queue.expected_object", "$"));
        }

        // The version first: what another version calls its parts is not for this one to judge.
        var version = root.TryGetProperty("schema", out var schema) ? schema : throw MessageObject.Refused("key_missing", Extraction.Messages.Message.Of("queue.key_missing", "schema"));
        if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number))
        {
            throw MessageObject.Refused("wrong_value", Extraction.Messages.Message.Of("queue.expected_count", "schema", "1", Shown(version)));
        }

        if (number != Schema)
        {
            throw number < Schema
                ? MessageObject.Refused("schema_unknown", Extraction.Messages.Message.Of("queue.schema_older", Shown(version), "1"))
                : MessageObject.Refused("schema_newer", Extraction.Messages.Message.Of("queue.schema_newer", Shown(version), "1"));
        }

        var type = root.TryGetProperty("type", out var name) ? name : throw MessageObject.Refused("key_missing", Extraction.Messages.Message.Of("queue.key_missing", "type"));
        return type.ValueKind == JsonValueKind.String && type.GetString() is { } known && known is "document" or "batch"
            ? known == "document" ? new DocumentMessage(DocumentReader.Read(root)) : ManifestReader.ReadMessage(root)
            : throw MessageObject.Refused("type_unknown", Extraction.Messages.Message.Of("queue.type_unknown", Shown(type)));
    }

    private static string Shown(JsonElement element) => element.GetRawText() is { Length: > 60 } text ? text[..60] + "…" : element.GetRawText();

    private static string Line(JsonException e) => ((e.LineNumber ?? 0) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
