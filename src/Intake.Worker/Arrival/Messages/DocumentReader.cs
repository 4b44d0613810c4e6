using System.Text.Json;
using Intake.Extraction.Messages;

namespace Intake.Worker.Arrival.Messages;

/// <summary>Reads documents of messages.</summary>
internal static class DocumentReader
{
    /// <summary>Bytes of the largest document that a message itself may hold.</summary>
    public const int MaxInlineBytes = 8 * 1024 * 1024;

    public const int LongestId = 200;
    public const int LongestApplication = 300;

    /// <summary>A message of type <c>document</c>.</summary>
    public static MessageDocument Read(JsonElement root)
    {
        var message = new MessageObject(root, "", "schema", "type", "id", "application", "name", "sha256", "bytes", "content", "batch");
        return new MessageDocument(
            message.Text("id", LongestId),
            message.Text("application", LongestApplication),
            message.FileName("name"),
            message.Hash("sha256"),
            message.Count("bytes", Reception.MaxBytes),
            Content(message),
            message.Has("batch") ? message.Text("batch", LongestId) : null);
    }

    /// <summary>A document that a batch carries. Its hash and length are those of the manifest; said again, they must be the same.</summary>
    public static MessageDocument ReadCarried(JsonElement element, string where, string batch, IReadOnlyDictionary<(string Application, string Name), ManifestFile> files)
    {
        var entry = new MessageObject(element, where, "id", "application", "name", "sha256", "bytes", "content");
        var application = entry.Text("application", LongestApplication);
        var name = entry.FileName("name");
        var file = files.GetValueOrDefault((application, name)) ?? throw MessageObject.Refused("not_in_manifest", Message.Of("queue.not_in_manifest", where));
        if (entry.Has("sha256") && entry.Hash("sha256") != file.Sha256)
        {
            throw MessageObject.Refused("contradiction", Message.Of("queue.other_than_manifest", entry.Place("sha256"), file.Sha256.Hex));
        }

        if (entry.Has("bytes") && entry.Count("bytes", Reception.MaxBytes) != file.Bytes)
        {
            throw MessageObject.Refused("contradiction", Message.Of("queue.other_than_manifest", entry.Place("bytes"), file.Bytes.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        var id = entry.Has("id") ? entry.Text("id", LongestId) : "batch";
        return new MessageDocument(id, application, name, file.Sha256, file.Bytes, Content(entry), batch);
    }

    private static MessageContent Content(MessageObject document)
    {
        var content = document.Object("content", "path", "base64", "kept");
        return (content.Has("path"), content.Has("base64"), content.Has("kept")) switch
        {
            (true, false, false) => new PathContent(Path(content)),
            (false, true, false) => new InlineContent(content.Bytes("base64", MaxInlineBytes)),
            (false, false, true) when content.IsTrue("kept") => new KeptElsewhere(),
            _ => throw MessageObject.Refused("wrong_value", Message.Of("queue.expected_one_content", document.Place("content"))),
        };
    }

    private static string Path(MessageObject content)
    {
        var path = content.FileName("path");
        return ExchangeFolder.IsInside(path) ? path : throw MessageObject.Refused("path_outside", Message.Of("queue.path_outside", content.Place("path")));
    }
}
