using System.Text.Encodings.Web;
using System.Text.Json;

namespace Intake.Worker.Reports.Json;

/// <summary>How the program writes JSON that people read too: indented, Chinese as it is.</summary>
internal static class JsonFormat
{
    public static JsonWriterOptions Options { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
