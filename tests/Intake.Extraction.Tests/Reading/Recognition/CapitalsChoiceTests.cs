using Intake.Extraction.Reading.Recognition;

namespace Intake.Extraction.Tests.Reading.Recognition;

public sealed class CapitalsChoiceTests
{
    [Theory]
    [InlineData("肆万肆什贰佰喜拾过元业角贰分", "肆萬肆仟誤佰壹拾壹元柒角廚分", "肆万肆仟贰佰壹拾壹元柒角贰分")]
    [InlineData("融佰零玖万类什元整", "誤佰零玖萬柒仟元整", "贰佰零玖万柒仟元整")]
    [InlineData("参佰抽拾伍元整", "參佰捌拾伍元整", "叁佰捌拾伍元整")]
    [InlineData("伍拾万零伍佰抽拾参圆峙角玖分", "2伍拾萬零伍佰捌拾參圓肆角玖分", "伍拾万零伍佰捌拾叁圆肆角玖分")]
    [InlineData("肆拾元整", "肆元整", "肆拾元整")]
    public void Each_engine_gives_what_it_can_read(string simplified, string traditional, string chosen) =>
        Assert.Equal(chosen, Text(CapitalsChoice.Between(Characters(simplified), Characters(traditional), mayBeCut: false)));

    [Theory]
    [InlineData("什么类似业务", "甚麼類似業務")]
    [InlineData("肆玖万元整", "肆玖萬元整")]
    public void What_makes_no_amount_is_no_choice(string simplified, string traditional) =>
        Assert.Null(CapitalsChoice.Between(Characters(simplified), Characters(traditional), mayBeCut: false));

    [Fact]
    public void A_part_of_an_amount_stands_where_the_line_ends_in_it() =>
        Assert.Equal("叁佰捌拾", Text(CapitalsChoice.Between(Characters("参佰抽拾"), Characters("參佰捌拾"), mayBeCut: true)));

    [Fact]
    public void What_both_read_is_surer_than_what_one_guessed_and_what_they_dispute()
    {
        var chosen = CapitalsChoice.Between(Characters("壹佰伍拾寺元整"), Characters("壹佰陸拾寺元整"), mayBeCut: false);

        Assert.NotNull(chosen);
        Assert.Equal("壹佰陆拾贰元整", Text(chosen));
        Assert.True(chosen[0].Certainty > 0.95f);
        Assert.True(chosen[2].Certainty < 0.5f);
        Assert.True(chosen[4].Certainty < 0.5f);
    }

    private static List<RecognisedCharacter> Characters(string text) =>
        [.. text.Select((letter, i) => new RecognisedCharacter(letter.ToString(), new PixelBox(i * 20, 0, (i * 20) + 18, 20), 0.95f))];

    private static string Text(List<RecognisedCharacter>? characters) => string.Concat((characters ?? []).Select(static character => character.Text));
}
