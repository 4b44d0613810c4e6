using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>Gathers the rows of a table's body into items: each has its figures on one row and may have its words wrapped over more.</summary>
internal static class ItemGroups
{
    /// <summary>
    /// By names where they open with a tax category between asterisks and each has figures of its own, since figures may stand beside the middle of
    /// a wrapped name; else by figures.
    /// </summary>
    public static List<List<TableRow>> Of(List<TableRow> rows)
    {
        var byName = ByName(rows);
        return byName.TrueForAll(group => group.Count(row => row.HasAmount) == 1) ? byName : ByFigures(rows);
    }

    private static List<List<TableRow>> ByName(List<TableRow> rows)
    {
        var groups = new List<List<TableRow>>();
        var asterisks = 2;
        foreach (var row in rows)
        {
            var name = row[ColumnKind.Name];

            // A category broken over two rows closes with an asterisk that opens nothing.
            if (groups.Count == 0 || (Opens(name) && asterisks >= 2))
            {
                groups.Add([]);
                asterisks = 0;
            }

            asterisks += name.IsEmpty ? 0 : name.Row.Text.AsSpan(name.Start, name.Length).Count('*');
            groups[^1].Add(row);
        }

        return groups;
    }

    // Asterisks alone are a hidden rate, not a name.
    private static bool Opens(TextSpan name) => name.Length > 1 && name.Row.Text[name.Start] == '*' && name.Row.Text[name.Start + 1] != '*';

    private static List<List<TableRow>> ByFigures(List<TableRow> rows)
    {
        var groups = new List<List<TableRow>>();
        var figures = rows.FindAll(row => row.HasAmount);
        if (figures.Count == 0)
        {
            return rows.Count == 0 ? groups : [rows];
        }

        // Words above the first figures show that figures stand beside the middle of the words; else they stand beside the first row.
        var isCentred = !rows[0].HasAmount;
        groups.AddRange(figures.Select(_ => new List<TableRow>()));
        var current = 0;
        foreach (var row in rows)
        {
            var own = figures.IndexOf(row);
            current = own >= 0 ? own : current;
            groups[isCentred && own < 0 ? Nearest(row, figures) : current].Add(row);
        }

        return groups;
    }

    private static int Nearest(TableRow row, List<TableRow> figures)
    {
        var nearest = 0;
        for (var i = 1; i < figures.Count; i++)
        {
            if (Math.Abs(figures[i].Row.CenterY - row.Row.CenterY) < Math.Abs(figures[nearest].Row.CenterY - row.Row.CenterY))
            {
                nearest = i;
            }
        }

        return nearest;
    }
}
