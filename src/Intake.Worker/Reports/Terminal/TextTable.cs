using System.Collections.Frozen;
using Spectre.Console;

namespace Intake.Worker.Reports.Terminal;

/// <summary>A table that is drawn with lines on a terminal and in plain aligned columns anywhere else.</summary>
/// <param name="Headers">One a column.</param>
/// <param name="RightAligned">Columns of figures, from 0; on a terminal they are never broken into several rows.</param>
internal sealed record TextTable(string Title, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlySet<int> RightAligned)
{
    /// <summary>Further columns that are never broken: names that a reader copies.</summary>
    public IReadOnlySet<int> Unbroken { get; init; } = FrozenSet<int>.Empty;

    public void Write(TextWriter output, bool isTerminal)
    {
        if (isTerminal)
        {
            WriteDrawn(output);
        }
        else
        {
            WritePlain(output);
        }
    }

    private void WriteDrawn(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        var table = new Table { Border = TableBorder.Rounded };
        if (Title.Length > 0)
        {
            table.Title = new TableTitle(Markup.Escape(Printable.Of(Title)));
        }

        for (var i = 0; i < Headers.Count; i++)
        {
            table.AddColumn(new TableColumn(Markup.Escape(Headers[i]))
            {
                Alignment = RightAligned.Contains(i) ? Justify.Right : Justify.Left,
                NoWrap = RightAligned.Contains(i) || Unbroken.Contains(i),
            });
        }

        foreach (var row in Rows)
        {
            table.AddRow(row.Select(cell => new Text(Printable.Of(cell))));
        }

        console.Write(table);
    }

    private void WritePlain(TextWriter output)
    {
        if (Title.Length > 0)
        {
            output.WriteLine(Printable.Of(Title));
        }

        var rows = Rows.Prepend(Headers).Select(row => row.Select(Printable.Of).ToArray()).ToList();
        var widths = Enumerable.Range(0, Headers.Count).Select(i => rows.Max(row => Printable.Width(row[i]))).ToArray();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, i) => RightAligned.Contains(i) ? Padding(cell, widths[i]) + cell : cell + Padding(cell, widths[i]));
            output.WriteLine("  " + string.Join("  ", cells).TrimEnd());
        }
    }

    private static string Padding(string cell, int width) => new(' ', width - Printable.Width(cell));
}
