using System.Globalization;
using Intake.Extraction.Values;

namespace Intake.Worker.Reports;

/// <summary>How figures and names are shown to a person.</summary>
internal static class Figures
{
    /// <summary><c>1,234,567.80</c>.</summary>
    public static string Grouped(Money amount) => amount.Yuan.ToString("#,##0.00", CultureInfo.InvariantCulture);

    public static string Count(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The part of a file's name after the last slash.</summary>
    public static string ShortName(string file) => file[(file.LastIndexOf('/') + 1)..];
}
