using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Intake.Samples.Papers;

/// <summary>Lines of truth.jsonl and of the text corpora.</summary>
public static class PaperTruth
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line of truth.jsonl without its end; layout and form are notes for whoever reads the scores.</summary>
    public static string Line(string file, MadePaper paper, string form) => Write(json =>
    {
        json.WriteString("file", file);
        json.WriteString("type", paper.Layout.Type);
        json.WriteStartObject("fields");
        foreach (var (name, value) in paper.Fields)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteString("layout", paper.Layout.Name);
        json.WriteString("form", form);
    });

    /// <summary>One page of a text corpus.</summary>
    public static string TextLine(MadePaper paper, int page, string text) => Write(json =>
    {
        json.WriteString("type", paper.Layout.Type);
        json.WriteString("layout", paper.Layout.Name);
        json.WriteString("set", paper.Layout.Set == PaperSet.Training ? "training" : "scoring");
        json.WriteNumber("page", page);
        json.WriteNumber("pages", paper.PageCount);
        json.WriteString("text", text);
    });

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
