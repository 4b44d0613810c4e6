using System.Globalization;
using System.Text.Json;
using Intake.Extraction.Documents;

namespace Intake.Worker.Reports.Json;

/// <summary>Boxes as <c>[x0, y0, x1, y1]</c> with five places: a hundredth of a millimetre on A4.</summary>
internal static class BoxJson
{
    public static void Write(Utf8JsonWriter json, string property, BoundingBox? box)
    {
        json.WritePropertyName(property);
        if (box is not { } b)
        {
            json.WriteNullValue();
            return;
        }

        // Raw, so that a box stays on one line in an indented file.
        Span<byte> text = stackalloc byte[128];
        var length = 0;
        text[length++] = (byte)'[';
        foreach (var edge in (ReadOnlySpan<double>)[b.X0, b.Y0, b.X1, b.Y1])
        {
            if (length > 1)
            {
                text[length++] = (byte)',';
            }

            Math.Round(edge, 5).TryFormat(text[length..], out var written, "0.#####", CultureInfo.InvariantCulture);
            length += written;
        }

        text[length++] = (byte)']';
        json.WriteRawValue(text[..length], skipInputValidation: true);
    }
}
