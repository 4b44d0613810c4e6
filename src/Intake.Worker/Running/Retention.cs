using System.Globalization;

namespace Intake.Worker.Running;

/// <summary>For how long something is kept: so many calendar years, or so many days of 24 hours.</summary>
internal readonly record struct Retention(int Years, int Days)
{
    /// <param name="text"><c>5y</c> or <c>90d</c>: 1 to 100 years, 1 to 36500 days.</param>
    public static bool TryParse(string text, out Retention retention)
    {
        var isNumber = int.TryParse(text.AsSpan(0, Math.Max(0, text.Length - 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        retention = !isNumber ? default : text[^1] switch
        {
            'y' when number is > 0 and <= 100 => new Retention(number, 0),
            'd' when number is > 0 and <= 36_500 => new Retention(0, number),
            _ => default,
        };
        return retention != default;
    }

    /// <summary>What happened before this moment is older.</summary>
    public DateTimeOffset Before(DateTimeOffset now) => now.AddYears(-Years).AddDays(-Days);
}
