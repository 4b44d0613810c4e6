using System.Globalization;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Classification;
using Intake.Matching.Classification.Training;

namespace Intake.Matching.Tests.Classification;

public sealed class ExpenseDoubtsTests
{
    private static readonly ExpensePrediction Open = new(null, ExpenseKind.Rent, new Confidence(0.5), ExpenseKind.None, new Confidence(0.4));

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_doubt_is_told_in_both_languages_and_names_the_line(string language)
    {
        var catalog = new MessageCatalog(new CultureInfo(language), typeof(ExpenseClassifier).Assembly);

        foreach (var doubt in Enum.GetValues<ExpenseDoubt>().Where(doubt => doubt != ExpenseDoubt.None))
        {
            Assert.Contains("场地费", catalog.Text(ExpenseDoubts.Describe(new("场地费", null, null, null, "某公司", null), Open, doubt)!));
        }
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_outcome_of_a_check_is_told_in_both_languages(string language)
    {
        var catalog = new MessageCatalog(new CultureInfo(language), typeof(ExpenseTraining).Assembly);
        string[] keys =
        [
            "examples_reproduced", "examples_differ", "file_reproduced", "content_reproduced", "model_equivalent", "model_differs", "card_reproduced", "card_differs",
        ];

        Assert.All(keys, key => Assert.NotEmpty(catalog.Text(Message.Of("model." + key, "a", "b"))));
    }

    [Fact]
    public void A_long_name_is_shortened()
    {
        var message = ExpenseDoubts.Describe(new(new('长', 41), null, null, null, null, null), Open, ExpenseDoubt.TooLong)!;

        Assert.Equal(new string('长', 40) + "…", message.Arguments[0]);
    }
}
