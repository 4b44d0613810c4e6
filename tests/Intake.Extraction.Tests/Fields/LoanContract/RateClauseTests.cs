using Intake.Extraction.Fields.LoanContract;
using Intake.Extraction.Tests.Fields.Clauses;
using Intake.Extraction.Values;

namespace Intake.Extraction.Tests.Fields.LoanContract;

/// <summary>One clause each: what it says of rate and principal.</summary>
public sealed class RateClauseTests
{
    private static string Rate(string clause)
    {
        var field = ReadPaper.Of(new LoanContractExtractor(), "#借款合同\n" + clause)[LoanContractFields.InterestRate];
        return field is null ? "-" : field.Value + (field.Confidence == Confidence.Doubtful ? "?" : "");
    }

    [Theory]
    [InlineData("年利率4.35%", "0.0435")]
    [InlineData("借款年利率为百分之四点三五（4.35%）。", "0.0435")]
    [InlineData("贷款利率：固定利率，4.350％/年。", "0.0435")]
    [InlineData("以LPR（3.45%）加90个基点确定，执行年利率为4.35%。", "0.0435")]
    [InlineData("年利率４．３５％，逾期罚息利率6.525%。", "0.0435")]
    [InlineData("年利率为百分之4.35。", "0.0435")]
    [InlineData("年利率4.35%；展期年利率4.75%。", "0.0435?")]
    public void A_rate_by_the_year_is_found(string clause, string expected) => Assert.Equal(expected, Rate(clause));

    [Theory]
    [InlineData("利率为LPR加50个基点。")]
    [InlineData("利率在LPR基础上上浮10%。")]
    [InlineData("月利率0.35%。")]
    [InlineData("日利率0.05%。")]
    [InlineData("罚息利率为6.5%。")]
    [InlineData("年利率不超过4.35%。")]
    [InlineData("年利率____%。")]
    [InlineData("保证金比例为10%。")]
    [InlineData("贷款市场报价利率3.45%。")]
    public void What_is_no_rate_of_the_loan_is_not_taken(string clause) => Assert.Equal("-", Rate(clause));

    [Theory]
    [InlineData("授信额度为人民币10,000,000元。")]
    [InlineData("每期还款金额人民币100,000元。")]
    [InlineData("借款金额不超过人民币2,000,000元。")]
    [InlineData("借款人注册资本人民币5,000,000元。")]
    public void What_is_no_principal_is_not_taken(string clause) => Assert.Null(ReadPaper.Of(new LoanContractExtractor(), "#借款合同\n" + clause)[LoanContractFields.Principal]);
}
