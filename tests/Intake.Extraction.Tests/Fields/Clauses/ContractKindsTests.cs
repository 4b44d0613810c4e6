using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Kinds;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;

namespace Intake.Extraction.Tests.Fields.Clauses;

/// <summary>What a contract's own prints prove, and what keeps it from being accepted.</summary>
public sealed class ContractKindsTests
{
    private const string Purchase = """
        #采购合同
        甲方：深圳市青禾智造科技有限公司
        乙方：东莞市恒泽精密设备有限公司
        第一条 合同总金额为人民币壹拾贰万元整（¥120,000.00）。
        第二条 合同期限自2025年3月18日起至2026年3月17日止。
        甲方（盖章）：	乙方（盖章）：
        日期：2025年3月18日	日期：2025年3月18日
        """;

    private static ExaminedDocument Examine(DocumentType type, string text, FieldSource source = FieldSource.TextLayer)
    {
        var reading = new DocumentReading(DocumentFormat.Pdf, PaperText.Lay(text, source), [], [], [], []);
        var document = new ExaminedDocument("a", "", DocumentFormat.Pdf, type, Confidence.Proven, [], DocumentStatus.NeedsReview, FieldSet.Empty, [], [], []);
        return DocumentKinds.Of(type)!.Examine(document, reading);
    }

    private static string[] Open(ExaminedDocument document) => [.. document.Findings.Select(finding => $"{finding.Code}:{finding.Field}").Order(StringComparer.Ordinal)];

    [Fact]
    public void A_whole_contract_is_accepted_and_its_amount_proven()
    {
        var document = Examine(DocumentType.Contract, Purchase);
        Assert.Empty(Open(document));
        Assert.Equal(DocumentStatus.Accepted, document.Status);
        Assert.Equal(Confidence.Proven, document.Fields[new FieldName("total_amount")]!.Confidence);
    }

    [Fact]
    public void A_scanned_one_is_open_where_nothing_proves_what_was_recognised() =>
        Assert.Equal(["field_doubtful:party_a", "field_doubtful:party_b", "field_doubtful:sign_date"], Open(Examine(DocumentType.Contract, Purchase, FieldSource.Ocr)));

    [Fact]
    public void Any_other_digit_in_the_figures_contradicts_the_words()
    {
        for (var at = 0; at < "120,000.00".Length; at++)
        {
            foreach (var digit in "0123456789")
            {
                var figures = "120,000.00".ToCharArray();
                if (!char.IsAsciiDigit(figures[at]) || figures[at] == digit)
                {
                    continue;
                }

                figures[at] = digit;
                Assert.NotEqual(DocumentStatus.Accepted, Examine(DocumentType.Contract, Purchase.Replace("120,000.00", new string(figures))).Status);
            }
        }
    }

    [Fact]
    public void A_contract_that_ends_before_it_begins_fails() =>
        Assert.Equal(["check_failed:"], Open(Examine(DocumentType.Contract, Purchase.Replace("2026年3月17日", "2024年3月17日"))));

    [Fact]
    public void A_credit_code_with_a_wrong_character_fails() =>
        Assert.Equal(["check_failed:"], Open(Examine(DocumentType.Contract, Purchase.Replace("甲方：深圳市青禾智造科技有限公司", "甲方：深圳市青禾智造科技有限公司\n统一社会信用代码：91350100M000100Y44"))));

    [Fact]
    public void A_form_that_nobody_filled_in_is_open_in_all_that_counts() =>
        Assert.Equal(
            ["field_missing:end_date", "field_missing:lessee", "field_missing:lessor", "field_missing:monthly_rent", "field_missing:start_date"],
            Open(Examine(DocumentType.Lease, "#房屋租赁合同\n出租方：________\n承租方：________\n租期自____年__月__日至____年__月__日，月租金____元。")));

    [Theory]
    [InlineData(DocumentType.Lease, "monthly_rent", "#房屋租赁合同\n出租方：深圳湾畔置业有限公司\n承租方：深圳市拾光机器人有限公司\n租赁期限自2025年1月1日至2025年12月31日，月租金为人民币玖仟元整（¥9,000.00）。")]
    [InlineData(DocumentType.LoanContract, "principal", "#借款合同\n贷款人：岭南商业银行深圳分行\n借款人：深圳市拾光机器人有限公司\n借款金额：人民币叁佰万元整（¥3,000,000.00），年利率4.35%，借款期限自2025年1月1日至2025年12月31日。")]
    [InlineData(DocumentType.GuaranteeContract, "principal", "#委托保证合同\n委托人：深圳市拾光机器人有限公司\n受托人：深圳市鹏衡融资担保有限公司\n担保金额：人民币叁佰万元整（¥3,000,000.00），担保费率1%，担保期限自2025年1月1日至2025年12月31日。")]
    public void The_other_kinds_prove_their_amount_the_same_way(DocumentType type, string amount, string paper)
    {
        var document = Examine(type, paper);
        Assert.Empty(Open(document));
        Assert.Equal(Confidence.Proven, document.Fields[new FieldName(amount)]!.Confidence);
    }
}
