using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>
/// One printed row of the table taken apart into cells. The right end is read by form, since columns there may nearly touch: the rate (13%, 免税, ***),
/// the amount left of it, the tax right of it. The rest is read by place against the headers.
/// </summary>
internal sealed class TableRow
{
    private readonly TextSpan[] _cells = new TextSpan[(int)ColumnKind.Other + 1];
    private readonly List<(TableColumn Column, TextSpan Ink)> _others = [];

    private TableRow(TextRow row) => Row = row;

    public TextRow Row { get; }

    public IReadOnlyList<(TableColumn Column, TextSpan Ink)> Others => _others;

    /// <summary>The row carries the figures of an item; rows without are continuations of names.</summary>
    public bool HasAmount => !this[ColumnKind.Amount].IsEmpty;

    /// <summary>The cell's ink; empty if the row has none in this column.</summary>
    public TextSpan this[ColumnKind kind] => _cells[(int)kind];

    /// <param name="row">A row of the table's body.</param>
    /// <param name="header">The columns announced.</param>
    /// <param name="edges">Where the text of each column begins, in the order of the header's columns.</param>
    public static TableRow Of(TextRow row, TableHeader header, ReadOnlySpan<float> edges)
    {
        var result = new TableRow(row);
        var tokens = RowTokens.Of(row, header, edges);
        var figures = RowFigures.Find(tokens, header);
        var left = tokens.Count;
        if (figures is { } found)
        {
            result.Put(ColumnKind.Amount, found.Amount);
            result.Put(ColumnKind.TaxRate, found.Rate);
            result.Put(ColumnKind.Tax, found.Tax);
            left = found.First;
        }

        var numbers = RowNumbers.Columns(tokens, left, header);
        var column = -1;
        for (var i = 0; i < left; i++)
        {
            column = numbers[i] >= 0 ? numbers[i] : result.TextColumn(tokens[i], header, edges, column);
            result.Add(header.Columns[column], tokens[i]);
        }

        return result;
    }

    /// <summary>Index of the column a text stands in, given the column of the token before it (-1 for the first of the row).</summary>
    private int TextColumn(TextSpan token, TableHeader header, ReadOnlySpan<float> edges, int previous)
    {
        // The last text column that begins at or left of the token.
        var column = 0;
        for (var i = 0; i < edges.Length; i++)
        {
            if (header.Columns[i].IsText && token.X0 >= edges[i])
            {
                column = i;
            }
        }

        if (column > previous || previous < 0)
        {
            return column;
        }

        // It begins before the next header does. Beside its neighbour it goes on with that column; behind a gap it is a new one, the nearest.
        if (Row.GapBefore(token.Start) < 1.2f * Row.Page.Em && header.Columns[previous].Kind != ColumnKind.Sequence)
        {
            return previous;
        }

        var center = (token.X0 + token.X1) / 2;
        for (var i = previous + 1; i < header.Columns.Length; i++)
        {
            if (header.Columns[i].IsText && (column <= previous || Math.Abs(center - header.Columns[i].CenterX) < Math.Abs(center - header.Columns[column].CenterX)))
            {
                column = i;
            }
        }

        return Math.Max(column, previous);
    }

    private void Add(TableColumn column, TextSpan token)
    {
        if (column.Kind == ColumnKind.Other)
        {
            var last = _others.Count - 1;
            if (last >= 0 && _others[last].Column == column)
            {
                _others[last] = (column, _others[last].Ink with { End = token.End });
            }
            else
            {
                _others.Add((column, token));
            }

            return;
        }

        Put(column.Kind, token);
    }

    /// <summary>Adds the token to the cell, which is one stretch of the row.</summary>
    private void Put(ColumnKind kind, TextSpan token)
    {
        ref var cell = ref _cells[(int)kind];
        cell = cell.IsEmpty ? token : token.IsEmpty ? cell : cell with { End = token.End };
    }
}
