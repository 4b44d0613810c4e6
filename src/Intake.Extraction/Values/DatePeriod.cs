namespace Intake.Extraction.Values;

/// <summary>A run of days; the last day belongs to it.</summary>
public readonly record struct DatePeriod
{
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public DatePeriod(DateOnly first, DateOnly last)
    {
        if (last < first)
        {
            throw new ArgumentException($"{last:yyyy-MM-dd} is before {first:yyyy-MM-dd}", nameof(last));
        }

        First = first;
        Last = last;
    }

    public DateOnly First { get; }

    /// <summary>Included.</summary>
    public DateOnly Last { get; }

    /// <summary>Number of days, at least 1.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    public bool Contains(DateOnly day) => day >= First && day <= Last;

    public bool Overlaps(DatePeriod other) => First <= other.Last && other.First <= Last;

    /// <summary>
    /// Reads two whole dates in order, with 至, 到, a dash, ~ or only space between them: <c>2025-01-01至2025-01-31</c>,
    /// <c>自2025年1月1日起至2025年1月31日止</c>. Refuses what is not exactly that.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> printed, out DatePeriod period)
    {
        period = default;
        var text = printed.Trim();
        text = TrimOne(text, "自从");
        if (!ChineseDate.TryReadStart(text, out var first, out var length))
        {
            return false;
        }

        var between = text[length..];
        var rest = TrimOne(TrimOne(between.TrimStart(), "起").TrimStart(), "至到-~－—–−～");
        rest = TrimOne(rest, "—").TrimStart();
        if (rest.Length == between.Length || !ChineseDate.TryReadStart(rest, out var last, out length) || last < first)
        {
            return false;
        }

        rest = TrimOne(rest[length..].Trim(), "止");
        if (!rest.IsEmpty)
        {
            return false;
        }

        period = new DatePeriod(first, last);
        return true;
    }

    /// <summary>ISO dates with a slash between: <c>2025-01-01/2025-01-31</c>.</summary>
    public override string ToString() => $"{First:yyyy-MM-dd}/{Last:yyyy-MM-dd}";

    private static ReadOnlySpan<char> TrimOne(ReadOnlySpan<char> text, ReadOnlySpan<char> any) =>
        !text.IsEmpty && any.Contains(text[0]) ? text[1..] : text;
}
