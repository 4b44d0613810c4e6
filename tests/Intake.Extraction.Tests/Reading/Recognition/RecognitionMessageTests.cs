using System.Collections;
using System.Globalization;
using System.Resources;
using Intake.Extraction.Reading.Recognition;

namespace Intake.Extraction.Tests.Reading.Recognition;

public sealed class RecognitionMessageTests
{
    [Theory]
    [InlineData("ocr")]
    [InlineData("image")]
    public void Every_text_stands_in_both_languages(string area)
    {
        var manager = new ResourceManager($"Intake.Extraction.Resources.{area}", typeof(IRecogniser).Assembly);

        Assert.Equal(Keys(manager, CultureInfo.InvariantCulture), Keys(manager, CultureInfo.GetCultureInfo("en")));
    }

    private static List<string> Keys(ResourceManager manager, CultureInfo culture) =>
        [.. manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal)];
}
