using Intake.Extraction.Fields;
using Intake.Extraction.Fields.InterestReceipt;
using Intake.Extraction.Tests.Fields.VatInvoice;
using N = Intake.Extraction.Fields.InterestReceipt.InterestReceiptFields;

namespace Intake.Extraction.Tests.Fields.InterestReceipt;

/// <summary>The same interest, printed as banks of many kinds print it.</summary>
public class LayoutTests
{
    internal static readonly Dictionary<string, string> Layouts = new()
    {
        ["settled interest"] = """
                          海陵商业银行贷款利息回单
            回单编号：LX2025000017                  交易日期：2025-03-21
            借款人：深圳市云杉软件有限公司             借据号：JJ20240601008
            计息本金：3,000,000.00                  年利率：4.35%
            计息期间：2024-12-21至2025-03-21         利息金额：32,625.00
            大写金额：叁万贰仟陆佰贰拾伍元整
            """,
        ["repayment with penalty apart"] = """
            海陵商业银行还息回单
            回单编号        LX2025000017          还款日期        2025年3月21日
            借款人名称      深圳市云杉软件有限公司   借据编号        JJ20240601008
            贷款余额        3,000,000.00          执行年利率      4.3500%
            起息日          2024-12-21            止息日          2025-03-21
            归还本金        0.00                  归还利息        32,625.00
            罚息            15.20                 复利            0.30
            还款总额        32,640.50
            金额（大写）     叁万贰仟陆佰肆拾元零伍角
            """,
        ["payment voucher titled as interest"] = """
            海陵商业银行付息凭证
            凭证编号：LX2025000017         日期：2025/03/21
            付款人户名：深圳市云杉软件有限公司      付款人账号：4000123456789012
            收款人户名：应收利息                   收款人账号：9900000012345678
            贷款合同号：JJ20240601008            贷款本金：3000000.00
            年利率：4.35%      计息起始日：20241221     计息截止日：20250321
            金额（大写）：叁万贰仟陆佰贰拾伍元整       金额（小写）：￥32,625.00
            """,
        ["labels above values"] = """
            海陵商业银行贷款利息通知单
            通知单编号                 通知日期
            LX2025000017              2025-03-21
            借款单位                             借据号
            深圳市云杉软件有限公司                JJ20240601008
            本金                年利率(%)          计息起止日期                     应付利息
            3,000,000.00        4.35              2024-12-21至2025-03-21           32,625.00
            """,
        ["stacked"] = """
            海陵商业银行  利息清单
            编号：LX2025000017
            户名：深圳市云杉软件有限公司
            借据号：JJ20240601008
            借款金额：300万元
            利率：年4.35%
            开始日期：2024.12.21
            结束日期：2025.03.21
            利息：32,625.00元
            扣款日期：2025-03-21
            """,
        ["English beside Chinese"] = """
            海陵商业银行 Hailing Bank
            贷款利息凭证 Interest Receipt
            回单编号 Receipt No.：LX2025000017            记账日期 Date：2025-03-21
            借款人 Borrower：深圳市云杉软件有限公司
            借据号 Loan No.：JJ20240601008                本金 Principal：CNY 3,000,000.00
            年利率 Rate：4.35%                            利息 Interest：CNY 32,625.00
            起息日 Start Date：2024-12-21                 止息日 End Date：2025-03-21
            """,
    };

    private const string List = """
                         海陵商业银行利息清单
            借款人：深圳市云杉软件有限公司            编号：QD2025000003
            借据号          起息日        止息日        本金            年利率      利息
            JJ20240601008   2024-12-21    2025-03-21    3,000,000.00    4.35%     32,625.00
            JJ20240601008   2025-03-21    2025-06-21    3,000,000.00    4.35%     33,350.00
            JJ20240601008   2025-06-21    2025-09-21    2,000,000.00    4.35%     22,233.33
            合计                                                                   88,208.33
            """;

