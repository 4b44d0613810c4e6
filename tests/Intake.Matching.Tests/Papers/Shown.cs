using System.Globalization;
using Intake.Extraction.Messages;
using Intake.Matching.Measures;

namespace Intake.Matching.Tests.Papers;

/// <summary>Messages as a reader of English sees them.</summary>
internal static class Shown
{
    private static readonly MessageCatalog Catalog = new(CultureInfo.GetCultureInfo("en"), typeof(Message).Assembly, typeof(Measure).Assembly);

    public static string English(Message message) => Catalog.Text(message);
}
