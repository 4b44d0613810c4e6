using System.Text.Json;
using System.Text.Json.Serialization;
using Intake.Extraction.Values;

namespace Intake.Worker.Processing.Protocol;

/// <summary>Money as its fen.</summary>
internal sealed class MoneyConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Money.FromFen(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Fen);
}
