using System.Globalization;
using Intake.Extraction.Fields;
using Intake.Extraction.Messages;

namespace Intake.Extraction.Tests.Verification;

/// <summary>Messages as a reader of English sees them.</summary>
internal static class Said
{
    private static readonly MessageCatalog Catalog = new(CultureInfo.GetCultureInfo("en"), typeof(Message).Assembly);

    public static string English(Message message) => Catalog.Text(message);

    public static string Field(string name) => Catalog.Text(Label.Field(new FieldName(name)));
}
