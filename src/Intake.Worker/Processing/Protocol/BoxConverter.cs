using System.Text.Json;
using System.Text.Json.Serialization;
using Intake.Extraction.Documents;

namespace Intake.Worker.Processing.Protocol;

/// <summary>A box as its four numbers.</summary>
internal sealed class BoxConverter : JsonConverter<BoundingBox>
{
    public override BoundingBox Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<double> edges = stackalloc double[4];
        foreach (ref var edge in edges)
        {
            reader.Read();
            edge = reader.GetDouble();
        }

        reader.Read();
        return new BoundingBox(edges[0], edges[1], edges[2], edges[3]);
    }

    public override void Write(Utf8JsonWriter writer, BoundingBox value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.X0);
        writer.WriteNumberValue(value.Y0);
        writer.WriteNumberValue(value.X1);
        writer.WriteNumberValue(value.Y1);
        writer.WriteEndArray();
    }
}
