using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Intake.Extraction.Verification;

namespace Intake.Worker.Processing.Protocol;

/// <summary>How an examined document travels from the child to the parent: JSON without reflection, read back exactly as it was.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(FieldSetConverter), typeof(MessageConverter), typeof(MoneyConverter), typeof(RateConverter), typeof(ConfidenceConverter), typeof(FieldNameConverter), typeof(BoxConverter)])]
[JsonSerializable(typeof(ExaminedDocument))]
[JsonSerializable(typeof(System.Collections.Immutable.ImmutableArray<Extraction.Fields.ExtractedField>))]
[JsonSerializable(typeof(System.Collections.Immutable.ImmutableArray<Extraction.Fields.LineItem>))]
internal sealed partial class ExaminationJson : JsonSerializerContext
{
    private static ExaminationJson Compact => Instance.Value;

    public static byte[] Write(ExaminedDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Compact.ExaminedDocument);

    /// <exception cref="JsonException">Not what <see cref="Write"/> wrote.</exception>
    public static ExaminedDocument Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Compact.ExaminedDocument) ?? throw new JsonException("no document");

    // Chinese stays Chinese: escaped, it would take twice the bytes. In a class of its own, since it needs the generated part to be there.
    private static class Instance
    {
        public static readonly ExaminationJson Value =
            new(new JsonSerializerOptions(Default.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
