using System.Text.Json;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;

namespace Intake.Worker.Reports.Json;

/// <summary>A finding as result.json has it.</summary>
internal static class FindingJson
{
    /// <param name="isOfApplication">On a document: found only when all papers were seen together.</param>
    public static void Write(Utf8JsonWriter json, Finding finding, MessageCatalog messages, bool isOfApplication = false)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, finding.Code);
        json.WriteString("severity"u8, EnumNames<Severity>.Of(finding.Severity));
        json.WriteString("message"u8, messages.Text(finding.Message));
        json.WriteString("field"u8, finding.Field);
        if (finding.Page is { } page)
        {
            json.WriteNumber("page"u8, page);
            BoxJson.Write(json, "box", finding.Box);
        }

        if (isOfApplication)
        {
            json.WriteBoolean(DocumentJson.OfApplication, true);
        }

        json.WriteEndObject();
    }
}
