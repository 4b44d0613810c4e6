using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>Which of a row's words are quantity and unit price.</summary>
internal static class RowNumbers
{
    /// <summary>
    /// For each of the first tokens the index of its column, -1 for words. By the right edge: both columns are right-aligned, each ends before the
    /// header of the next begins. Two numbers that so fall into one column are one of each, in the order of the headers.
    /// </summary>
    public static int[] Columns(List<TextSpan> tokens, int count, TableHeader header)
    {
        var columns = new int[count];
        var limit = header[ColumnKind.Unit]?.X1 ?? header[ColumnKind.Specification]?.X1 ?? header[ColumnKind.Name]!.Value.X1;
        for (var i = 0; i < count; i++)
        {
            columns[i] = tokens[i].X1 > limit && IsNumber(tokens[i].Text) ? ColumnOf(tokens[i], header) : -1;
            if (i > 0 && columns[i] >= 0 && columns[i - 1] == columns[i])
            {
                (columns[i - 1], columns[i]) = InOrder(header, columns[i]);
            }
        }

        return columns;
    }

    /// <summary>A number, two that touch, or one spoilt: figures in the place of a number are never words.</summary>
    private static bool IsNumber(string text) =>
        AmountText.TryParseNumber(text, out _) || (text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAnyExcept("0123456789.,-"));

    private static int ColumnOf(TextSpan token, TableHeader header)
    {
        var best = -1;
        for (var i = 0; i < header.Columns.Length; i++)
        {
            var column = header.Columns[i];
            if (column.Kind is ColumnKind.Quantity or ColumnKind.UnitPrice && (best < 0 || token.X1 >= column.X0 - (0.3f * token.Row.Page.Em)))
            {
                best = i;
            }
        }

        return best;
    }

    private static (int Left, int Right) InOrder(TableHeader header, int both)
    {
        var (left, right) = (-1, -1);
        for (var i = 0; i < header.Columns.Length; i++)
        {
            if (header.Columns[i].Kind is ColumnKind.Quantity or ColumnKind.UnitPrice)
            {
                (left, right) = left < 0 ? (i, i) : (left, i);
            }
        }

        return left == right ? (both, both) : (left, right);
    }
}
