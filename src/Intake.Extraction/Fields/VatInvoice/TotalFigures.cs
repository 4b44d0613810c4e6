using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>The total in figures.</summary>
internal static class TotalFigures
{
    /// <summary>The amount beside 小写; without that label, the only amount on the level of the words.</summary>
    public static TextSpan? Find(PageText page, TextSpan? words)
    {
        foreach (var label in LabelFinder.All(page, "小写"))
        {
            if (Beside(page, label) is { } amount)
            {
                return amount;
            }
        }

        if (words is { } ink)
        {
            foreach (var row in page.Rows)
            {
                if (Math.Abs(row.CenterY - ink.Row.CenterY) < 0.9f * page.Line && PrintedAmount.In(row, ink.X1).ToList() is [{ Value: not null } only])
                {
                    return only.Ink;
                }
            }
        }

        return null;
    }

    /// <summary>The first amount right of the label, on the nearest level that has one.</summary>
    private static TextSpan? Beside(PageText page, TextSpan label)
    {
        var (level, x0) = (label.Row.CenterY, label.X1);
        TextSpan? nearest = null;
        foreach (var row in page.Rows)
        {
            var distance = Math.Abs(row.CenterY - level);
            if (distance < 0.9f * page.Line && (nearest is not { } best || distance < Math.Abs(best.Row.CenterY - level)))
            {
                foreach (var amount in PrintedAmount.In(row, x0))
                {
                    if (amount.Value is not null)
                    {
                        nearest = amount.Ink;
                        break;
                    }
                }
            }
        }

        return nearest;
    }
}
