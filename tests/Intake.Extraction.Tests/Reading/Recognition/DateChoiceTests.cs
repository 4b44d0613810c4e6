using Intake.Extraction.Reading.Recognition;

namespace Intake.Extraction.Tests.Reading.Recognition;

public sealed class DateChoiceTests
{
    [Theory]
    [InlineData("2016年06月08日", true)]
    [InlineData("2024年2月29日", true)]
    [InlineData("2024年2月", true)]
    [InlineData("2023年2月29日", false)]
    [InlineData("2016年06月68日", false)]
    [InlineData("2016年13月08日", false)]
    [InlineData("2016年o6月08日", false)]
    [InlineData("20255年9月26日", false)]
    [InlineData("1949年9月26日", false)]
    [InlineData("2025年9月26", false)]
    public void A_date_is_what_the_calendar_has(string text, bool isDate) => Assert.Equal(isDate, DateChoice.IsDate(text));

    [Theory]
    [InlineData("2016年06月68日", "2016年06月08日", "", "2016年06月08日")]
    [InlineData("2016年06月08日", "2016年0月08日", "", "2016年06月08日")]
    [InlineData("2016年06月08日", "2016年06月03日", "2016年06月03日", "2016年06月03日")]
    [InlineData("2016年06月08日", "2016年06月03日", "2016年06月09日", "2016年06月08日")]
    public void A_reading_that_can_be_a_date_stands_and_the_majority_of_those_that_can(string one, string other, string third, string chosen) =>
        Assert.Equal(chosen, DateChoice.Text(DateChoice.Between(Characters(one), Characters(other), () => Characters(third))!));

    [Fact]
    public void Readings_of_which_none_can_be_a_date_change_nothing() =>
        Assert.Null(DateChoice.Between(Characters("2016年06月68日"), Characters("2016年66月08日"), static () => Characters("216年06月08日")));

    [Fact]
    public void Dates_that_dispute_each_other_are_less_sure_than_dates_that_agree()
    {
        var agreed = DateChoice.Between(Characters("2016年06月08日"), Characters("2016年06月08日"), static () => [])!;
        var disputed = DateChoice.Between(Characters("2016年06月08日"), Characters("2016年06月03日"), static () => Characters("2016年06月09日"))!;

        Assert.True(agreed.Min(static character => character.Certainty) > 0.9f);
        Assert.True(disputed.Max(static character => character.Certainty) < 0.5f);
    }

    private static List<RecognisedCharacter> Characters(string text) =>
        [.. text.Select((letter, i) => new RecognisedCharacter(letter.ToString(), new PixelBox(i * 20, 0, (i * 20) + 18, 20), 0.95f))];
}
