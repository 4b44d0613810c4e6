using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification.Checks;
using Intake.Extraction.Verification.Repair;

namespace Intake.Extraction.Verification;

/// <summary>
/// What is open about the lines although their amounts add up: a name that was not read as names are printed, or a rate that the tax does not show
/// to be the one. The checks allow the rounding of issuing software, within which a small line fits several rates.
/// </summary>
internal static class LineProof
{
    private const decimal HalfFen = 0.005m, OneFen = 0.01m;

    private static readonly decimal[] UsualRates = [0.01m, 0.03m, 0.05m, 0.06m, 0.09m, 0.10m, 0.11m, 0.13m, 0.16m, 0.17m];

    // Headers that every form has; one with a character amiss is no column of its own.
    private static readonly string[] UsualHeaders = ["数量", "单价", "单位", "金额", "税率", "税额", "规格型号", "项目名称"];

    public static void AddOpenPoints(ImmutableArray<LineItem> lines, ImmutableArray<Finding>.Builder open)
    {
        if (!lines.IsEmpty && lines.SelectMany(line => line.Columns).FirstOrDefault(column => IsMisread(column.Header)) is { } misread)
        {
            open.Add(Open("column_doubtful", lines[0], Message.Of("examine.column_doubtful", misread.Header)));
        }

        var starred = lines.Count(line => line.Name.StartsWith('*'));
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsNameOdd(lines[i].Name, starred > 0))
            {
                open.Add(Open("line_name_doubtful", lines[i], Message.Of("examine.line_name_doubtful", Figures.Number(i + 1), lines[i].Name)));
            }

            // Papers print both or none; one alone means that the other was lost or misread.
            if (lines[i] is { Source: FieldSource.TextLayer } line && line.Quantity is null != line.UnitPrice is null)
            {
                open.Add(Open("line_price_doubtful", line, Message.Of("examine.line_price_doubtful", Figures.Number(i + 1), line.Name)));
            }

            // Among several lines two slips may make up for each other in the sum; only the price tells, to the fen.
            if (lines is { Length: > 1 } && lines[i] is { Source: FieldSource.Ocr, Quantity: not null, UnitPrice: not null } priced && !InvoiceFigures.IsPriceExact(priced))
            {
                open.Add(Open("line_price_doubtful", priced, Message.Of("examine.line_price_doubtful", Figures.Number(i + 1), priced.Name)));
            }

            if (lines[i].Source == FieldSource.Ocr && RestsOnDays(lines[i]))
            {
                open.Add(Open("line_period_unproven", lines[i], Message.Of("repair.period_unproven", Figures.Number(i + 1), lines[i].Name)));
            }

            if (IsRateOdd(lines[i]))
            {
                open.Add(Open("line_rate_doubtful", lines[i], Message.Of("examine.line_rate_doubtful", Figures.Number(i + 1), lines[i].TaxRatePrinted ?? "—")));
            }
        }
    }

    /// <summary>Days of service decide the year, and nothing else on a recognised page says them again.</summary>
    private static bool RestsOnDays(LineItem line) =>
        line.PeriodStart is not null || line.PeriodEnd is not null || line.Name.Contains("经营租赁", StringComparison.Ordinal) || line.Name.Contains("租金", StringComparison.Ordinal);

    private static bool IsMisread(string header) => Array.Exists(UsualHeaders, usual =>
        usual.Length == header.Length && usual != header && usual.Where((c, i) => header[i] != c).Count() <= usual.Length / 2);

    /// <summary>
    /// Empty, undecoded, a tax category that does not close, that begins in the middle or has nothing behind it, or no category where other lines have one.
    /// </summary>
    private static bool IsNameOdd(string name, bool othersAreStarred)
    {
        if (StrayCharacters.Any(name))
        {
            return true;
        }

        if (!name.StartsWith('*'))
        {
            return name.Length == 0 || othersAreStarred || HasCategoryInside(name);
        }

        var close = name.IndexOf('*', 1);
        return close < 2 || close == name.Length - 1;
    }

    // Between sizes (1.2*2.4) asterisks are common; before an ideograph they mark a tax category.
    private static bool HasCategoryInside(string name)
    {
        for (var i = 1; i + 1 < name.Length; i++)
        {
            if (name[i] == '*' && name[i + 1] is >= '\u4E00' and <= '\u9FFF')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Not a rate the law knows, none where none is hidden, or not the one that gives the tax to the fen while another does.</summary>
    private static bool IsRateOdd(LineItem line)
    {
        if (line.TaxRate is not { } rate)
        {
            return !LineTaxation.IsHidden(line);
        }

        if (!LineTaxation.IsLegal(rate))
        {
            return true;
        }

        // Software may round by several fen; recognition misreads by as many, and two lines could make up for each other.
        if (line is { Source: FieldSource.Ocr, Amount: { } read, Tax: { } itsTax } && Math.Abs(LineTaxation.ErrorOf(read, rate, itsTax)) > OneFen + HalfFen)
        {
            return true;
        }

        return line is { Amount: { } amount, Tax: { } tax } && Math.Abs(LineTaxation.ErrorOf(amount, rate, tax)) > HalfFen
            && Array.Exists(UsualRates, other => other != rate.Fraction && Math.Abs(tax.Yuan - (amount.Yuan * other)) <= HalfFen);
    }

    private static Finding Open(string code, LineItem line, Message message) =>
        new(code, Severity.Warning, message, null, line.Page, line.AmountBox ?? line.Box);
}
