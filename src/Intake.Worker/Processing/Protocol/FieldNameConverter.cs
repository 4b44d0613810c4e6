using System.Text.Json;
using System.Text.Json.Serialization;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;

namespace Intake.Worker.Processing.Protocol;

/// <summary>A field name as its text; the known names share one string, since every document repeats them.</summary>
internal sealed class FieldNameConverter : JsonConverter<FieldName>
{
    public override FieldName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        foreach (var known in VatInvoiceFields.All)
        {
            if (reader.ValueTextEquals(known.Value))
            {
                return known;
            }
        }

        return new FieldName(reader.GetString() ?? throw new JsonException("a field without a name"));
    }

    public override void Write(Utf8JsonWriter writer, FieldName value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
