using Intake.Extraction.Fields;
using Intake.Extraction.Fields.Contract;
using Intake.Extraction.Tests.Fields.Clauses;
using Intake.Extraction.Values;

namespace Intake.Extraction.Tests.Fields.Contract;

/// <summary>One clause each: which of its amounts is the contract's total.</summary>
public sealed class TotalClauseTests
{
    private static string Total(string clause)
    {
        var field = ReadPaper.Of(new ContractExtractor(), "#服务合同\n" + clause)[ContractFields.TotalAmount];
        return field is null ? "-" : field.Value + (field.Confidence == Confidence.Doubtful ? "?" : "");
    }

    [Theory]
    [InlineData("合同总价：￥１２０，０００．００", "120000.00")]
    [InlineData("合同总金额（含税）为人民币120,000元整。", "120000.00")]
    [InlineData("合同总金额（含税，包括设备费、运输费、安装费、税费等一切费用）为人民币120,000元。", "120000.00")]
    [InlineData("甲方应向乙方支付合同总价款人民币120,000元。", "120000.00")]
    [InlineData("本合同价税合计为12万元，其中不含税金额106,194.69元，税额13,805.31元。", "120000.00")]
    [InlineData("不含税总价106,194.69元，税率13%，含税总价120,000.00元。", "120000.00")]
    [InlineData("服务费用总计人民币120,000元，分三期支付，首期36,000元。", "120000.00")]
    [InlineData("每月服务费10,000元，服务期12个月，合计120,000元。", "120000.00")]
    [InlineData("技术服务报酬总额为：120000.00元。", "120000.00")]
    [InlineData("合同金额（元）：120000", "120000.00")]
    [InlineData("服务费为人民币壹拾贰万元。", "120000.00")]
    [InlineData("合同总金额\n人民币120,000.00元", "120000.00")]
    [InlineData("合同总额为0.0012亿元。", "120000.00")]
    public void The_total_is_found(string clause, string expected) => Assert.Equal(expected, Total(clause));

    [Theory]
    [InlineData("合同总金额的5%即人民币6,000元作为违约金。")]
    [InlineData("单笔合同总金额超过人民币1,000,000元的，须另行审批。")]
    [InlineData("合同总价不超过人民币1,000,000元。")]
    [InlineData("合同总金额最高人民币1,000,000元。")]
    [InlineData("合同金额（不含税）：人民币100,000元")]
    [InlineData("履约保证金为人民币50,000元。")]
    [InlineData("乙方注册资本人民币10,000,000元。")]
    [InlineData("单价：每台人民币12,000元。")]
    [InlineData("合同总金额（万元）：12.00")]
    [InlineData("单位：万元\n合同总金额：12.00")]
    [InlineData("合同总金额：____________元（大写：____________）")]
    [InlineData("合同总金额：【请填写】元")]
    [InlineData("赔偿总额以人民币500,000元为限。")]
    [InlineData("每月服务费人民币10,000元。")]
    [InlineData("增值服务费人民币5,000元。")]
    [InlineData("逾期付款的，按合同总金额每日0.5‰计算，最高人民币6,000元。")]
    [InlineData("合同总金额：US$120,000.00")]
    public void What_is_not_the_total_is_not_taken(string clause) => Assert.True(Total(clause) is "-" || Total(clause).EndsWith('?'), Total(clause));

    [Fact]
    public void A_template_says_nothing()
    {
        var read = ReadPaper.Of(new ContractExtractor(), "#采购合同\n合同编号：【      】\n甲方：（填写公司全称）\n乙方：【乙方名称】\n签订日期：    年    月    日\n合同总金额：人民币（大写）          元整（¥          ）");
        Assert.Equal(["title"], read.Fields.Select(field => field.Name.Value));
    }

    [Fact]
    public void A_table_whose_sum_is_another_makes_the_total_doubtful() =>
        Assert.Equal("120000.00?", Total("合同总金额为人民币120,000.00元。\n名称\t数量\t金额\n合计\t3\t130,000.00"));

    [Fact]
    public void A_table_in_ten_thousands_agrees() =>
        Assert.Equal("120000.00", Total("合同总金额为人民币120,000.00元。\n单位：万元\n合计\t3\t12.00"));

    [Fact]
    public void Recognised_text_is_never_more_than_recognised()
    {
        var read = ReadPaper.Of(new ContractExtractor(), "#服务合同\n合同总价：人民币120,000元", FieldSource.Ocr);
        Assert.Equal((Confidence.Recognised, FieldSource.Ocr), (read[ContractFields.TotalAmount]!.Confidence, read[ContractFields.TotalAmount]!.Source));
    }
}
