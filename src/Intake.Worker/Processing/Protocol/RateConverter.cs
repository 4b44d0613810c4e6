using System.Text.Json;
using System.Text.Json.Serialization;
using Intake.Extraction.Values;

namespace Intake.Worker.Processing.Protocol;

/// <summary>A rate as its exact fraction.</summary>
internal sealed class RateConverter : JsonConverter<Rate>
{
    public override Rate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetDecimal());

    public override void Write(Utf8JsonWriter writer, Rate value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Fraction);
}
