using System.Collections.Immutable;
using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;
using L = Intake.Extraction.Fields.InterestReceipt.InterestLabels;
using N = Intake.Extraction.Fields.InterestReceipt.InterestReceiptFields;

namespace Intake.Extraction.Fields.InterestReceipt;

/// <summary>
/// A list of interest paid: each row becomes a line, its other columns kept as printed. The document's interest is the printed total; what is the
/// same in every row is the document's too; what differs from row to row is no field.
/// </summary>
internal static class InterestList
{
    private static readonly string[] Kept = [L.Principal, L.InterestBase, L.Balance, L.Lent, L.Rate, L.Penalty];

    /// <summary>Null where no page holds a table of two rows and more with interest in it.</summary>
    public static FieldSet? Find(IReadOnlyList<FormPage> forms)
    {
        var tables = forms.Select(static form => FormTable.Find(form.Text, L.Book)).OfType<FormTable>().Where(static table => InterestColumn(table) is not null).ToList();
        var rows = tables.SelectMany(static table => table.Rows.Select(row => (Table: table, Row: row))).ToList();
        if (rows.Count < 2)
        {
            return null;
        }

        // A letter signs and dates itself below its table; below a list stand the clerk and the day of printing.
        var isLetter = InterestSentences.Speak(forms);
        var around = forms.Select(form => FormPage.Of(form.Text, form.Text.Rows.Where(row => !tables.Exists(table => table.Header.Page == form.Text && IsOf(table, row, isLetter))), L.Book));
        var fields = InterestReceiptExtractor.ReadOne([.. around]);
        var told = isLetter ? fields.Find(static field => field.Name == N.Interest) : null;
        fields.RemoveAll(static field => field.Name == N.Interest || field.Name == N.InterestInWords);
        var totals = tables.Where(static table => table.Total is not null).Select(static table => Amount(table.Total!, InterestColumn(table)!) ?? OnlyAmount(table.Total!.Row)).OfType<FormReading>().ToList();
        if (FormReading.Settle(N.Interest, totals) is { } total)
        {
            fields.Add(told is null || told.Value == total.Value ? total : total with { Confidence = Confidence.Doubtful });
        }
        else if (told is not null)
        {
            fields.Add(told.Value == Sum(rows.Select(static pair => Amount(pair.Row, InterestColumn(pair.Table)!))) ? told : told with { Confidence = Confidence.Doubtful });
        }

        var words = forms.Select(form => InterestAmount.Words(form, fields.Find(static field => field.Name == N.Interest))).OfType<ExtractedField>().FirstOrDefault();
        if (words is not null)
        {
            fields.Add(words);
        }

        AddCommon(fields, N.LoanNumber, rows.Select(static row => Code(row.Row)));
        AddCommon(fields, N.InterestRate, rows.Select(static row => Rate(row.Row)));
        AddCommon(fields, N.Principal, rows.Select(static row => Amount(row.Row, L.InterestBase) ?? Amount(row.Row, L.Principal) ?? Amount(row.Row, L.Balance)));
        return new FieldSet(N.All.Select(name => fields.Find(field => field.Name == name)).OfType<ExtractedField>(), rows.Select(static (row, i) => Line(row.Row, InterestColumn(row.Table)!, i + 1)));
    }

    private static bool IsOf(FormTable table, TextRow row, bool isLetter) =>
        row.CenterY > table.Header.CenterY - 0.001f && (!isLetter || row.CenterY < (table.Total ?? table.Rows[^1]).Row.CenterY + 0.001f);

    /// <summary>What the rows come to; null where one was not read.</summary>
    private static string? Sum(IEnumerable<FormReading?> amounts)
    {
        var sum = Money.Zero;
        foreach (var amount in amounts)
        {
            if (!Money.TryParse(amount?.Value, out var money))
            {
                return null;
            }

            sum += money;
        }

        return sum.ToString();
    }

    private static string? InterestColumn(FormTable table) => new[] { L.Paid, L.Due }.FirstOrDefault(key => table.Columns.Exists(column => column.Key == key));

    private static LineItem Line(FormTableRow row, string interestColumn, int number)
    {
        var amount = Amount(row, interestColumn);
        var (start, end) = Period(row);
        var columns = Kept.Where(key => row.Cell(key).Count > 0).Select(key => new LineColumn(row.Header(key)!.Value.Text, FormValue.Solid(row.Cell(key)).Value)).ToImmutableArray();
        return new LineItem(
            Code(row)?.Value ?? number.ToString(System.Globalization.CultureInfo.InvariantCulture), null, null, null, null,
            Money.TryParse(amount?.Value, out var money) ? money : null, null, null, null, start, end, columns, row.Row.Page.Source, row.Row.Page.Number, row.Row.All.Box,
            amount is null ? null : PrintedField.BoxOf(amount.Ink));
    }

    private static (DateOnly? Start, DateOnly? End) Period(FormTableRow row)
    {
        if (row.Cell(L.Period) is { Count: > 0 } cell && DatePeriod.TryParse(FormValue.Solid(cell).Value, out var period))
        {
            return (period.First, period.Last);
        }

        var end = Day(row, L.End) ?? Day(row, L.SettledOn);
        return end is null ? (null, null) : (Day(row, L.Start), end);
    }

    private static DateOnly? Day(FormTableRow row, string key) => row.Cell(key) is [var cell, ..] && FormDate.TryRead(cell, out var day, out _) ? day : null;

    private static FormReading? Amount(FormTableRow row, string key) =>
        row.Cell(key) is [var cell, ..] && row.Header(key) is { } header ? FormAmount.Read(cell, FormAmount.UnitOf(header.Text)) : null;

    // A total that stands elsewhere than under its column is the only amount of its row.
    private static FormReading? OnlyAmount(TextRow row) => FormAmount.Read(row.All, unit: 1);

    private static FormReading? Rate(FormTableRow row) => row.Cell(L.Rate) is [var cell, ..] && row.Header(L.Rate) is { } header ? PrintedInterestRate.Read(cell, header.Text) : null;

    private static FormReading? Code(FormTableRow row) =>
        new[] { L.Loan, L.Contract, L.LoanAccount }.Select(key => row.Cell(key) is [var cell, ..] ? FormCode.ReferenceOfLines(row.Cell(key)) ?? FormCode.Reference(cell) : null).FirstOrDefault(static code => code is not null);

    private static void AddCommon(List<ExtractedField> fields, FieldName name, IEnumerable<FormReading?> readings)
    {
        var all = readings.ToList();
        if (!fields.Exists(field => field.Name == name) && all[0] is { } first && all.TrueForAll(reading => reading?.Value == first.Value))
        {
            fields.Add(PrintedField.From(name, first.Value, first.Ink, ""));
        }
    }
}
