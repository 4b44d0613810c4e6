using Intake.Matching.Classification;
using Intake.Matching.Classification.Training;

namespace Intake.Matching.Tests.Classification;

public sealed class ComparableFieldTests
{
    [Theory]
    [InlineData("GPU云主机", "gpu云主机", 4)]
    [InlineData("ＧＰＵ　云", "gpu云", 2)]
    [InlineData("AI for Science 服务", "aiforscience服务", 3)]
    [InlineData("2025年12月", "0年0月", 4)]
    [InlineData("8卡A100", "0卡a100", 3)]
    [InlineData("房租(3月)", "房租\u00010月\u0001", 6)]
    [InlineData("", "", 0)]
    [InlineData(" \n", "", 0)]
    public void Text_becomes_comparable(string raw, string text, int symbols)
    {
        var field = new ComparableField(20);
        field.Set(raw);

        Assert.Equal(text, field.Text.ToString());
        Assert.Equal(symbols, field.Count);
        Assert.False(field.IsCut);
    }

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public void Only_the_limit_is_read_and_it_says_so(int length, bool cut)
    {
        var field = new ComparableField(20);
        field.Set(new string('云', length));

        Assert.Equal(cut, field.IsCut);
        Assert.Equal(Math.Min(length, 20), field.Count);
    }

    [Fact]
    public void Tokens_do_not_run_across_breaks_and_tell_a_whole_name_from_a_part()
    {
        var tokens = Tokens("*贷款服务*利息(季)");

        Assert.Contains("C贷款服务", tokens);
        Assert.Contains("n^利息", tokens);
        Assert.DoesNotContain("n息\u0001", tokens);
        Assert.DoesNotContain("n利息季", tokens);
        Assert.Equal(tokens.Length, tokens.Distinct().Count());
    }

    private static string[] Tokens(string name) => TokenList.Of(new(name, null, null, null, null, null));
}
