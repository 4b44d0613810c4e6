using System.Globalization;
using Intake.Extraction.Fields;
using Intake.Extraction.Values;
using Intake.Matching.Classification;
using Intake.Matching.Evidence;
using Intake.Worker.Commands;

namespace Intake.Worker.Reports.Html;

/// <summary>The lines of an invoice, and what kind of expense each was taken for.</summary>
internal sealed class LineTable(HtmlWriter html, Func<string, string> measureName, Conversation talk)
{
    private static readonly string[] Headers =
    [
        "report.line_name", "report.line_specification", "report.line_quantity", "report.line_amount", "report.line_rate", "report.line_tax", "report.line_measure",
    ];

    private static readonly string[] Figured = ["report.line_quantity", "report.line_amount", "report.line_rate", "report.line_tax"];

    public void Write(AssessedDocument assessed, DocumentMarks marks)
    {
        var lines = assessed.Document.Fields.Lines;
        if (lines.IsEmpty)
        {
            return;
        }

        html.Write($"<h4>{talk.Text("report.lines")}</h4><table class=\"lines\"><thead><tr><th></th>");
        foreach (var header in Headers)
        {
            html.Write($"<th class=\"{(Figured.Contains(header) ? "number" : "")}\">{talk.Text(header)}</th>");
        }

        html.Write($"</tr></thead>");
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            html.Write($"<tr><td class=\"tag\">");
            MarkLink.Write(html, marks.Find(line.Page, line.AmountBox ?? line.Box));
            html.Write($"</td><td>{line.Name}</td><td>{line.Specification}</td><td class=\"number\">{Quantity(line)}</td><td class=\"number\">{Amount(line.Amount)}</td><td class=\"number\">{line.TaxRatePrinted ?? line.TaxRate?.ToPercent()}</td><td class=\"number\">{Amount(line.Tax)}</td><td>");
            Classified(assessed, i);
            html.Write($"</td></tr>");
        }

        html.Write($"</table>");
    }

    private void Classified(AssessedDocument assessed, int i)
    {
        if (i < assessed.LineMeasures.Length && assessed.LineMeasures[i] is { } measure)
        {
            html.Write($"{measureName(measure)} ");
        }

        if (i >= assessed.Lines.Length)
        {
            return;
        }

        var prediction = assessed.Lines[i];
        if (prediction.Kind is { } kind)
        {
            html.Write($"<span class=\"quiet\">{Kind(kind)} {prediction.Confidence.ToString()}</span>");
        }
        else
        {
            var doubt = talk.Text(
                "report.unsure", Kind(prediction.Likeliest), prediction.Confidence.ToString(), Kind(prediction.RunnerUp), prediction.RunnerUpConfidence.ToString());
            html.Write($"<span class=\"unsure\">{doubt}</span>");
        }
    }

    private string Kind(ExpenseKind kind) => talk.Text("report.kind_" + EnumNames<ExpenseKind>.Of(kind));

    private static string Quantity(LineItem line) =>
        string.Join(" ", new[] { line.Quantity?.ToString(CultureInfo.InvariantCulture), line.Unit }.Where(part => part is not null));

    private static string? Amount(Money? amount) => amount is { } money ? Figures.Grouped(money) : null;
}
