using Intake.Extraction.Fields.LoanContract;
using Intake.Extraction.Tests.Fields.Clauses;

namespace Intake.Extraction.Tests.Fields.LoanContract;

/// <summary>Whole small loan contracts in the wordings of many lenders.</summary>
public sealed class LoanContractExtractorTests
{
    [Theory]
    [InlineData(
        """
        #流动资金借款合同
        合同编号：2025年深字第0611号
        贷款人：岭南商业银行股份有限公司深圳光明支行
        借款人：深圳市南枝数字科技有限公司
        统一社会信用代码：91441900MA4W3C7K5D
        第一条 借款金额：人民币叁佰万元整（小写：¥3,000,000.00）。
        第二条 借款用途：购买服务器，不得挪作他用。
        第三条 借款期限：12个月，自2025年6月11日起至2026年6月10日止。
        第四条 借款利率：本合同项下借款执行固定利率，年利率4.35%，逾期罚息利率为在借款利率基础上加收50%。
        第五条 还款：借款人于每季末月20日付息，到期一次性偿还本金人民币3,000,000.00元。
        贷款人（公章）：	借款人（公章）：
        签订日期：2025年6月10日	签订日期：2025年6月10日
        """,
        """
        contract_number=2025年深字第0611号
        lender=岭南商业银行股份有限公司深圳光明支行
        borrower=深圳市南枝数字科技有限公司
        borrower_tax_id=91441900MA4W3C7K5D
        principal=3000000.00
        principal_in_words=叁佰万元整
        interest_rate=0.0435
        start_date=2025-06-11
        end_date=2026-06-10
        sign_date=2025-06-10
        """)]
    [InlineData(
        """
        #人民币资金借款合同
        甲方（借款人）：深圳市启元智算科技有限公司
        乙方（贷款人）：南海湾银行深圳分行
        1.1 甲方向乙方申请贷款，贷款金额为500万元。
        1.2 贷款利率为贷款市场报价利率（LPR）加50基点，首次LPR为3.45%，执行年利率为3.95%。
        1.3 贷款期限为1年，从2025/4/1至2026/3/31。
        1.4 违约金为50万元，乙方可收取手续费人民币5,000元。
        """,
        """
        lender=南海湾银行深圳分行
        borrower=深圳市启元智算科技有限公司
        principal=5000000.00
        principal_in_words=-
        interest_rate=0.0395
        start_date=2025-04-01
        end_date=2026-03-31
        """)]
    [InlineData(
        """
        #借款合同
        贷款方：粤东农村商业银行
        借款方：深圳市砺锋五金制品厂
        第一条 借款利率按LPR加50基点执行，月利率不作约定；日利率为万分之一点二。
        第二条 授信额度人民币10,000,000.00元，单笔借款金额不超过人民币2,000,000.00元。
        第三条 借款期限36个月，自实际提款日起算。
        """,
        """
        lender=粤东农村商业银行
        borrower=深圳市砺锋五金制品厂
        principal=-
        interest_rate=-
        start_date=-
        end_date=-
        """)]
    [InlineData(
        """
        #小企业贷款合同
        编号：XQY-2025-00871
        借款人（全称）：深圳市拾光机器人有限公司
        贷款人（全称）：岭南商业银行股份有限公司
        借款金额	大写：壹佰伍拾万元整	小写：1,500,000.00
        借款期限	2025年3月5日至2026年3月4日
        年利率	百分之四点二
        执行利率	4.20%
        签订日期	2025年3月3日
        """,
        """
        contract_number=XQY-2025-00871
        lender=岭南商业银行股份有限公司
        borrower=深圳市拾光机器人有限公司
        principal=1500000.00
        principal_in_words=壹佰伍拾万元整
        interest_rate=0.042
        start_date=2025-03-05
        end_date=2026-03-04
        sign_date=2025-03-03
        """)]
    [InlineData(
        """
        #借款合同
        贷款人：____________银行
        借款人：____________
        借款金额：人民币（大写）____________元（小写：¥__________）。
        借款期限自____年__月__日至____年__月__日，年利率____%。
        """,
        """
        borrower=-
        principal=-
        interest_rate=-
        start_date=-
        end_date=-
        sign_date=-
        """)]
    [InlineData(
        """
        #固定资产借款合同
        本合同由岭南商业银行股份有限公司（以下简称贷款人）与深圳湾畔置业有限公司（以下简称借款人）于二〇二五年五月二十日在深圳订立。
        第一条 本合同项下的借款本金为人民币贰亿元整。
        第二条 借款期限自二〇二五年五月二十日至二〇三〇年五月十九日。
        第三条 本合同借款年利率为3.6%；如遇基准利率调整，年利率为3.8%。
        """,
        """
        lender=岭南商业银行股份有限公司
        borrower=深圳湾畔置业有限公司
        principal=200000000.00
        principal_in_words=-
        interest_rate=0.036?
        start_date=2025-05-20
        end_date=2030-05-19
        sign_date=2025-05-20
        """)]
    public void Reads_what_the_paper_says_and_nothing_else(string paper, string expected) => ReadPaper.Says(new LoanContractExtractor(), paper, expected);
}
