using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Intake.Samples.Sets;

namespace Intake.Samples.Papers;

/// <summary>Lines of truth.jsonl and of the text corpora.</summary>
public static class PaperTruth
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line of truth.jsonl without its end; layout, form and what was done to the picture are notes for whoever reads the scores.</summary>
    public static string Line(string file, MadePaper paper, EncodedPaper encoded) => Write(json =>
    {
        json.WriteString("file", file);
        json.WriteString("type", paper.Layout.Type);
        Fields(json, paper.Fields);
        Notes(json, paper.Layout.Name, encoded);
    });

    /// <summary>The line of an invoice with the same notes.</summary>
    /// <param name="invoice">As <see cref="SampleTruth.ToJson"/> writes it.</param>
    public static string Line(string invoice, string layout, EncodedPaper encoded) => Write(json =>
    {
        using var line = JsonDocument.Parse(invoice);
        foreach (var property in line.RootElement.EnumerateObject())
        {
            property.WriteTo(json);
        }

        Notes(json, layout, encoded);
    });

    /// <summary>One page of a text corpus.</summary>
    public static string TextLine(string type, string layout, PaperSet set, int page, int pages, string text) => Write(json =>
    {
        json.WriteString("type", type);
        json.WriteString("layout", layout);
        json.WriteString("set", set switch { PaperSet.Training => "training", PaperSet.Scoring => "scoring", _ => "unseen" });
        json.WriteNumber("page", page);
        json.WriteNumber("pages", pages);
        json.WriteString("text", text);
    });

    /// <summary>One line of bundles.jsonl: the papers of a file with their first and last page.</summary>
    internal static string BundleLine(string file, IEnumerable<BundlePart> parts) => Write(json =>
    {
        json.WriteString("file", file);
        json.WriteStartArray("documents");
        foreach (var part in parts)
        {
            json.WriteStartObject();
            Part(json, part);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>One line of parts.jsonl: one paper of a file.</summary>
    /// <param name="number">Of the paper in the file, from 1.</param>
    internal static string PartLine(string file, int number, int count, BundlePart part, PaperForm form) => Write(json =>
    {
        json.WriteString("file", file);
        json.WriteNumber("part", number);
        json.WriteNumber("parts", count);
        Part(json, part);
        json.WriteString("form", Name(form));
    });

    private static void Part(Utf8JsonWriter json, BundlePart part)
    {
        json.WriteString("type", part.Type);
        json.WriteNumber("first_page", part.First);
        json.WriteNumber("last_page", part.Last);
        if (part.Half is { } half)
        {
            json.WriteString("half", half);
        }

        Fields(json, part.Fields);
        json.WriteString("layout", part.Layout);
    }

    private static void Fields(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, string?>> fields)
    {
        json.WriteStartObject("fields");
        foreach (var (name, value) in fields)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }

    private static string Name(PaperForm form) => form switch { PaperForm.Digital => "digital", PaperForm.Scan => "scan", _ => "photo" };

    private static void Notes(Utf8JsonWriter json, string layout, EncodedPaper encoded)
    {
        json.WriteString("layout", layout);
        json.WriteString("form", Name(encoded.Form));
        if (encoded.How is { } how)
        {
            json.WriteNumber("dpi", how.Dpi);
            json.WriteString("degradation", how.Described);
        }
    }

    private static string Write(Action<Utf8JsonWriter> body)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Json))
        {
            json.WriteStartObject();
            body(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }
}
