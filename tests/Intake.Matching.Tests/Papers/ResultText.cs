using System.Text.Json;
using System.Text.Json.Serialization;
using Intake.Extraction.Values;
using Intake.Matching.Awards;

namespace Intake.Matching.Tests.Papers;

/// <summary>A whole result as text, to compare two of them in every detail.</summary>
internal static class ResultText
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Converters = { new MoneyConverter(), new JsonStringEnumConverter() } };

    public static string Of(ApplicationResult result) => JsonSerializer.Serialize(result, Options);

    private sealed class MoneyConverter : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
