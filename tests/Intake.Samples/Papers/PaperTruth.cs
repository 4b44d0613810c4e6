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
        Fields(json, paper);
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
    public static string BundleLine(string file, IEnumerable<(MadePaper Paper, int First, int Last)> papers) => Write(json =>
    {
        json.WriteString("file", file);
        json.WriteStartArray("documents");
        foreach (var (paper, first, last) in papers)
        {
            json.WriteStartObject();
            json.WriteString("type", paper.Layout.Type);
            json.WriteNumber("first_page", first);
            json.WriteNumber("last_page", last);
            Fields(json, paper);
            json.WriteString("layout", paper.Layout.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Fields(Utf8JsonWriter json, MadePaper paper)
    {
        json.WriteStartObject("fields");
        foreach (var (name, value) in paper.Fields)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }

    private static void Notes(Utf8JsonWriter json, string layout, EncodedPaper encoded)
    {
        json.WriteString("layout", layout);
        json.WriteString("form", encoded.Form switch { PaperForm.Digital => "digital", PaperForm.Scan => "scan", _ => "photo" });
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
