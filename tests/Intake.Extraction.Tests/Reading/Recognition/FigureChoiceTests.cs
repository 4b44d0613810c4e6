using Intake.Extraction.Reading.Recognition;

namespace Intake.Extraction.Tests.Reading.Recognition;

public sealed class FigureChoiceTests
{
    // An invented code whose check characters hold, and the same as a Chinese engine reads it.
    private const string Code = "91350100M000100Y43";

    [Fact]
    public void Two_readings_that_agree_are_sure_and_nobody_is_asked_again()
    {
        var chosen = FigureChoice.Between(Characters("176162.46"), Characters("176162.46"), () => throw new InvalidOperationException("asked"));

        Assert.Equal("176162.46", Text(chosen));
        Assert.All(chosen, character => Assert.True(character.Certainty > 0.95));
    }

    [Fact]
    public void The_reading_whose_check_characters_hold_stands()
    {
        var chosen = FigureChoice.Between(Characters("91350100MR000100Y43"), Characters(Code), () => throw new InvalidOperationException("asked"));

        Assert.Equal(Code, Text(chosen));
    }

    [Fact]
    public void A_third_reading_outvotes_one_of_two()
    {
        var chosen = FigureChoice.Between(Characters("176102.46"), Characters("176162.46"), () => Characters("176162.46"));

        Assert.Equal("176162.46", Text(chosen));
    }

    [Fact]
    public void Where_all_differ_the_first_stays_and_is_unsure()
    {
        var chosen = FigureChoice.Between(Characters("176102.46"), Characters("176162.46"), () => Characters("176182.46"));

        Assert.Equal("176102.46", Text(chosen));
        Assert.All(chosen, character => Assert.True(character.Certainty < 0.5));
    }

    private static List<RecognisedCharacter> Characters(string text) =>
        [.. text.Select((letter, i) => new RecognisedCharacter(letter.ToString(), new PixelBox(i * 20, 0, (i * 20) + 18, 20), 0.9f))];

    private static string Text(List<RecognisedCharacter> characters) => string.Concat(characters.Select(character => character.Text));
}
