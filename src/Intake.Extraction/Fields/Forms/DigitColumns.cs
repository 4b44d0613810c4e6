using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Forms;

/// <summary>Amounts whose digits stand in ruled columns under 亿千百十万千百十元角分, one to a column.</summary>
internal static class DigitColumns
{
    private const string Places = "千百十亿千百十万千百十元角分";

    private const int FewestPlaces = 5;

    private const float MaxLines = 3.2f;

    public static IEnumerable<FormReading> Read(FormPage form)
    {
        var rows = form.Pieces.Select(static piece => piece.Ink.Row).Distinct().ToList();
        foreach (var row in rows)
        {
            var end = row.Text.IndexOf("元角分", StringComparison.Ordinal) + 3;
            if (end < 3)
            {
                continue;
            }

            var start = end;
            while (start > 0 && end - start < Places.Length && row.Text[start - 1] == Places[Places.Length - 1 - (end - start)])
            {
                start--;
            }

            if (end - start >= FewestPlaces && Digits(rows, new TextSpan(row, start, end)) is { } amount)
            {
                yield return amount;
            }
        }
    }

    private static FormReading? Digits(List<TextRow> rows, TextSpan places)
    {
        var pitch = (places.Row.Glyphs[places.End - 1].X0 - places.Row.Glyphs[places.Start].X0) / (places.Length - 1);
        foreach (var row in rows)
        {
            var lines = (row.CenterY - places.Row.CenterY) / row.Page.Line;
            if (lines is > 0.3f and <= MaxLines && InColumns(row, places, pitch) is { } amount)
            {
                return amount;
            }
        }

        return null;
    }

    /// <summary>The last digits of the row, each under its place up to 分 without a gap, after a sign of currency or nothing near.</summary>
    private static FormReading? InColumns(TextRow row, TextSpan places, float pitch)
    {
        var last = row.Glyphs.Length - 1;
        var fen = places.Row.Glyphs[places.End - 1];
        while (last >= 0 && row.Glyphs[last].X0 > fen.X1 + pitch)
        {
            last--;
        }

        var at = last;
        for (var place = places.End - 1; at >= 0 && place >= places.Start && row.Text[at] is >= '0' and <= '9' && IsUnder(row.Glyphs[at], places.Row.Glyphs[place], pitch); place--)
        {
            at--;
        }

        var count = last - at;
        if (count < 3 || !(at < 0 || row.Text[at] == '\u00A5' || row.Glyphs[at + 1].X0 - row.Glyphs[at].X1 > pitch) || !long.TryParse(row.Text.AsSpan(at + 1, count), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var amount))
        {
            return null;
        }

        return new FormReading(Money.FromFen(amount).ToString(), new TextSpan(row, at + 1, last + 1));
    }

    private static bool IsUnder(Glyph digit, Glyph place, float pitch) => Math.Abs(digit.X0 + digit.X1 - place.X0 - place.X1) < pitch;
}
