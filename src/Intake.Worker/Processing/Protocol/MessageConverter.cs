using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Intake.Extraction.Messages;

namespace Intake.Worker.Processing.Protocol;

/// <summary>A message as <c>["key", "argument", …, [part], …]</c>.</summary>
internal sealed class MessageConverter : JsonConverter<Message>
{
    public override Message Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        var key = string.Intern(reader.GetString() ?? throw new JsonException("a message without a key"));
        var arguments = ImmutableArray.CreateBuilder<string>();
        var parts = ImmutableArray.CreateBuilder<Message>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                parts.Add(Read(ref reader, typeToConvert, options));
            }
            else
            {
                arguments.Add(reader.GetString() ?? throw new JsonException("an argument that is no text"));
            }
        }

        return new Message(key, arguments.DrainToImmutable(), parts.DrainToImmutable());
    }

    public override void Write(Utf8JsonWriter writer, Message value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Key);
        foreach (var argument in value.Arguments)
        {
            writer.WriteStringValue(argument);
        }

        foreach (var part in value.Parts)
        {
            Write(writer, part, options);
        }

        writer.WriteEndArray();
    }
}
