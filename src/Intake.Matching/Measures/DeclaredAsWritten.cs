using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Intake.Matching.Evidence;
using Intake.Matching.Yaml;

namespace Intake.Matching.Measures;

/// <summary>
/// Keeps what is declared for a measure that is not computed, as it was written: a map of input names, whatever stands under them. Nothing
/// is calculated from it, so that nothing but its form is examined.
/// </summary>
internal static class DeclaredAsWritten
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ImmutableArray<DeclaredFigure> Read(YamlNode node, string measure, ProblemLog log)
    {
        if (node is YamlMap map)
        {
            return [.. map.Entries.Select(entry => new DeclaredFigure(measure, entry.Key.Text, Json(entry.Value)))];
        }

        log.Add(node, "policy.expected_map");
        return [];
    }

    /// <summary>Canonical JSON: keys in the order of the alphabet, whole numbers as numbers, every other figure as the text it is written in.</summary>
    private static string Json(YamlNode node)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            Write(json, node);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, YamlNode node)
    {
        switch (node)
        {
            case YamlMap map:
                json.WriteStartObject();
                foreach (var entry in map.Entries.OrderBy(e => e.Key.Text, StringComparer.Ordinal))
                {
                    json.WritePropertyName(entry.Key.Text);
                    Write(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            case YamlList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case YamlScalar scalar:
                Write(json, scalar);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, YamlScalar scalar)
    {
        if (scalar.IsNull)
        {
            json.WriteNullValue();
        }
        else if (scalar is { IsQuoted: false, Text: "true" or "false" })
        {
            json.WriteBooleanValue(scalar.Text == "true");
        }
        else if (!scalar.IsQuoted && long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == scalar.Text)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(scalar.Text);
        }
    }
}
