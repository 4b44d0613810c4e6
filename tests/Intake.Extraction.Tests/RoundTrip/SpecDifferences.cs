using System.Globalization;
using Intake.Extraction.Fields;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Samples;

namespace Intake.Extraction.Tests.RoundTrip;

/// <summary>Where an examined document says something else than the invoice it was made from: every field, every column of every line.</summary>
internal static class SpecDifferences
{
    public static List<string> Of(InvoiceSpec spec, ExaminedDocument document)
    {
        var differences = new List<string>();
        foreach (var (name, value) in SampleTruth.OfPage("x", spec).Fields)
        {
            Compare(differences, name, value, document.Fields.Text(new FieldName(name)));
        }

        var lines = document.Fields.Lines;
        Compare(differences, "lines", Text(spec.Lines.Length), Text(lines.Length));
        for (var i = 0; i < lines.Length && i < spec.Lines.Length; i++)
        {
            CompareLine(differences, spec, spec.Lines[i], lines[i]);
        }

        return differences;
    }

    private static void CompareLine(List<string> differences, InvoiceSpec spec, InvoiceLine made, LineItem read)
    {
        Compare(differences, "line.name", made.Name, read.Name);
        Compare(differences, "line.amount", InvoiceSpec.Print(made.Amount), read.Amount?.ToString());
        Compare(differences, "line.rate", made.RatePrinted, read.TaxRatePrinted ?? "***");
        Compare(differences, "line.tax", made.Tax is { } tax ? InvoiceSpec.Print(tax) : null, read.Tax?.ToString());
        Compare(differences, "line.quantity", Plain(made.Quantity), Plain(read.Quantity?.ToString(CultureInfo.InvariantCulture)));
        Compare(differences, "line.unit_price", Plain(made.UnitPrice), Plain(read.UnitPrice?.ToString(CultureInfo.InvariantCulture)));
        Compare(differences, "line.period_start", Day(made.PeriodStart), Day(read.PeriodStart));
        Compare(differences, "line.period_end", Day(made.PeriodEnd), Day(read.PeriodEnd));

        // Invoices of journeys print no units, those of rent a title in place of the specification.
        Compare(differences, "line.unit", spec.Business is PassengerBusiness ? null : made.Unit, spec.Business is PassengerBusiness ? null : read.Unit);
        Compare(differences, "line.specification", made.TitleNumber is null ? made.Specification : null, read.Specification);
        foreach (var (header, value) in new[]
        {
            ("车牌号", made.Plate), ("类型", made.VehicleType), ("建筑服务发生地", made.Place), ("建筑项目名称", made.Project), ("产权证书/不动产权证号", made.TitleNumber),
        })
        {
            Compare(differences, "line." + header, value, read.Columns.FirstOrDefault(column => column.Header == header)?.Printed);
        }
    }

    private static void Compare(List<string> differences, string what, string? made, string? read)
    {
        if (Key(made) != Key(read))
        {
            differences.Add($"{what}: {made ?? "—"} ≠ {read ?? "—"}");
        }
    }

    private static string? Key(string? text) => text is null ? null : string.Concat(PrintedText.ToHalfWidth(text).Where(c => !char.IsWhiteSpace(c)));

    private static string? Plain(string? number) =>
        number is null ? null : decimal.Parse(number, CultureInfo.InvariantCulture).ToString("0.####################", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
