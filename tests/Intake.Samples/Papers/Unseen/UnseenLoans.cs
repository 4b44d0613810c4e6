using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Unseen;

/// <summary>Loan contracts of the unseen set.</summary>
internal static class UnseenLoans
{
    /// <summary>A bank's standard contract: the rate as prime rate less or plus basis points, a limit of credit beside the loan, penalty rates.</summary>
    public static void WorkingCapital(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var random = d.Random;
        var flow = d.Flow;
        flow.Header = "流动资金借款合同（对公）　　　　版本号 2023-B";
        flow.Footer = "- {0} -";
        flow.Space(30);
        flow.Center("流动资金借款合同", 9, PaperFont.Hei);
        flow.Space(30);
        flow.Size = 4.6;
        flow.Text($"合同编号：{Underline.Of(d.Say("contract_number", f.Number))}", 4);
        flow.Space(4);
        flow.Text($"贷款人：{Underline.Of(d.Say("lender", f.Lender.Name))}", 4);
        flow.Text($"负责人：{f.Lender.Person}　　电话：{f.Lender.Phone}", 4);
        flow.Text($"住所：{f.Lender.Address}", 4);
        flow.Space(4);
        flow.Text($"借款人：{Underline.Of(d.Say("borrower", f.Borrower.Name))}", 4);
        flow.Text($"法定代表人：{f.Borrower.Person}　　电话：{f.Borrower.Phone}", 4);
        flow.Text($"统一社会信用代码：{d.Say("borrower_tax_id", f.Borrower.Code)}", 4);
        flow.NewPage();
        flow.Size = 4.1;
        flow.Text("借款人向贷款人申请流动资金借款，贷款人同意发放。双方依据有关法律法规订立本合同，共同遵守。");
        flow.Heading("1. 借款金额与期限");
        flow.Text($"1.1 借款币种为人民币，金额为（大写）{d.Words("principal_in_words", f.Principal)}，（小写）{d.Money("principal", f.Principal, MoneyForm.Grouped)}元。");
        flow.Text($"1.2 本笔借款占用双方{Printing.Date(f.Sign.AddDays(-70), DateForm.Chinese)}签订的{d.Invent.Number("SX", f.Sign.Year)}号授信额度协议项下额度，该协议额度为人民币{Printing.Money(f.Principal * 2, MoneyForm.TenThousands)}。");
        flow.Text($"1.3 借款期限自{d.Date("start_date", f.Start, DateForm.Chinese)}起至{d.Date("end_date", f.End, DateForm.Chinese)}止。实际放款日与上述起始日不一致的，以借据所载日期为准。");
        flow.Heading("2. 利率");
        var basis = decimal.Truncate(f.Points * 10_000m);
        var points = basis switch { 0 => "执行", < 0 => $"减{-basis:0}个基点，即执行", _ => $"加{basis:0}个基点，即执行" };
        flow.Text($"2.1 本合同采用固定利率。以定价日前一工作日全国银行间同业拆借中心公布的1年期贷款市场报价利率（LPR）{f.Prime * 100:0.00}%为基准，{points}年利率{d.Rate("interest_rate", f.InterestRate)}。");
        flow.Text($"2.2 逾期罚息利率在2.1条利率水平上加收{random.Pick(30, 50)}%；挤占挪用罚息利率加收100%。");
        flow.Text("2.3 日利率＝年利率÷360。结息日为每月20日，21日为付息日，末期利随本清。");
        flow.Heading("3. 提款与支付");
        flow.Text($"3.1 单笔支付金额超过人民币{random.Between(2, 50)}0万元的，采用贷款人受托支付方式，支付对象包括{d.Invent.AnyFirm().Name}等交易对手。");
        flow.Text($"3.2 借款人放款账户：{f.Borrower.Account}，开户于{f.Lender.Name}。");
        flow.Heading("4. 担保");
        flow.Text($"4.1 本合同项下债务由{f.Guarantor.Name}提供连带责任保证，保证合同编号{f.GuaranteeNumber}。");
        flow.Heading("5. 借款人承诺");
        flow.Text($"5.1 借款人在合同有效期内单笔对外投资超过净资产{random.Between(10, 30)}%的，须事先取得贷款人书面同意；提前归还本金的，提前{random.Pick("五", "十")}个工作日通知贷款人，免收补偿金。");
        flow.Need(56);
        flow.Space(6);
        var y = flow.Y;
        flow.Beside(["贷款人：（加盖公章）", "负责人或授权代理人：", f.Lender.Person, $"签署日期：{d.Date("sign_date", f.Sign, DateForm.Padded)}"], ["借款人：（加盖公章）", "法定代表人或授权代理人：", f.Borrower.Person, $"签署日期：{d.Date("sign_date", f.Sign, DateForm.Padded)}"]);
        flow.Seal(66, y + 14, f.Lender.Name, "贷款合同专用章");
        flow.Seal(144, y + 14, f.Borrower.Name);
    }

