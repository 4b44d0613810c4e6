using Intake.Extraction.Fields.GuaranteeContract;
using Intake.Extraction.Tests.Fields.Clauses;

namespace Intake.Extraction.Tests.Fields.GuaranteeContract;

/// <summary>Whole small guarantee contracts in the wordings of many guarantors.</summary>
public sealed class GuaranteeContractExtractorTests
{
    [Theory]
    [InlineData(
        """
        #委托保证合同
        合同编号：WB2025-0093
        委托人（甲方）：深圳市南枝数字科技有限公司
        统一社会信用代码：91441900MA4W3C7K5D
        受托人（乙方）：深圳市鹏衡融资担保有限公司
        鉴于甲方与岭南商业银行深圳分行于2025年6月1日签订了编号为JK2025-118的《借款合同》，甲方委托乙方提供保证担保。
        第一条 担保金额：主合同项下借款本金人民币叁佰万元整（¥3,000,000.00）。
        第二条 担保期限：自2025年6月11日起至2026年6月10日止。
        第三条 担保费率为年化1%，担保费为人民币30,000.00元，评审费为人民币2,000.00元。
        第四条 违约金按未付担保费的每日0.5‰计收。
        甲方（盖章）：	乙方（盖章）：
        签署日期：2025年6月9日	签署日期：2025年6月9日
        """,
        """
        contract_number=WB2025-0093
        guarantor=深圳市鹏衡融资担保有限公司
        borrower=深圳市南枝数字科技有限公司
        borrower_tax_id=91441900MA4W3C7K5D
        principal=3000000.00
        principal_in_words=叁佰万元整
        fee_rate=0.01
        fee=30000.00
        start_date=2025-06-11
        end_date=2026-06-10
        sign_date=2025-06-09
        """)]
    [InlineData(
        """
        #保证合同
        编号：BZ-2025-0611
        债权人：岭南商业银行股份有限公司深圳分行
        保证人：深圳市高新科融担保集团有限公司
        债务人：深圳市拾光机器人有限公司
        为确保债权人与债务人签订的编号为JK2025-220的借款合同（以下简称主合同）的履行，保证人愿意提供保证。
        第一条 被保证的主债权为人民币壹佰伍拾万元整（￥1,500,000元）。
        第二条 主合同履行期限自2025年3月5日至2026年3月4日。
        第三条 保证期间为主债务履行期限届满之日起三年。
        保证人（公章）：深圳市高新科融担保集团有限公司
        2025年3月5日
        """,
        """
        contract_number=BZ-2025-0611
        guarantor=深圳市高新科融担保集团有限公司
        borrower=深圳市拾光机器人有限公司
        principal=1500000.00
        fee_rate=-
        start_date=2025-03-05
        end_date=2026-03-04
        sign_date=2025-03-05
        """)]
    [InlineData(
        """
        #委托担保协议
        甲方（被担保人）：深圳市砺锋五金制品厂
        乙方（担保人）：深圳市前科中小企业融资担保有限公司
        一、乙方为甲方向粤东农村商业银行申请的贷款提供担保，贷款金额200万元，贷款期限2025.7.1-2026.6.30。
        二、担保费按担保金额的10‰/年收取，共计人民币20,000元，于签约时一次性支付。
        三、甲方另缴存客户保证金20万元，代偿后按年利率18%计收资金占用费。
        """,
        """
        guarantor=深圳市前科中小企业融资担保有限公司
        borrower=深圳市砺锋五金制品厂
        principal=2000000.00
        fee_rate=0.01
        start_date=2025-07-01
        end_date=2026-06-30
        sign_date=-
        """)]
    [InlineData(
        """
        #最高额保证合同
        保证人：深圳市高新科融担保集团有限公司
        债务人：深圳市拾光机器人有限公司
        担保的最高债权额为人民币5,000,000元，担保费率不超过1.5%。
        """,
        """
        guarantor=深圳市高新科融担保集团有限公司
        borrower=深圳市拾光机器人有限公司
        principal=-
        fee_rate=-
        """)]
    [InlineData(
        """
        #委托保证合同
        委托人：____________
        受托人：____________
        担保金额：人民币____万元，担保费率____%，担保期限自____年__月__日至____年__月__日。
        """,
        """
        guarantor=-
        borrower=-
        principal=-
        fee_rate=-
        start_date=-
        """)]
    public void Reads_what_the_paper_says_and_nothing_else(string paper, string expected) => ReadPaper.Says(new GuaranteeContractExtractor(), paper, expected);
}
