using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Intake.Extraction.Messages;

namespace Intake.Worker.Arrival.Messages;

/// <summary>Reads manifests of batches, and holds their totals against their lists.</summary>
internal static class ManifestReader
{
    /// <summary>Files of the largest batch.</summary>
    public const int MaxFiles = 100_000;

    /// <summary>Pages of the largest batch.</summary>
    public const long MaxPages = 1_000_000_000;

    /// <summary>A message of type <c>batch</c>.</summary>
    public static BatchMessage ReadMessage(JsonElement root)
    {
        var message = new MessageObject(root, "", "schema", "type", "id", "source", "files", "totals", "documents");
        var manifest = ReadManifest(message);
        var carried = ImmutableArray<MessageDocument>.Empty;
        if (message.Has("documents"))
        {
            var files = manifest.Files.ToDictionary(file => (file.Application, file.Name));
            carried = [.. message.List("documents").Select(entry => DocumentReader.ReadCarried(entry.Element, entry.Where, manifest.Id, files))];
            var seen = new HashSet<(string, string)>();
            for (var i = 0; i < carried.Length; i++)
            {
                if (!seen.Add((carried[i].Application, carried[i].Name)))
                {
                    throw MessageObject.Refused("file_twice", Message.Of("queue.file_twice", $"documents[{Number(i)}]"));
                }
            }
        }

        return new BatchMessage(manifest, carried);
    }

    private static BatchManifest ReadManifest(MessageObject message)
    {
        var files = ImmutableArray.CreateBuilder<ManifestFile>();
        var seen = new HashSet<(string, string)>();
        foreach (var (element, where) in message.List("files"))
        {
            if (files.Count == MaxFiles)
            {
                throw MessageObject.Refused("wrong_value", Message.Of("queue.too_many_files", Number(MaxFiles)));
            }

            var entry = new MessageObject(element, where, "application", "name", "sha256", "bytes");
            var file = new ManifestFile(
                entry.Text("application", DocumentReader.LongestApplication), entry.FileName("name"), entry.Hash("sha256"), entry.Count("bytes", Reception.MaxBytes));
            if (!seen.Add((file.Application, file.Name)))
            {
                throw MessageObject.Refused("file_twice", Message.Of("queue.file_twice", where));
            }

            files.Add(file);
        }

        var totals = message.Object("totals", "files", "bytes", "pages", "amount");
        var manifest = new BatchManifest(
            message.Text("id", DocumentReader.LongestId),
            message.Text("source", DocumentReader.LongestId),
            files.ToImmutable(),
            new ManifestTotals(totals.Count("files", MaxFiles), totals.Count("bytes", long.MaxValue), totals.OptionalCount("pages", MaxPages), totals.OptionalAmount("amount")));
        Agree(totals.Place("files"), manifest.Totals.Files, manifest.Files.Length);
        Agree(totals.Place("bytes"), manifest.Totals.Bytes, manifest.Files.Sum(file => file.Bytes));
        return manifest;
    }

    private static void Agree(string where, long declared, long listed)
    {
        if (declared != listed)
        {
            throw MessageObject.Refused("contradiction", Message.Of("queue.total_differs", where, Number(declared), Number(listed)));
        }
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
