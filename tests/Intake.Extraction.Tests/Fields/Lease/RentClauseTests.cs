using Intake.Extraction.Fields.Lease;
using Intake.Extraction.Tests.Fields.Clauses;
using Intake.Extraction.Values;

namespace Intake.Extraction.Tests.Fields.Lease;

/// <summary>One clause each: which of its amounts is the rent of a month.</summary>
public sealed class RentClauseTests
{
    private static string Rent(string clause)
    {
        var field = ReadPaper.Of(new LeaseExtractor(), "#房屋租赁合同\n" + clause)[LeaseFields.MonthlyRent];
        return field is null ? "-" : field.Value + (field.Confidence == Confidence.Doubtful ? "?" : "");
    }

    [Theory]
    [InlineData("月租金为人民币25,640元。", "25640.00")]
    [InlineData("租金为25,640元/月，押金51,280元。", "25640.00")]
    [InlineData("每月租金￥25,640.00（大写：贰万伍仟陆佰肆拾元整）。", "25640.00")]
    [InlineData("租金单价为80元/平方米/月，月租金合计25,640元。", "25640.00")]
    [InlineData("租金按每月人民币25,640元计收。", "25640.00")]
    [InlineData("月租金2.564万元。", "25640.00")]
    [InlineData("月租金（元）\t25,640.00", "25640.00")]
    [InlineData("含税月租金25,640元，不含税月租金24,419.05元。", "25640.00")]
    [InlineData("年度\t月租金（元）\t月数\n第一年\t25,640.00\t12\n第二年\t26,922.00\t12", "25640.00?")]
    [InlineData("第一年月租金25,640元，第二年月租金26,922元。", "25640.00?")]
    [InlineData("月租金25,640元，自第二年起租金每年递增5%。", "25640.00?")]
    [InlineData("月租金25,640元。\n月租金人民币26,540元。", "25640.00?")]
    public void The_rent_of_a_month_is_found_and_a_rent_that_changes_is_doubtful(string clause, string expected) => Assert.Equal(expected, Rent(clause));

    [Theory]
    [InlineData("年租金人民币307,680元。")]
    [InlineData("每季度租金76,920元。")]
    [InlineData("租金单价为80元/平方米/月。")]
    [InlineData("租金标准：每月每平方米人民币80元。")]
    [InlineData("押金为两个月租金即51,280元。")]
    [InlineData("物业管理费每月3,846元。")]
    [InlineData("停车位月租300元/个。")]
    [InlineData("月租金不低于人民币20,000元。")]
    [InlineData("月租金为人民币______元（大写：______元整）。")]
    [InlineData("提前解约的，支付相当于两个月租金的违约金51,280元。")]
    [InlineData("每日租金900元。")]
    public void What_is_not_the_rent_of_a_month_is_not_taken(string clause) => Assert.Equal("-", Rent(clause));

    [Fact]
    public void Both_steps_of_a_rent_are_shown()
    {
        var field = ReadPaper.Of(new LeaseExtractor(), "#租赁合同\n第一年月租金25,640元，第二年月租金26,922元。")[LeaseFields.MonthlyRent];
        Assert.Equal("25,640元 / 26,922元", field!.Printed);
    }

    [Fact]
    public void A_last_day_that_only_a_length_tells_is_left_out()
    {
        var read = ReadPaper.Of(new LeaseExtractor(), "#租赁合同\n租赁期限共36个月，自2025年1月1日起计算。");
        Assert.Equal(("2025-01-01", null), (read.Text(LeaseFields.StartDate), read.Text(LeaseFields.EndDate)));
    }
}
