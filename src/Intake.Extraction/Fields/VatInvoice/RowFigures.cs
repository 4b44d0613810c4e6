using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>The figures at the right end of an item's row.</summary>
/// <param name="First">Index of the first token that belongs to them.</param>
/// <param name="Rate">Empty where none is printed.</param>
/// <param name="Tax">Empty where none is printed.</param>
internal readonly record struct RowFigures(int First, TextSpan Amount, TextSpan Rate, TextSpan Tax)
{
    public static RowFigures? Find(List<TextSpan> tokens, TableHeader header)
    {
        var column = header[ColumnKind.Amount]!.Value;
        var rate = tokens.FindLastIndex(token => token.X1 > column.CenterX && PrintedRate.TryParse(token.Text, out _));

        // Two tokens of asterisks are rate and tax: the left one is the rate.
        if (rate > 0 && tokens[rate].Text[0] == '*' && PrintedRate.TryParse(tokens[rate - 1].Text, out _))
        {
            rate--;
        }

        if (rate > 0 && AmountText.TryParse(tokens[rate - 1].Text, out _))
        {
            return new RowFigures(rate - 1, tokens[rate - 1], tokens[rate], rate + 1 < tokens.Count ? tokens[rate + 1] : default);
        }

        return WithoutRate(tokens, header, column);
    }

    /// <summary>No rate printed on the row: by place alone, and only where the amount ends under its own header.</summary>
    private static RowFigures? WithoutRate(List<TextSpan> tokens, TableHeader header, TableColumn column)
    {
        var next = header[ColumnKind.TaxRate]?.X0 ?? header[ColumnKind.Tax]?.X0 ?? 1;
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            if (tokens[i].X1 > column.X0 && tokens[i].X1 < next + (0.5f * tokens[i].Row.Page.Em) && AmountText.TryParse(tokens[i].Text, out _))
            {
                var hasTax = i + 1 < tokens.Count && AmountText.TryParse(tokens[i + 1].Text, out _);
                return new RowFigures(i, tokens[i], default, hasTax ? tokens[i + 1] : default);
            }
        }

        return null;
    }
}
