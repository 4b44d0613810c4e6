using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

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
        var tokens = row.Runs(0.35f * row.Page.Em).ToList();
        var left = result.TakeFigures(tokens, header);
        var column = -1;
        for (var i = 0; i < left; i++)
        {
            column = result.ColumnOf(tokens[i], header, edges, column);
            result.Add(header.Columns[column], tokens[i]);
        }

        return result;
    }

    /// <summary>Takes rate, amount and tax off the right end; gives the number of tokens left over.</summary>
    private int TakeFigures(List<TextSpan> tokens, TableHeader header)
    {
        var amountColumn = header[ColumnKind.Amount]!.Value;
        var rate = tokens.FindLastIndex(token => token.X1 > amountColumn.CenterX && PrintedRate.TryParse(token.Text, out _));
        // Two tokens of asterisks are rate and tax: the left one is the rate.
        if (rate > 0 && tokens[rate].Text[0] == '*' && PrintedRate.TryParse(tokens[rate - 1].Text, out _))
        {
            rate--;
        }

        if (rate > 0 && AmountText.TryParse(tokens[rate - 1].Text, out _))
        {
            Put(ColumnKind.TaxRate, tokens[rate]);
            Put(ColumnKind.Amount, tokens[rate - 1]);
            if (rate + 1 < tokens.Count)
            {
                Put(ColumnKind.Tax, tokens[rate + 1]);
            }

            return rate - 1;
        }

        // No rate printed on the row: by place alone, and only where the amount ends under its own header.
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            var nextX0 = header[ColumnKind.TaxRate]?.X0 ?? header[ColumnKind.Tax]?.X0 ?? 1;
            if (tokens[i].X1 > amountColumn.X0 && tokens[i].X1 < nextX0 + (0.5f * Row.Page.Em) && AmountText.TryParse(tokens[i].Text, out _))
            {
                Put(ColumnKind.Amount, tokens[i]);
                if (i + 1 < tokens.Count && AmountText.TryParse(tokens[i + 1].Text, out _))
                {
                    Put(ColumnKind.Tax, tokens[i + 1]);
                }

                return i;
            }
        }

        return tokens.Count;
    }

    /// <summary>Index of the column a token stands in, given the column of the token before it (-1 for the first of the row).</summary>
    private int ColumnOf(TextSpan token, TableHeader header, ReadOnlySpan<float> edges, int previous)
    {
        var em = Row.Page.Em;
        if (IsNumber(token.Text) && NumberColumn(token, header) is var number and >= 0)
        {
            return number;
        }

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
        if (Row.GapBefore(token.Start) < 1.2f * em && header.Columns[previous].Kind != ColumnKind.Sequence)
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

    /// <summary>Index of quantity or unit price, by the right edge: both are right-aligned, each ends before the header of the next begins. -1 for none.</summary>
    private int NumberColumn(TextSpan token, TableHeader header)
    {
        var limit = header[ColumnKind.Unit]?.X1 ?? header[ColumnKind.Specification]?.X1 ?? header[ColumnKind.Name]!.Value.X1;
        var best = -1;
        for (var i = 0; token.X1 > limit && i < header.Columns.Length; i++)
        {
            var column = header.Columns[i];
            if (column.Kind is ColumnKind.Quantity or ColumnKind.UnitPrice && (best < 0 || token.X1 >= column.X0 - (0.3f * Row.Page.Em)))
            {
                best = i;
            }
        }

        return best;
    }

    private static bool IsNumber(string text) => AmountText.TryParseNumber(text, out _);

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
        cell = cell.IsEmpty ? token : cell with { End = token.End };
    }
}
