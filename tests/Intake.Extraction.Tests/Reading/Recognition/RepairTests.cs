using Intake.Extraction.Reading.Recognition;

namespace Intake.Extraction.Tests.Reading.Recognition;

public sealed class RepairTests
{
    [Theory]
    [InlineData("或拾类万肆什零业拾伍圆参角玖分", "贰拾柒万肆仟零柒拾伍圆叁角玖分")]
    [InlineData("CQ肆拾圆整", "⊗肆拾圆整")]
    [InlineData("人类佰堆区元米角类分", "⊗柒佰零贰元柒角柒分")]
    [InlineData("大写：肆拾圆整", "大写：肆拾圆整")]
    public void Look_alikes_in_an_amount_become_its_capitals_one_for_one(string read, string put)
    {
        var characters = Characters(read);

        WordedAmount.Repair(characters);

        Assert.Equal(put, Text(characters));
    }

    [Theory]
    [InlineData("或者类似业务什么")]
    [InlineData("肆拾玖万或佰圆零")]
    public void What_makes_no_amount_stays_as_it_was_read(string read)
    {
        var characters = Characters(read);

        WordedAmount.Repair(characters);

        Assert.Equal(read, Text(characters));
    }

    [Fact]
    public void A_character_that_was_put_right_is_less_sure()
    {
        var characters = Characters("起拾万圆整");

        WordedAmount.Repair(characters);

        Assert.True(characters[0].Certainty < characters[1].Certainty);
    }

    [Theory]
    [InlineData("对258006.87", "¥258006.87")]
    [InlineData("(小写)革274075.39", "(小写)¥274075.39")]
    [InlineData("不低于3495.00", "不低于3495.00")]
    [InlineData("587,44", "587.44")]
    [InlineData("1,587,44元", "1,587.44元")]
    [InlineData("587,445", "587,445")]
    [InlineData("5,87,445", "5,87,445")]
    [InlineData("深工信资(2022]148号", "深工信资〔2022〕148号")]
    [InlineData("深工信资(2022)148号", "深工信资(2022)148号")]
    [InlineData("深工信资（2022)148号", "深工信资（2022)148号")]
    [InlineData("深工信资(6022]148号", "深工信资(6022]148号")]
    [InlineData("对258006", "对258006")]
    [InlineData("“信息技术服务*软件服务费", "*信息技术服务*软件服务费")]
    [InlineData("“信息技术服务", "“信息技术服务")]
    public void Signs_are_put_right_only_where_they_can_be_nothing_else(string read, string put)
    {
        var characters = Characters(read);

        KnownMisreadings.Repair(characters);

        Assert.Equal(put, Text(characters));
    }

    [Fact]
    public void A_label_of_an_invoice_is_put_right_but_never_made_another_label()
    {
        List<List<RecognisedCharacter>> page = [Characters("发票代码:04"), Characters("发票号码:18"), Characters("开至日期;2025"), Characters("(大写)(小号)")];

        InvoiceLabels.Repair(page);

        Assert.Equal(["发票代码:04", "发票号码:18", "开票日期:2025", "(大写)(小写)"], page.Select(Text));
    }

    [Fact]
    public void On_a_page_that_is_no_invoice_the_same_words_stay()
    {
        List<List<RecognisedCharacter>> page = [Characters("开标日期;2025"), Characters("项目名称")];

        InvoiceLabels.Repair(page);

        Assert.Equal("开标日期;2025", Text(page[0]));
    }

    private static List<RecognisedCharacter> Characters(string text) =>
        [.. text.Select((letter, i) => new RecognisedCharacter(letter.ToString(), new PixelBox(i * 20, 0, (i * 20) + 18, 20), 0.95f))];

    private static string Text(List<RecognisedCharacter> characters) => string.Concat(characters.Select(character => character.Text));
}
