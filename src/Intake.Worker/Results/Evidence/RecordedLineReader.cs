using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Classification;
using static Intake.Worker.Results.ResultObject;

namespace Intake.Worker.Results.Evidence;

/// <summary>Reads a line of an invoice and what it was taken for.</summary>
internal static class RecordedLineReader
{
    private const string Unsure = "unsure";

    /// <returns>The line, and its kind of expense; null where it was not classified.</returns>
    public static (LineItem Line, ExpensePrediction? Kind) Read(ResultObject json, string where)
    {
        var (named, source) = ("", FieldSource.TextLayer);
        string? specification = null, unit = null, ratePrinted = null, kind = null;
        decimal? quantity = null, price = null, rate = null;
        Money? amount = null, tax = null;
        DateOnly? start = null, end = null;
        ImmutableArray<LineColumn> columns = [];
        int? page = null;
        BoundingBox? box = null, amountBox = null;
        ExpenseKind? likeliest = null, runnerUp = null;
        Confidence? sure = null, next = null;
        ReadOnlySpan<string> needed =
        [
            "name", "specification", "unit", "quantity", "unit_price", "amount", "tax_rate", "tax_rate_printed", "tax", "period_start", "period_end", "page", "box",
            "amount_box", "source",
        ];
        json.Read(where, needed, name =>
        {
            var at = $"{where}.{name}";
            return name switch
            {
                "name" => Keep(out named, json.ExactText(at)),
                "specification" => Keep(out specification, json.ExactTextOrNull(at)),
                "unit" => Keep(out unit, json.ExactTextOrNull(at)),
                "quantity" => Keep(out quantity, json.DecimalOrNull(at)),
                "unit_price" => Keep(out price, json.DecimalOrNull(at)),
                "amount" => Keep(out amount, json.SignedAmountOrNull(at)),
                "tax_rate" => Keep(out rate, json.DecimalOrNull(at)),
                "tax_rate_printed" => Keep(out ratePrinted, json.ExactTextOrNull(at)),
                "tax" => Keep(out tax, json.SignedAmountOrNull(at)),
                "period_start" => Keep(out start, json.DateOrNull(at)),
                "period_end" => Keep(out end, json.DateOrNull(at)),
                "columns" => Keep(out columns, Columns(json, at)),
                "page" => Keep(out page, json.NumberOrNull(at)),
                "box" => Keep(out box, json.BoxOrNull(at)),
                "amount_box" => Keep(out amountBox, json.BoxOrNull(at)),
                "source" => Keep(out source, json.Word<FieldSource>(at)),
                "measure_confidence" => Keep(out sure, json.IsNull() ? null : json.Confidence(at)),
                "kind" => Keep(out kind, json.Text(at)),
                "likeliest" => Keep(out likeliest, json.Word<ExpenseKind>(at)),
                "runner_up" => Keep(out runnerUp, json.Word<ExpenseKind>(at)),
                "runner_up_confidence" => Keep(out next, json.Confidence(at)),
                _ => false,
            };
        });
        var line = new LineItem(
            named, specification, unit, quantity, price, amount, rate is { } fraction ? new Rate(fraction) : null, ratePrinted, tax, start, end, columns, source, page, box, amountBox);
        return (line, kind is null ? null : Kind(kind, likeliest, sure, runnerUp, next, where));
    }

    private static ExpensePrediction Kind(string kind, ExpenseKind? likeliest, Confidence? sure, ExpenseKind? runnerUp, Confidence? next, string where)
    {
        ExpenseKind? answer = null;
        if (kind != Unsure)
        {
            answer = Reports.EnumNames<ExpenseKind>.TryParse(kind, out var known) ? known : throw new ResultFault(Message.Of("simulate.expected_kind", where, Shortened(kind)));
        }

        return likeliest is { } first && sure is { } share && runnerUp is { } second && next is { } rest
            ? new ExpensePrediction(answer, first, share, second, rest)
            : throw new ResultFault(Message.Of("simulate.kind_without_reason", where));
    }

    private static ImmutableArray<LineColumn> Columns(ResultObject json, string where)
    {
        var columns = ImmutableArray.CreateBuilder<LineColumn>();
        json.ReadArray(where, one =>
        {
            var (header, printed) = ("", "");
            json.Read(one, ["header", "printed"], name => name switch
            {
                "header" => Keep(out header, json.ExactText($"{one}.{name}")),
                "printed" => Keep(out printed, json.ExactText($"{one}.{name}")),
                _ => false,
            });
            columns.Add(new LineColumn(header, printed));
        });
        return columns.DrainToImmutable();
    }
}
