using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Loans;

/// <summary>Ordinary clauses of loans and guarantees, with amounts, rates and days that are not the loan's own.</summary>
internal static class LoanClauses
{
    public static IReadOnlyList<string> Training(Draft d, LoanFacts f)
    {
        var random = d.Random;
        return
        [
            $"借款用途：借款人应将本合同项下借款用于{random.Pick("支付货款", "日常经营周转", "采购原材料", "研发投入")}，未经贷款人书面同意，不得改变用途，不得流入证券市场、期货市场和房地产市场。",
            $"还款方式：按{random.Pick("月", "季")}结息，结息日为每{random.Pick("月", "季末月")}的第{random.Pick(20, 21)}日，到期一次性偿还本金。借款人还款账户为{f.Borrower.Account}，开户行为{f.Borrower.Bank}。",
            $"借款人未按期偿还本金的，自逾期之日起按借款执行利率上浮{random.Pick("30%", "50%")}计收罚息；挪用借款的，按执行利率上浮100%计收罚息。不能按期支付的利息，按罚息利率计收复利。",
            $"提前还款：借款人提前还款的，应提前{random.Pick("十", "十五", "三十")}个工作日书面申请，并按提前还款本金的{random.Pick("0.5%", "1%")}支付补偿金，补偿金不低于人民币{random.Between(1, 9)},000.00元。",
            $"陈述与保证：借款人是依法设立并有效存续的企业法人，上一年度末资产总额人民币{Printing.Money(d.Invent.Amount(9000, 90000), MoneyForm.TenThousands)}，无重大未决诉讼。",
            "违约事件：借款人有未按约定用途使用借款、提供虚假材料、财务状况严重恶化、涉及重大诉讼等情形之一的，贷款人有权停止发放借款、宣布借款提前到期并要求立即清偿。",
            $"账户监管：借款人应在贷款人处开立资金回笼账户，账户内每季度回笼资金不低于人民币{random.Between(5, 80) * 10}万元。",
            "费用：因履行本合同发生的公证、登记、保险、律师服务等费用，由双方依法承担；因借款人违约致使贷款人采取诉讼方式实现债权的，借款人应承担诉讼费、律师费、差旅费及其他费用。",
            "争议解决：双方在履行本合同过程中发生的争议，由双方协商解决；协商不成的，向贷款人住所地人民法院起诉。",
            "合同生效：本合同自双方签字或者盖章之日起生效，一式三份，贷款人执两份，借款人执一份，具有同等法律效力。",
        ];
    }

    public static IReadOnlyList<string> Scoring(Draft d, LoanFacts f)
    {
        var random = d.Random;
        return
        [
            $"借款资金仅限用于{random.Pick("研发设备购置", "流动资金补充", "技术改造项目")}。授信人可以采用受托支付方式，单笔支付超过{random.Between(5, 50)}0万元的应提交交易合同和发票。",
            $"用信人于每月{random.Between(15, 25)}日付息，最后一期利息随本金一并结清。扣款账号{f.Borrower.Account}。",
            $"逾期部分在原定利率基础上加收{random.Pick("四成", "五成")}作为罚息，日利率换算以360天为基础。因国家调整利率政策的，未到期部分按调整后的规定执行。",
            $"用信人应于每季度终了后{random.Pick(15, 20, 30)}日内报送财务报表，资产负债率不得高于{random.Between(60, 80)}%，对外担保总额不得超过{random.Between(2, 30)}00万元。",
            "授信人有权对用信人的经营场所、账册和资金流向进行检查，用信人应予配合。授信人对知悉的商业秘密负有保密义务，但向监管部门、征信机构提供的除外。",
            $"发生重大资产转让、股权变更、法定代表人变动的，用信人须提前{random.Pick("十", "三十")}日知会授信人；授信人认为影响债权安全的，可以要求追加担保。",
            "任何一方的弃权均须书面作出，部分条款无效不影响其他条款的效力。通知以电子邮件发出的，进入对方系统时视为送达。",
            "因本合同产生的一切纠纷，提交合同签订地有管辖权的法院裁判。用信人的送达地址适用于一审、二审、再审和执行程序。",
        ];
    }
}
