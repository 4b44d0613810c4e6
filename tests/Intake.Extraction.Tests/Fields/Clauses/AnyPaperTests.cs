using CsCheck;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.Contract;
using Intake.Extraction.Fields.GuaranteeContract;
using Intake.Extraction.Fields.Lease;
using Intake.Extraction.Fields.LoanContract;

namespace Intake.Extraction.Tests.Fields.Clauses;

/// <summary>Whatever a paper says in whatever order, reading it ends, and each field points at its ink.</summary>
public sealed class AnyPaperTests
{
    private static readonly string[] Pieces =
    [
        "甲方", "乙方：", "（盖章）", "出租方", "贷款人：", "（以下简称", "“甲方”）", "深圳市拾光机器人有限公司", "有限公司", "\n", "\t", "---\n", "____", "2025年1月1日", "年 月 日", "至", "起", "签订", "日期：", "合同编号：", "HT-2025", "（2025）字第1号",
        "合同总金额", "月租金", "借款金额", "年利率", "担保费率", "人民币", "￥", "120,000.00", "元", "万元", "壹拾贰万元整", "大写", "4.35%", "‰", "不超过", "附件一：清单\n", "。", "，", "；", "（", "）", "位于", "面积", "100平方米", "统一社会信用代码：", "91350100M000100Y43", "合计", "第一条", "#采购合同\n", " ", "    ",
    ];

    private static readonly IFieldExtractor[] Extractors = [new ContractExtractor(), new LeaseExtractor(), new LoanContractExtractor(), new GuaranteeContractExtractor()];

    [Fact]
    public void Reading_never_fails_and_every_field_has_its_place() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Sample(
            pieces =>
            {
                var paper = string.Concat(pieces);
                foreach (var extractor in Extractors)
                {
                    foreach (var field in ReadPaper.Of(extractor, paper).Fields)
                    {
                        Assert.False(string.IsNullOrEmpty(field.Value));
                        Assert.False(string.IsNullOrEmpty(field.Printed));
                        Assert.NotNull(field.Box);
                        Assert.InRange(field.Page!.Value, 1, 60);
                    }
                }
            },
            iter: 1_000);
}
