using System.Globalization;
using Intake.Extraction.Fields;

namespace Intake.Extraction.Verification.Checks;

/// <summary>How messages call a line and write figures and days.</summary>
internal static class Figures
{
    private const int MaxName = 40;

    /// <param name="number">From 1, in the order of the paper.</param>
    public static string Line(int number, LineItem line) => $"{Number(number)} ({(line.Name.Length <= MaxName ? line.Name : line.Name[..MaxName] + "…")})";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Yuan with at least two places.</summary>
    public static string Yuan(decimal yuan) => yuan.ToString("0.00######", CultureInfo.InvariantCulture);

    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Plain(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
