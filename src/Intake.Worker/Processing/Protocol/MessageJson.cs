using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Intake.Extraction.Messages;

namespace Intake.Worker.Processing.Protocol;

/// <summary>A message alone, as the JSON text that <see cref="MessageConverter"/> makes of it.</summary>
internal static class MessageJson
{
    private static readonly MessageConverter Converter = new();

    public static string Write(Message message)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Converter.Write(json, message, JsonSerializerOptions.Default);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="JsonException">It is no message.</exception>
    public static Message Read(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("a message is an array");
        }

        return Converter.Read(ref reader, typeof(Message), JsonSerializerOptions.Default);
    }
}
