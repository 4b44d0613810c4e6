using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Intake.Extraction.Reading.Pdf;

namespace Intake.Extraction.Tests.Reading.Pdf;

public sealed partial class PdfMessageTests
{
    [Fact]
    public void Every_text_stands_in_both_languages_with_the_same_places_for_arguments()
    {
        var manager = new ResourceManager("Intake.Extraction.Resources.pdf", typeof(PdfPageReader).Assembly);
        var chinese = Texts(manager, CultureInfo.InvariantCulture);
        var english = Texts(manager, CultureInfo.GetCultureInfo("en"));

        Assert.Equal(chinese.Keys.Order(), english.Keys.Order());
        Assert.All(chinese, text => Assert.Equal(Places(text.Value), Places(english[text.Key])));
        Assert.All(chinese.Values, text => Assert.Contains("。", text));
    }

    private static Dictionary<string, string> Texts(ResourceManager manager, CultureInfo culture) =>
        manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static string[] Places(string text) => [.. Place().Matches(text).Select(match => match.Value).Distinct().Order()];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
