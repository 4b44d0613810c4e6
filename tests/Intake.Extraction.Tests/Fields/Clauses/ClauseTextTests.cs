using Intake.Extraction.Fields.Clauses;

namespace Intake.Extraction.Tests.Fields.Clauses;

public sealed class ClauseTextTests
{
    private const string Long = "甲方应当在本合同签订之日起十个工作日内按照本合同约定的方式向乙方支付全部合同价款，";

    private static string Of(string paper) => ClauseText.Of(PaperText.Lay(paper)).Text;

    [Fact]
    public void A_sentence_runs_over_the_end_of_its_line() => Assert.Equal((Long + Long + "逾期承担责任。").Replace("，", ","), Of(Long + Long + "逾期承担责任。"));

    [Fact]
    public void A_sentence_runs_over_the_end_of_its_page_past_page_numbers_and_running_heads()
    {
        var pages = PaperText.Lay(Long[..41] + "\n---\n" + Long[41..]);
        Assert.Equal(Long.Replace("，", ","), ClauseText.Of(pages).Text);
    }

    [Theory]
    [InlineData("地址：深圳市", "\n地址:深圳市")]
    [InlineData("乙方：某公司", "\n乙方:某公司")]
    [InlineData("第二条 其他", "\n第二条其他")]
    public void A_label_or_clause_begins_a_line_of_its_own_even_behind_a_full_one(string next, string expected) => Assert.EndsWith(expected, Of(Long[..41] + "\n" + next));

    [Fact]
    public void A_short_line_ends_its_paragraph() => Assert.Equal("采购内容\n服务器三台", Of("采购内容\n服务器三台"));

    [Fact]
    public void Cells_stand_apart_and_letters_of_a_spread_label_do_not() => Assert.Equal("甲方:一\t乙方:二", Of("甲    方：一\t乙    方：二"));

    [Fact]
    public void Underlines_to_write_on_are_gaps_and_inside_a_number_are_not() => Assert.Equal("编号:HT_01\n自\t年\t月\t日", Of("编号：HT_01\n自____年__月__日"));

    [Fact]
    public void Numbers_side_by_side_are_not_one_number() => Assert.Equal("3 120.00", Of("3 120.00"));

    [Fact]
    public void English_glosses_of_labels_are_passed_over() => Assert.Equal("合同号:HT-1", Of("合同号Contract No.：HT-1"));

    [Fact]
    public void What_an_annex_says_is_not_the_contracts()
    {
        var text = Of("第一条 总价一万元。\n甲方（盖章）：\n附件一：价格清单\n合同总金额：9,999.00元");
        Assert.EndsWith("甲方(盖章):", text);
    }

    [Fact]
    public void A_list_of_annexes_before_the_signatures_ends_nothing() => Assert.EndsWith("日期:2025年1月1日", Of("第一条 总价一万元。\n附件：1.清单\n甲方（盖章）：\n日期：2025年1月1日"));

    [Fact]
    public void Every_character_knows_its_ink()
    {
        var text = ClauseText.Of(PaperText.Lay("合同总额：１２万元"));
        var at = text.Text.IndexOf("12万元", StringComparison.Ordinal);
        Assert.Equal("１２万元", text.Printed(at, at + 4));
        Assert.Equal("１２万元", Assert.Single(text.Ink(at, at + 4)).Printed);
    }

    [Fact]
    public void Nothing_comes_of_nothing() => Assert.Equal("", ClauseText.Of([]).Text);
}