    public static TheoryData<string> Names => [.. Layouts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_layout_says_the_same(string layout)
    {
        var fields = Read(Layouts[layout]);

        Assert.Equal("LX2025000017", fields.Text(N.ReceiptNumber));
        Assert.Equal("深圳市云杉软件有限公司", fields.Text(N.Borrower));
        Assert.Equal("海陵商业银行", fields.Text(N.Lender));
        Assert.Equal("JJ20240601008", fields.Text(N.LoanNumber));
        Assert.Equal("3000000.00", fields.Text(N.Principal));
        Assert.Equal("0.0435", fields.Text(N.InterestRate));
        Assert.Equal("2024-12-21", fields.Text(N.PeriodStart));
        Assert.Equal("2025-03-21", fields.Text(N.PeriodEnd));
        Assert.Equal("32625.00", fields.Text(N.Interest));
        Assert.Equal("2025-03-21", fields.Text(N.Date));
        Assert.All(fields.Fields, field => Assert.True(field.Confidence.Value >= 0.9, field.Name.Value));
    }

    [Fact]
    public void A_list_gives_its_rows_as_lines_and_its_printed_total_as_the_interest()
    {
        var fields = Read(List);

        Assert.Equal(["32625.00", "33350.00", "22233.33"], fields.Lines.Select(line => line.Amount.ToString()));
        Assert.Equal(new DateOnly(2025, 3, 21), fields.Lines[1].PeriodStart);
        Assert.Equal(new DateOnly(2025, 6, 21), fields.Lines[1].PeriodEnd);
        Assert.Equal("88208.33", fields.Text(N.Interest));
        Assert.Equal("深圳市云杉软件有限公司", fields.Text(N.Borrower));
        Assert.Equal("JJ20240601008", fields.Text(N.LoanNumber));
        Assert.Equal("0.0435", fields.Text(N.InterestRate));
    }

    [Fact]
    public void What_differs_from_row_to_row_is_no_field_of_the_list() => Assert.Null(Read(List)[N.Principal]);

    [Fact]
    public void A_list_without_a_printed_total_has_no_interest_of_its_own()
    {
        var fields = Read(string.Join('\n', List.Split('\n')[..^1]));

        Assert.Equal(3, fields.Lines.Length);
        Assert.Null(fields[N.Interest]);
    }

    [Theory]
    [InlineData("月利率：3.625‰")]
    [InlineData("利率：0.99%")]
    [InlineData("利率：24.01%")]
    [InlineData("日利率：0.0121%")]
    [InlineData("年利率：4.35")]
    public void A_rate_that_is_not_printed_as_a_years_percentage_is_left_out(string rate) =>
        Assert.Null(Read(Layouts["settled interest"].Replace("年利率：4.35%", rate, StringComparison.Ordinal))[N.InterestRate]);

    [Theory]
    [InlineData("利率：4.35%", "0.0435")]
    [InlineData("利率：1.00%", "0.01")]
    [InlineData("年利率：0.99%", "0.0099")]
    public void A_percentage_that_names_no_period_is_a_years_if_it_can_be_one(string rate, string read) =>
        Assert.Equal(read, Read(Layouts["settled interest"].Replace("年利率：4.35%", rate, StringComparison.Ordinal)).Text(N.InterestRate));

    [Fact]
    public void Penalty_interest_is_never_the_interest()
    {
        var fields = Read("""
            海陵商业银行还息回单
            借款人：深圳市云杉软件有限公司
            罚息：120.00      复利：3.50
            合计金额：123.50
            """);

        Assert.Null(fields[N.Interest]);
    }

    [Fact]
    public void The_first_day_of_a_loan_alone_is_no_period()
    {
        var fields = Read("""
            海陵商业银行还息回单
            借款人：深圳市云杉软件有限公司
            起息日：2024-06-01     到期日：2025-06-01
            利息：120.00
            """);

        Assert.Null(fields[N.PeriodStart]);
        Assert.Null(fields[N.PeriodEnd]);
    }

    [Fact]
    public void Words_of_a_total_with_a_penalty_in_it_are_not_the_interests_words() =>
        Assert.Null(Read(Layouts["repayment with penalty apart"])[N.InterestInWords]);

    private static FieldSet Read(string drawing) => new InterestReceiptExtractor().Read([GridPage.Of(drawing)]);
}
