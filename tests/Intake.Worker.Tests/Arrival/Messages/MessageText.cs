using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Intake.Worker.Tests.Arrival.Messages;

/// <summary>Messages as a sender writes them.</summary>
internal static class MessageText
{
    public static byte[] Content(int number) => Encoding.UTF8.GetBytes("content number " + number.ToString(CultureInfo.InvariantCulture));

    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static JsonObject Document(string id, byte[] content, JsonObject? where = null, string name = "invoice.pdf", string application = "Alpha Co") => new()
    {
        ["schema"] = 1,
        ["type"] = "document",
        ["id"] = id,
        ["application"] = application,
        ["name"] = name,
        ["sha256"] = Hash(content),
        ["bytes"] = content.Length,
        ["content"] = where ?? new JsonObject { ["base64"] = Convert.ToBase64String(content) },
    };

    public static JsonObject Batch(string id, params byte[][] contents) => new()
    {
        ["schema"] = 1,
        ["type"] = "batch",
        ["id"] = id,
        ["source"] = "scanning room",
        ["files"] = new JsonArray([.. contents.Select((content, i) => new JsonObject
        {
            ["application"] = "Alpha Co", ["name"] = Name(i), ["sha256"] = Hash(content), ["bytes"] = content.Length,
        })]),
        ["totals"] = new JsonObject { ["files"] = contents.Length, ["bytes"] = contents.Sum(content => (long)content.Length), ["pages"] = 3, ["amount"] = "1234.50" },
    };

    public static JsonObject Carrying(JsonObject batch, params (int Index, byte[] Content)[] documents)
    {
        batch["documents"] = new JsonArray([.. documents.Select(document => new JsonObject
        {
            ["application"] = "Alpha Co", ["name"] = Name(document.Index), ["content"] = new JsonObject { ["base64"] = Convert.ToBase64String(document.Content) },
        })]);
        return batch;
    }

    public static string Name(int index) => $"scan {index}.pdf";

    /// <summary>The message with the part at a path set to another value, or taken out.</summary>
    public static string With(JsonObject message, string path, string? json)
    {
        var at = (JsonNode)message;
        var parts = path.Split('.');
        foreach (var part in parts[..^1])
        {
            at = int.TryParse(part, CultureInfo.InvariantCulture, out var index) ? at[index]! : at[part]!;
        }

        if (json is null)
        {
            at.AsObject().Remove(parts[^1]);
        }
        else
        {
            at[parts[^1]] = JsonNode.Parse(json);
        }

        return message.ToJsonString();
    }
}
