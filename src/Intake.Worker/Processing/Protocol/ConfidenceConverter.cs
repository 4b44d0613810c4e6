using System.Text.Json;
using System.Text.Json.Serialization;
using Intake.Extraction.Values;

namespace Intake.Worker.Processing.Protocol;

/// <summary>A confidence as its number.</summary>
internal sealed class ConfidenceConverter : JsonConverter<Confidence>
{
    public override Confidence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, Confidence value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
