using CsCheck;
using Intake.Extraction.Values;

namespace Intake.Extraction.Tests.Values;

public sealed class ChineseAmountTests
{
    private const long TrillionYuanInFen = 100_000_000_000_000;

    // Every magnitude as often as every other, and round amounts with many zeros.
    private static readonly Gen<Money> Amounts = Gen.Select(Gen.Int[0, 14], Gen.Long[0, TrillionYuanInFen], Gen.Int[0, 14], (magnitude, fen, zeros) =>
    {
        var (limit, step) = ((long)Math.Pow(10, magnitude), (long)Math.Pow(10, Math.Min(zeros, magnitude)));
        return Money.FromFen(fen % (limit + 1) / step * step);
    });

    [Theory]
    [InlineData("伍拾圆整", "50.00")]
    [InlineData("壹仟陆佰捌拾元零叁角贰分", "1680.32")]
    [InlineData("壹仟陆佰捌拾元叁角贰分", "1680.32")]
    [InlineData("壹拾万柒仟元零伍角叁分", "107000.53")]
    [InlineData("壹拾万零柒仟元伍角叁分", "107000.53")]
    [InlineData("壹万陆仟肆佰零玖元零贰分", "16409.02")]
    [InlineData("叁佰贰拾伍元零肆分", "325.04")]
    [InlineData("叁佰贰拾伍元肆分", "325.04")]
    [InlineData("陆仟零柒元壹角肆分", "6007.14")]
    [InlineData("壹仟肆佰零玖元伍角", "1409.50")]
    [InlineData("壹仟肆佰零玖元伍角正", "1409.50")]
    [InlineData("叁角整", "0.30")]
    [InlineData("零元叁角整", "0.30")]
    [InlineData("伍分", "0.05")]
    [InlineData("零元零伍分", "0.05")]
    [InlineData("零圆整", "0.00")]
    [InlineData("⊗贰佰捌拾玖万玖仟捌佰零肆圆壹角捌分", "2899804.18")]
    [InlineData("ⓧ 叁 拾 元 整", "30.00")]
    [InlineData("人民币壹萬貳仟參佰圓正", "12300.00")]
    [InlineData("¥壹亿元整", "100000000.00")]
    [InlineData("壹亿零伍仟元整", "100005000.00")]
    [InlineData("壹亿伍仟元整", "100005000.00")]
    [InlineData("壹万亿元整", "1000000000000.00")]
    [InlineData("壹万零叁亿零贰拾元整", "1000300000020.00")]
    [InlineData("负壹佰元整", "-100.00")]
    [InlineData("（负数）壹佰圆整", "-100.00")]
    [InlineData("⊗(负)壹佰圆整", "-100.00")]
    [InlineData("－伍圆整", "-5.00")]
    public void What_papers_print_is_read(string printed, string amount)
    {
        Assert.True(ChineseAmount.TryParse(printed, out var money));
        Assert.Equal(amount, money.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("壹佰元")] // cut off: what follows 元 is missing
    [InlineData("壹佰")]
    [InlineData("整")]
    [InlineData("元整")]
    [InlineData("拾伍元整")] // a lost digit before 拾 would read the same
    [InlineData("壹佰伍元整")] // 105 or 150
    [InlineData("贰仟伍元整")]
    [InlineData("壹万伍元整")]
    [InlineData("壹佰零零伍元整")]
    [InlineData("壹佰零拾元整")]
    [InlineData("壹仟零贰佰元整")]
    [InlineData("壹拾佰元整")]
    [InlineData("伍壹元整")]
    [InlineData("壹佰元贰分整")]
    [InlineData("壹佰元叁角零贰分")]
    [InlineData("壹佰元贰分叁角")]
    [InlineData("壹佰元整元整")]
    [InlineData("壹万贰万元整")]
    [InlineData("一百元整")]
    [InlineData("廿元整")]
    [InlineData("壹佰?元整")]
    [InlineData("负负壹佰元整")]
    [InlineData("壹佰元整。")]
    [InlineData("玖仟玖佰万亿亿亿元整")]
    public void Anything_the_rules_do_not_allow_is_refused(string printed) => Assert.False(ChineseAmount.TryParse(printed, out _));

    [Theory]
    [InlineData("107000.53", "壹拾万柒仟元伍角叁分")]
    [InlineData("325.04", "叁佰贰拾伍元零肆分")]
    [InlineData("10.00", "壹拾元整")]
    [InlineData("53.40", "伍拾叁元肆角整")]
    [InlineData("-0.05", "负伍分")]
    [InlineData("100005000.00", "壹亿零伍仟元整")]
    public void An_amount_is_written_as_a_cashier_writes_it(string amount, string words)
    {
        Assert.True(Money.TryParse(amount, out var money));
        Assert.Equal(words, ChineseAmount.Render(money));
    }

    [Fact]
    public void What_is_written_reads_back_for_any_amount_to_a_trillion_yuan() =>
        Amounts.Sample(amount =>
        {
            Assert.True(ChineseAmount.TryParse(ChineseAmount.Render(amount), out var same));
            Assert.Equal(amount, same);
            Assert.True(ChineseAmount.TryParse(ChineseAmount.Render(-amount, '圆'), out var negative));
            Assert.Equal(-amount, negative);
        });

    [Fact]
    public void One_changed_character_is_noticed_or_refused() =>
        Gen.Select(Amounts, Gen.Int[0, 100], Gen.Char["零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整负"]).Sample((amount, place, character) =>
        {
            var words = ChineseAmount.Render(amount).ToCharArray();
            var at = place % words.Length;
            var isChange = words[at] != character;
            words[at] = character;
            Assert.Equal(!isChange, ChineseAmount.TryParse(words, out var other) && other == amount);
        });

    [Fact]
    public void One_lost_character_never_changes_the_amount_unseen_but_for_an_optional_zero_or_whole() =>
        Gen.Select(Amounts, Gen.Int[0, 100]).Sample((amount, place) =>
        {
            var words = ChineseAmount.Render(amount);
            var shorter = words.Remove(place % words.Length, 1);
            var lost = words[place % words.Length];
            var same = ChineseAmount.TryParse(shorter, out var other) && other == amount;
            Assert.True(!same || lost is '零' or '整');
        });

    [Fact]
    public void Two_spellings_of_one_amount_are_equivalent()
    {
        Assert.True(ChineseAmount.AreEquivalent("壹佰元零贰角伍分", "⊗壹佰圆贰角伍分"));
        Assert.False(ChineseAmount.AreEquivalent("壹佰元零贰角伍分", "壹佰元零贰角陆分"));
        Assert.False(ChineseAmount.AreEquivalent("壹佰元", "壹佰元"));
    }

    [Fact]
    public void The_largest_amount_can_be_written_and_no_larger_one()
    {
        var largest = Money.FromFen(ChineseAmount.MaxFen);
        Assert.True(ChineseAmount.TryParse(ChineseAmount.Render(-largest), out var same));
        Assert.Equal(-largest, same);
        Assert.Throws<ArgumentOutOfRangeException>(() => ChineseAmount.Render(Money.FromFen(ChineseAmount.MaxFen + 1)));
    }
}
