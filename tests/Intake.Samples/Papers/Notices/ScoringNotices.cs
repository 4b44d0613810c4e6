using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Notices;

/// <summary>Grant notices of the scoring set.</summary>
internal static class ScoringNotices
{
    /// <summary>立项函 with a colonless list of facts.</summary>
    public static void TaskLetter(Draft d)
    {
        var f = GrantFacts.Invent(d);
        var flow = d.Flow;
        flow.Center("项 目 立 项 函", 7.5, PaperFont.Kai);
        flow.Text($"编号：{d.Say("notice_number", f.Number)}", 0);
        flow.Text($"致 {d.Say("recipient", f.First.Recipient.Name)}", 0);
        flow.Text($"贵单位“{d.Say("project", f.First.Project)}”已列入{f.Programme}计划，核定财政补助{d.Money("amount", f.First.Amount, MoneyForm.Short)}元，即{d.Words("amount_in_words", f.First.Amount)}。首期拨付{Printing.Money(decimal.Round(f.First.Amount / 2, 2), MoneyForm.Short)}元，其余款项在验收后拨付；企业自筹资金不少于{d.Random.Between(2, 30)}00万元。");
        flow.Text("请据此编制任务书并报送备案。");
        Sign(d, f, DateForm.Numerals);
    }

    /// <summary>资金拨付通知单: a table with the payee's account.</summary>
    public static void PaymentNotice(Draft d)
    {
        var f = GrantFacts.Invent(d);
        var flow = d.Flow;
        flow.Size = 3.9;
        flow.Center("财政专项资金拨付通知单", 6.5, PaperFont.Hei);
        flow.Table([1, 2.4, 1, 2],
        [
            ["文件编号", d.Say("notice_number", f.Number), "拨付时间", d.Date("date", f.Date, DateForm.Dashed)],
            ["拨款部门", d.Say("grantor", f.Grantor), "计划类别", f.Programme],
            ["获资助单位", d.Say("recipient", f.First.Recipient.Name), "收款账号", f.First.Recipient.Account],
            ["资助项目名称", d.Say("project", f.First.Project)],
            ["拨付金额", $"￥{d.Money("amount", f.First.Amount, MoneyForm.Grouped)}"],
            ["金额大写", d.Words("amount_in_words", f.First.Amount)],
        ], padding: 2);
        flow.Text("收款企业应在到账后五个工作日内开具收据，并将款项纳入专账管理。", 0);
        flow.Seal(150, flow.Y + 16, f.Grantor);
    }

    /// <summary>A public list after review.</summary>
    public static void PublicList(Draft d)
    {
        var f = GrantFacts.Invent(d, d.Random.Between(6, 22));
        var flow = d.Flow;
        flow.Center($"{f.Programme}扶持名单公告", 6.5, PaperFont.Hei);
        flow.Center(d.Say("notice_number", f.Number));
        flow.Text($"经研究，决定对下列单位给予扶持，现予公告。对名单有异议的，请于{Printing.Date(f.Date.AddDays(7), DateForm.Chinese)}前书面反映。");
        flow.Size = 3.6;
        flow.Table([3.2, 3.4, 1.6],
        [
            ["扶持对象", "扶持事项", "扶持资金（元）"],
            .. f.Grants.Select(grant => (string[])[grant.Recipient.Name, grant.Project, Printing.Money(grant.Amount, MoneyForm.Grouped)]),
        ]);
        d.LeaveOut("recipient", "project", "amount");
        Sign(d, f, DateForm.Chinese);
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
