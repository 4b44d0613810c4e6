using System.Globalization;

namespace Intake.Matching.Awards;

/// <summary>How numbers are written into messages and derivations: invariant, always the same.</summary>
internal static class Amounts
{
    /// <summary>An exact amount in yuan: two places, more only where the product has them.</summary>
    public static string Exact(decimal yuan) => yuan.ToString("0.00########", CultureInfo.InvariantCulture);

    /// <summary>A whole number that a decimal holds.</summary>
    public static string Whole(decimal value) => value.ToString("0", CultureInfo.InvariantCulture);

    public static string Count(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