    /// <summary>A small loan signed on line: the terms in a box before the text, the moment of the signature to the second.</summary>
    public static void SignedOnline(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var random = d.Random;
        var flow = d.Flow;
        flow.Size = 3.9;
        flow.Center("小微企业线上经营贷借款合同", 6.2, PaperFont.Hei);
        flow.ToRight($"电子合同号 {d.Say("contract_number", f.Number)}");
        flow.Text("特别提示：请借款人认真阅读下列重要条款，电子签名后即产生法律约束力。", 0, PaperFont.Hei);
        flow.Table([1.3, 3.4],
        [
            ["出借行 Lender", d.Say("lender", f.Lender.Name)],
            ["用款企业 Borrower", d.Say("borrower", f.Borrower.Name)],
            ["企业信用代码", d.Say("borrower_tax_id", f.Borrower.Code)],
            ["贷款本金", $"{d.Money("principal", f.Principal, MoneyForm.TenThousands)}"],
            ["年化利率（单利）", d.Rate("interest_rate", f.InterestRate)],
            ["放款日／到期日", $"{d.Date("start_date", f.Start, DateForm.Dashed)} ／ {d.Date("end_date", f.End, DateForm.Dashed)}"],
            ["还款方式", random.Pick("按月付息、到期还本", "按季付息、到期还本")],
            ["最近一次授信审批", $"审批通过额度{Printing.Money(f.Principal + random.Between(1, 20) * 50_000m, MoneyForm.TenThousands)}，有效至{Printing.Date(f.Sign.AddMonths(11), DateForm.Dashed)}"],
        ], padding: 1.5);
        flow.Text($"一、本行依据用款企业授权查询的税务、征信信息核定额度，查询授权书签于{Printing.Date(f.Sign.AddDays(-6), DateForm.Dashed)}。");
        flow.Text("二、贷款资金不得用于购房、理财、股权投资及国家禁止的领域。本行可以要求用款企业在放款后三十日内补交用途凭证。");
        flow.Text($"三、到期未还的，自到期次日起按年化{f.InterestRate * 150:0.000}%计收逾期利息；通知短信发往{f.Borrower.Phone}。");
        flow.Text($"四、本贷款收取的服务费为0元。用款企业法定代表人{f.Borrower.Person}对债务承担无限连带责任，其个人保证上限为{Printing.Money(f.Principal * 1.2m, MoneyForm.TenThousands)}。");
        flow.Text($"五、争议由{random.Pick("深圳国际仲裁院", "出借行所在地法院")}处理，双方同意采用在线方式审理。");
        flow.Space(4);
        flow.Text("（以下为电子签署记录）", 0);
        flow.Table([1.2, 2.6, 2],
        [
            ["签署方", "证书主题", "签署时间"],
            ["出借行", f.Lender.Name, $"{d.Date("sign_date", f.Sign, DateForm.Dashed)} 09:{random.Between(10, 29)}:{random.Between(10, 59)}"],
            ["用款企业", f.Borrower.Name, $"{d.Date("sign_date", f.Sign, DateForm.Dashed)} 09:{random.Between(30, 59)}:{random.Between(10, 59)}"],
        ]);
        flow.Text($"存证编号 {random.Digits(20)}　证书有效期至 {Printing.Date(f.Sign.AddYears(1), DateForm.Dashed)}", 0);
    }

    /// <summary>One page of a small lender with filled blanks and full-width digits.</summary>
    public static void SmallLender(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var random = d.Random;
        var lender = d.Invent.Firm("深圳市", "小额贷款", "科技小额贷款");
        var flow = d.Flow;
        flow.Leading = 1.8;
        flow.Center("借 款 合 同 书", 7.4, PaperFont.Kai);
        flow.ToRight($"（{Underline.Of(d.Say("contract_number", f.Number))}）");
        flow.Text($"出借人：{Underline.Of(d.Say("lender", lender.Name))}", 0);
        flow.Text($"借款人：{Underline.Of(d.Say("borrower", f.Borrower.Name))}", 0);
        flow.Text($"担保人：{Underline.Of(f.Guarantor.Name)}", 0);
        flow.Text($"一、出借人借给借款人人民币{Underline.Of(d.Money("principal", f.Principal, MoneyForm.Wide))}元，大写{Underline.Of(d.Words("principal_in_words", f.Principal))}。");
        flow.Text($"二、借款时间由{Underline.Of(d.Date("start_date", f.Start, DateForm.Spaced))}到{Underline.Of(d.Date("end_date", f.End, DateForm.Spaced))}，可以分次提款，最后提款日为{Underline.Of(Printing.Date(f.Start.AddDays(45), DateForm.Spaced))}。");
        flow.Text($"三、借款利率为年息{Underline.Of(d.Rate("interest_rate", f.InterestRate))}，逾期的改按年息{Underline.Of($"{f.InterestRate * 200:0.00}%")}计收；另收一次性手续费{Underline.Of(Printing.Money(random.Between(1, 20) * 500m, MoneyForm.Plain))}元。");
        flow.Text($"四、借款用于{Underline.Of(random.Pick("备货", "支付工资及货款", "研发物料采购"))}。借款人以对{Underline.Of(d.Invent.AnyFirm().Name)}的应收账款{Underline.Of(Printing.Money(f.Principal * 1.5m, MoneyForm.Wide))}元作质押。");
        flow.Text("五、担保人对借款人的全部债务负连带清偿责任，直至债务清偿完毕。");
        flow.Text($"六、借款人收款账户：{Underline.Of(f.Borrower.Account)}，开户行{Underline.Of(f.Borrower.Bank)}。");
        flow.Text("七、本合同由三方签字盖章后生效，各执一份。");
        flow.Space(8);
        var y = flow.Y;
        flow.Columns([25, 80, 135], ["出借人：", "借款人：", "担保人："]);
        flow.Space(16);
        flow.Text($"签约日：{d.Date("sign_date", f.Sign, DateForm.Spaced)}　　签约地：深圳市前溪区", 0);
        flow.Seal(46, y + 8, lender.Name);
        flow.Seal(102, y + 8, f.Borrower.Name);
        flow.Seal(158, y + 8, f.Guarantor.Name);
    }
}
