using Intake.Extraction.Fields;
using Intake.Extraction.Values;
using Intake.Worker.Commands;

namespace Intake.Worker.Reports.Html;

/// <summary>What was read of a document, each value beside the text as printed and how sure it is.</summary>
internal static class FieldTable
{
    public static void Write(HtmlWriter html, FieldSet fields, DocumentMarks marks, Conversation talk)
    {
        html.Write($"<table class=\"fields\">");
        foreach (var field in fields.Fields)
        {
            var doubtful = field.Confidence.CompareTo(Confidence.Read) < 0 ? "doubtful" : "";
            html.Write($"<tr class=\"{doubtful}\"><td class=\"tag\">");
            MarkLink.Write(html, marks.Find(field.Page, field.Box));
            html.Write($"</td><th>{Labels.Field(field.Name, talk)}</th><td>{field.Value ?? talk.Text("report.none")}");
            if (field.Printed.Length > 0 && !string.Equals(field.Value, field.Printed, StringComparison.Ordinal))
            {
                html.Write($"<span class=\"printed\">“{field.Printed}”</span>");
            }

            html.Write($"</td><td class=\"quiet\">{talk.Text("report.source_" + EnumNames<FieldSource>.Of(field.Source))} {field.Confidence.ToString()}</td></tr>");
        }

        html.Write($"</table>");
    }
}
