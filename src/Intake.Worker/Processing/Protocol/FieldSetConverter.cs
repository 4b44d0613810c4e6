using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Intake.Extraction.Fields;

namespace Intake.Worker.Processing.Protocol;

/// <summary>A field set as <c>{"f": [fields], "l": [lines]}</c>.</summary>
internal sealed class FieldSetConverter : JsonConverter<FieldSet>
{
    public override FieldSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ImmutableArray<ExtractedField> fields = [];
        ImmutableArray<LineItem> lines = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFields = reader.ValueTextEquals("f"u8);
            reader.Read();
            if (isFields)
            {
                fields = JsonSerializer.Deserialize(ref reader, Info<ImmutableArray<ExtractedField>>(options));
            }
            else
            {
                lines = JsonSerializer.Deserialize(ref reader, Info<ImmutableArray<LineItem>>(options));
            }
        }

        return new FieldSet(fields, lines);
    }

    public override void Write(Utf8JsonWriter writer, FieldSet value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("f"u8);
        JsonSerializer.Serialize(writer, value.Fields, Info<ImmutableArray<ExtractedField>>(options));
        writer.WritePropertyName("l"u8);
        JsonSerializer.Serialize(writer, value.Lines, Info<ImmutableArray<LineItem>>(options));
        writer.WriteEndObject();
    }

    private static JsonTypeInfo<T> Info<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
