namespace Intake.Extraction.Fields.Layout;

/// <summary>Finds labels in rows, however widely their characters are spaced.</summary>
internal static class LabelFinder
{
    /// <summary>Every place where the label stands, in reading order. The label is given in half width.</summary>
    public static IEnumerable<TextSpan> All(PageText page, string label)
    {
        foreach (var row in page.Rows)
        {
            for (var at = row.Text.IndexOf(label, StringComparison.Ordinal); at >= 0; at = row.Text.IndexOf(label, at + label.Length, StringComparison.Ordinal))
            {
                yield return new TextSpan(row, at, at + label.Length);
            }
        }
    }

    public static TextSpan? First(PageText page, params ReadOnlySpan<string> labels)
    {
        foreach (var label in labels)
        {
            foreach (var row in page.Rows)
            {
                var at = row.Text.IndexOf(label, StringComparison.Ordinal);
                if (at >= 0)
                {
                    return new TextSpan(row, at, at + label.Length);
                }
            }
        }

        return null;
    }
}
