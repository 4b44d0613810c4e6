using System.Collections.Immutable;
using Intake.Extraction.Fields;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading.EInvoiceXml.Markup;

namespace Intake.Extraction.Reading.EInvoiceXml.Dialects;

/// <summary>
/// The block of a fully digitalized invoice for special business (rent of property, construction, freight, passengers, toll …). Its
/// rows stand beside the lines of the invoice, not in them: they are joined only where there is one of each or as many rows as lines.
/// </summary>
internal static class SpecialBusiness
{
    private static readonly string[] StartWords = ["Start", "Begin", "From"];
    private static readonly string[] EndWords = ["End", "Until"];

    public static List<LineItem> Apply(MarkupElement? block, List<LineItem> lines, FieldClaims claims, string schema)
    {
        var rows = (block?.Children ?? []).Where(b => b.Children.Count > 0 && !b.Is("RedEInvoice")).SelectMany(Rows).ToList();
        if (rows.Count == 0 || lines.Count == 0)
        {
            return lines;
        }

        if (rows.Count != 1 && rows.Count != lines.Count)
        {
            claims.Report("structured_rows_unmatched", Message.Of("xml.rows_unmatched", schema, Number(rows.Count), Number(lines.Count)));
            return lines;
        }

        return [.. lines.Select((line, i) => Join(line, rows.Count == 1 ? rows[0] : rows[i]))];
    }

    // A block holds its columns directly, or rows that hold them.
    private static IEnumerable<MarkupElement> Rows(MarkupElement block) =>
        block.Children.All(c => c.Children.Count > 0) ? block.Children : [block];

    private static LineItem Join(LineItem line, MarkupElement row)
    {
        var columns = ImmutableArray.CreateBuilder<LineColumn>();
        DateOnly? start = null, end = null;
        foreach (var column in row.Everything().Where(c => c.Children.Count == 0))
        {
            if (column.Value is not { } value)
            {
                continue;
            }

            columns.Add(new LineColumn(column.Name, value));
            (start, end) = Period(column.Name, value, start, end);
        }

        return line with { Columns = [.. line.Columns, .. columns], PeriodStart = line.PeriodStart ?? start, PeriodEnd = line.PeriodEnd ?? end };
    }

    private static (DateOnly? Start, DateOnly? End) Period(string name, string value, DateOnly? start, DateOnly? end)
    {
        // One element may hold both days: 2024-01-01 2024-12-31, 2024年1月1日至2024年12月31日.
        if (value.Split(["至", "~", "～", " 到 "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var first, var last]
            && Day(first) is { } from && Day(last) is { } to)
        {
            return (start ?? from, end ?? to);
        }

        if (Day(value) is { } day)
        {
            if (start is null && StartWords.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase)))
            {
                return (day, end);
            }

            if (end is null && EndWords.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase)))
            {
                return (start, day);
            }
        }

        return (start, end);
    }

    private static DateOnly? Day(string text) =>
        PrintedValue.Date(text) is { } iso ? DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
