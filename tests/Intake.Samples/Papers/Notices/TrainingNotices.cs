using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Notices;

/// <summary>Grant notices of the training set.</summary>
internal static class TrainingNotices
{
    public static void RedHead(Draft d)
    {
        var f = GrantFacts.Invent(d);
        var flow = d.Flow;
        flow.Ink = PaperInk.Seal;
        flow.Center($"{d.Say("grantor", f.Grantor)}文件", 9, PaperFont.Hei);
        flow.Ink = PaperInk.Black;
        flow.Space(4);
        flow.Center(d.Say("notice_number", f.Number), 4.6);
        flow.Rule(25, flow.Y + 1, 185, flow.Y + 1, 0.8, PaperInk.Seal);
        flow.Space(6);
        flow.Center($"关于下达{f.Programme}项目立项及资助经费的通知", 5.8, PaperFont.Hei);
        flow.Space(3);
        flow.Text($"{d.Say("recipient", f.First.Recipient.Name)}：", 0);
        flow.Text($"你单位申报的“{d.Say("project", f.First.Project)}”项目，经形式审查、专家评审、现场考察和社会公示，同意立项，资助金额为人民币{d.Money("amount", f.First.Amount, MoneyForm.TenThousands)}（大写：{d.Words("amount_in_words", f.First.Amount)}）。");
        flow.Text($"请你单位按照项目管理的有关规定，于收到本通知之日起{d.Random.Pick(15, 20, 30)}日内签订项目合同书，专款专用，单独核算，接受监督检查。项目总投资不低于{d.Random.Between(2, 40)}00万元，逾期未签订的视为放弃。");
        flow.Text("特此通知。");
        Sign(d, f, DateForm.Chinese);
    }

    public static void ApprovalTable(Draft d)
    {
        var f = GrantFacts.Invent(d);
        var flow = d.Flow;
        flow.Center($"{f.Programme}项目资助决定书", 6.5, PaperFont.Hei);
        flow.ToRight($"文号：{d.Say("notice_number", f.Number)}");
        flow.Table([1, 3],
        [
            ["承担单位", d.Say("recipient", f.First.Recipient.Name)],
            ["项目名称", d.Say("project", f.First.Project)],
            ["资助金额", $"{d.Money("amount", f.First.Amount, MoneyForm.Grouped)}元"],
            ["资助方式", d.Random.Pick("事前资助", "事后补助", "奖励")],
            ["实施期限", $"{f.Date.Year}年1月至{f.Date.Year + 2}年12月"],
        ], padding: 2.2);
        flow.Text("上述项目已经我单位审定，现予资助。承担单位应当按照批准的内容实施项目，不得擅自变更。");
        Sign(d, f, DateForm.Padded);
    }

    /// <summary>Many recipients in a table: no one answer for recipient, project and amount.</summary>
    public static void List(Draft d)
    {
        var f = GrantFacts.Invent(d, d.Random.Between(5, 28));
        var flow = d.Flow;
        flow.Ink = PaperInk.Seal;
        flow.Center(d.Say("grantor", f.Grantor), 9, PaperFont.Hei);
        flow.Ink = PaperInk.Black;
        flow.Center(d.Say("notice_number", f.Number));
        flow.Center($"关于下达{f.Programme}专项资金的通知", 5.8, PaperFont.Hei);
        flow.Text("各有关单位：", 0);
        flow.Text($"根据专项资金管理办法，现将{f.Programme}拟资助项目及资金下达给你们（详见附件），请抓紧组织实施，加快资金支出进度。");
        Sign(d, f, DateForm.Chinese);
        flow.NewPage();
        flow.Text("附件：", 0, PaperFont.Hei);
        flow.Center("资助项目一览表", 5.4, PaperFont.Hei);
        flow.Size = 3.6;
        flow.Table([0.6, 3, 3.4, 1.4],
        [
            ["序号", "单位名称", "项目名称", "资助金额（万元）"],
            .. f.Grants.Select((grant, i) => (string[])[$"{i + 1}", grant.Recipient.Name, grant.Project, Printing.Money(grant.Amount, MoneyForm.TenThousands).Replace("万元", "", StringComparison.Ordinal)]),
            ["", "合计", "", Printing.Money(f.Grants.Sum(grant => grant.Amount), MoneyForm.TenThousands).Replace("万元", "", StringComparison.Ordinal)],
        ], boldFirst: true);
        d.LeaveOut("recipient", "project", "amount");
    }

    private static void Sign(Draft d, GrantFacts f, DateForm form)
    {
        var flow = d.Flow;
        flow.Need(40);
        flow.Space(14);
        flow.ToRight(d.Say("grantor", f.Grantor));
        flow.ToRight(d.Date("date", f.Date, form));
        flow.Seal(155, flow.Y - 8, f.Grantor);
    }
}
