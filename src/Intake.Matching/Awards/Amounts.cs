using System.Globalization;

namespace Intake.Matching.Awards;

/// <summary>How numbers are written into messages and derivations: invariant, always the same.</summary>
internal static class Amounts
{
    /// <summary>An exact amount in yuan: two places, more only where the product has them.</summary>
    public static string Exact(decimal yuan) => yuan.ToString("0.00########", CultureInfo.InvariantCulture);

    public static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
