using System.Collections.Immutable;

namespace Intake.Matching.Measures;

/// <summary>The values one number of the policy takes over time; askable as of any day.</summary>
public sealed record DatedSeries<T>
{
    /// <param name="values">In any order, no two from the same day.</param>
    /// <exception cref="ArgumentException">No value, or two from one day.</exception>
    public DatedSeries(IEnumerable<DatedValue<T>> values)
    {
        Values = [.. values.OrderBy(v => v.From)];
        if (Values.IsEmpty || Values.Select(v => v.From).Distinct().Count() != Values.Length)
        {
            throw new ArgumentException("a series has at least one value and one a day", nameof(values));
        }
    }

    /// <summary>Oldest first.</summary>
    public ImmutableArray<DatedValue<T>> Values { get; }

    /// <summary>The value that holds on the day; null before the first.</summary>
    public DatedValue<T>? On(DateOnly day)
    {
        DatedValue<T>? found = null;
        foreach (var value in Values)
        {
            if (value.From > day)
            {
                break;
            }

            found = value;
        }

        return found;
    }

    /// <summary>All values, or with a day the one that holds on it (none before the first).</summary>
    public ImmutableArray<DatedValue<T>> In(DateOnly? on) => on is not { } day ? Values : On(day) is { } value ? [value] : [];

    /// <summary>Whether the value changes (or only begins) after the first day and not later than the last.</summary>
    public bool ChangesWithin(DateOnly first, DateOnly last) => Values.Any(v => v.From > first && v.From <= last);
}
