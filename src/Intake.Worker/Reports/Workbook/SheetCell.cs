using Intake.Extraction.Values;

namespace Intake.Worker.Reports.Workbook;

/// <summary>One cell: exactly one of text, number, or date; all null for an empty one. Text stays text: it is never taken for a formula.</summary>
internal readonly record struct SheetCell(string? Text, decimal? Number, DateOnly? Date, bool IsMoney)
{
    public static implicit operator SheetCell(string? text) => new(text, null, null, false);

    public static implicit operator SheetCell(Money amount) => new(null, amount.Yuan, null, true);

    public static implicit operator SheetCell(Money? amount) => amount is { } money ? money : default(SheetCell);

    public static implicit operator SheetCell(int number) => new(null, number, null, false);

    public static implicit operator SheetCell(DateOnly? date) => new(null, null, date, false);

    public static implicit operator SheetCell(DateOnly date) => new(null, null, date, false);
}
