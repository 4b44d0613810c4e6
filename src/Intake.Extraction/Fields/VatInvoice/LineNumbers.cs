using Intake.Extraction.Values;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>
/// Quantity and unit price of an item. Long numbers are wrapped, and the end of one may stand where the other's column is; two that touch are
/// read as one. Their product is the amount: what fits it is taken.
/// </summary>
internal static class LineNumbers
{
    private const int MostParts = 4;

    public static (decimal? Quantity, decimal? UnitPrice) Of(List<TableRow> rows, TableRow figures, Money amount)
    {
        var (quantity, price) = (figures[ColumnKind.Quantity].IsEmpty ? string.Empty : figures[ColumnKind.Quantity].Text, figures[ColumnKind.UnitPrice].IsEmpty ? string.Empty : figures[ColumnKind.UnitPrice].Text);
        var (quantityEnd, priceEnd) = (string.Empty, string.Empty);
        var parts = new List<string>();
        foreach (var row in rows)
        {
            if (row != figures)
            {
                Take(row, ColumnKind.Quantity, ref quantityEnd, parts);
                Take(row, ColumnKind.UnitPrice, ref priceEnd, parts);
            }
        }

        var asPlaced = (Number(quantity + quantityEnd), Number(price + priceEnd));
        return parts.Count == 0 && (quantity.Length == 0) == (price.Length == 0)
            ? asPlaced
            : Distributed(quantity, price, parts, amount) ?? Parted(quantity + price, amount) ?? asPlaced;
    }

    private static void Take(TableRow row, ColumnKind kind, ref string end, List<string> parts)
    {
        if (!row[kind].IsEmpty)
        {
            end += row[kind].Text;
            parts.Add(row[kind].Text);
        }
    }

    /// <summary>The wrapped ends given to quantity or price in every way: of those whose product is the amount, the nearest to it.</summary>
    private static (decimal?, decimal?)? Distributed(string quantity, string price, List<string> parts, Money amount)
    {
        (decimal?, decimal?)? nearest = null;
        var least = decimal.MaxValue;
        for (var choice = 0; parts.Count is > 0 and <= MostParts && choice < 1 << parts.Count; choice++)
        {
            var (left, right) = (quantity, price);
            for (var i = 0; i < parts.Count; i++)
            {
                (left, right) = ((choice >> i) & 1) == 0 ? (left + parts[i], right) : (left, right + parts[i]);
            }

            if ((Number(left), Number(right)) is ({ } one, { } other) && LinePrice.Agrees(one, other, amount) && Math.Abs((one * other) - amount.Yuan) < least)
            {
                (nearest, least) = ((one, other), Math.Abs((one * other) - amount.Yuan));
            }
        }

        return nearest;
    }

    /// <summary>One stretch of figures parted in two whose product is the amount; null unless there is exactly one way.</summary>
    private static (decimal?, decimal?)? Parted(string figures, Money amount)
    {
        (decimal?, decimal?)? only = null;
        for (var at = 1; figures.AsSpan().Count('.') > 1 && at < figures.Length; at++)
        {
            if ((Number(figures[..at]), Number(figures[at..])) is ({ } one, { } other) && LinePrice.Agrees(one, other, amount))
            {
                if (only is not null)
                {
                    return null;
                }

                only = (one, other);
            }
        }

        return only;
    }

    private static decimal? Number(string text) => AmountText.TryParseNumber(text, out var number) ? number : null;
}
