using Intake.Extraction.Fields;
using Intake.Extraction.Fields.InterestReceipt;
using Intake.Extraction.Tests.Fields.VatInvoice;
using N = Intake.Extraction.Fields.InterestReceipt.InterestReceiptFields;

namespace Intake.Extraction.Tests.Fields.InterestReceipt;

/// <summary>Letters by which a bank certifies or announces interest.</summary>
public class LetterTests
{
    [Fact]
    public void A_certificate_in_sentences_is_read_by_the_words_that_name_each_part()
    {
        var fields = Read("""
                                              利息支付证明
            证明编号 2025032005583525
            兹证明深圳市云杉软件有限公司在我行的借款（合同号JK2025110），借款余额358万元，年利率3.53%，于2024年12月20日
            至2025年3月20日期间支付利息人民币31,593.50元（叁万壹仟伍佰玖拾叁元伍角整），无欠息。
                                                                                         海陵商业银行深圳分行
                                                                                         2025年3月20日
            """);

        Assert.Equal("深圳市云杉软件有限公司", fields.Text(N.Borrower));
        Assert.Equal("海陵商业银行深圳分行", fields.Text(N.Lender));
        Assert.Equal("JK2025110", fields.Text(N.LoanNumber));
        Assert.Equal("3580000.00", fields.Text(N.Principal));
        Assert.Equal("0.0353", fields.Text(N.InterestRate));
        Assert.Equal("2024-12-20", fields.Text(N.PeriodStart));
        Assert.Equal("2025-03-20", fields.Text(N.PeriodEnd));
        Assert.Equal("31593.50", fields.Text(N.Interest));
        Assert.Equal("叁万壹仟伍佰玖拾叁元伍角整", fields.Text(N.InterestInWords));
    }

    [Fact]
    public void A_letter_over_a_table_of_periods_states_the_interest_of_all_and_its_own_day()
    {
        var fields = Read(Periods("300.00"));

        Assert.Equal(("300.00", "2025-01-08"), (fields.Text(N.Interest), fields.Text(N.Date)));
        Assert.True(fields[N.Interest]!.Confidence.Value >= 0.9);
        Assert.Equal(2, fields.Lines.Length);
    }

    [Fact]
    public void A_letter_whose_table_comes_to_another_sum_is_doubtful() => Assert.Equal(0.5, Read(Periods("301.00"))[N.Interest]!.Confidence.Value);

    [Fact]
    public void Two_amounts_of_interest_in_a_letter_are_none() => Assert.Null(Read("""
        兹证明深圳市云杉软件有限公司于2024年支付利息人民币100.00元，于2025年支付利息人民币200.00元。
        """)[N.Interest]);

    [Fact]
    public void The_term_of_the_loan_is_no_period_of_interest() => Assert.Null(Read("""
        兹证明深圳市云杉软件有限公司在我行贷款，贷款期限2024年1月1日至2027年1月1日，已支付利息人民币100.00元。
        """)[N.PeriodStart]);

    [Fact]
    public void The_total_of_a_list_may_stand_elsewhere_than_under_its_column() => Assert.Equal("300.00", Read("""
        海陵商业银行贷款还息明细
        起息日期      截止日期      计息天数     年利率     还息金额
        2024-03-21    2024-06-21    92           3.18%      100.00
        2024-06-21    2024-09-21    92           3.18%      200.00
        还息金额合计  300.00
        """).Text(N.Interest));

    [Fact]
    public void A_number_broken_over_two_lines_is_read_whole() => Assert.Equal("（2023）JK字第15912号", Read("""
        贷款扣息通知单
        合同号          计息本金       利息
        （2023）JK字    100,000.00     300.00
        第15912号
        """).Text(N.LoanNumber));

    private static FieldSet Read(string drawing) => new InterestReceiptExtractor().Read([GridPage.Of(drawing)]);

    private static string Periods(string interest) => $"""
                                              贷款付息证明
            兹证明深圳市云杉软件有限公司在我行的借款已按期付息，共支付利息人民币{interest}元，明细如下：
            期数     计息区间                     天数     付息金额（元）     扣款日
            1        2024.3.21-2024.6.21          92       100.00             2024.6.21
            2        2024.6.21-2024.9.21          92       200.00             2024.9.21
            本证明仅供申请贴息之用。
                                                                                         海陵商业银行深圳分行
                                                                                         2025年1月8日
            """;
}
