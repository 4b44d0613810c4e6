using CsCheck;
using Intake.Worker.Arrival;

namespace Intake.Worker.Tests.Arrival;

public sealed class FittingNameTests
{
    [Theory]
    [InlineData("合同/发票 1.pdf", "合同/发票 1.pdf")]
    [InlineData("a\0b.pdf", "a\uFFFDb.pdf")]
    [InlineData("a\nb.pdf", "a\nb.pdf")]
    public void What_no_text_holds_is_replaced_and_everything_else_stays(string name, string expected) => Assert.Equal(expected, FittingName.Of(name, 300));

    [Fact]
    public void Half_a_character_is_replaced()
    {
        Assert.Equal("a\uFFFDb", FittingName.Of("a\uD840b", 300));
        Assert.Equal("𠀀", FittingName.Of("𠀀", 300));
    }

    [Theory]
    [InlineData(39, true)]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void A_name_is_cut_only_above_the_limit(int length, bool isKept)
    {
        var name = new string('x', length);

        Assert.Equal(isKept, FittingName.Of(name, 40) == name);
        Assert.True(FittingName.Of(name, 40).Length <= 40);
    }

    [Fact]
    public void Two_long_names_that_begin_alike_stay_two()
    {
        var beginning = new string('园', 500);

        Assert.NotEqual(FittingName.Of(beginning + "甲", 300), FittingName.Of(beginning + "乙", 300));
        Assert.Equal(FittingName.Of(beginning + "甲", 300), FittingName.Of(beginning + "甲", 300));
    }

    [Fact]
    public void No_character_is_cut_in_two() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[18, 60]).Sample((plain, most) =>
        {
            var fitting = FittingName.Of(new string('x', plain) + string.Concat(Enumerable.Repeat("𠀀", 40)), most);
            return fitting.Length <= most && fitting.EnumerateRunes().All(rune => rune.Value != 0xFFFD);
        });
}
