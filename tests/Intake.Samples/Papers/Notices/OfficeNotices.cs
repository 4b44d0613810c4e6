using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Notices;

/// <summary>Further grant notices of the training set.</summary>
internal static class OfficeNotices
{
    /// <summary>A reply to one applicant with the support in the middle of a sentence.</summary>
    public static void Reply(Draft d)
    {
        var f = GrantFacts.Invent(d);
        var flow = d.Flow;
        flow.Center(d.Say("grantor", f.Grantor), 7.4, PaperFont.Hei);
        flow.Center(d.Say("notice_number", f.Number), 4.4);
        flow.Space(4);
        flow.Center($"关于{f.Programme}项目立项的批复", 6, PaperFont.Hei);
        flow.Text($"{d.Say("recipient", f.First.Recipient.Name)}：", 0);
        flow.Text($"你公司关于申请立项的报告收悉。经研究，同意你公司承担的《{d.Say("project", f.First.Project)}》项目立项，给予财政补助资金{d.Money("amount", f.First.Amount, MoneyForm.TenThousands)}，分两期拨付。");
        flow.Text("请严格按照预算使用资金，按期报送进展。");
        flow.Text("此复。");
        flow.Space(10);
        flow.ToRight(f.Grantor);
        flow.ToRight(d.Date("date", f.Date, DateForm.Chinese));
        flow.Seal(160, flow.Y - 10, f.Grantor);
    }

    /// <summary>A form of approval in two columns.</summary>
    public static void Form(Draft d)
    {
        var f = GrantFacts.Invent(d);
        var flow = d.Flow;
        flow.Center("科技计划项目资助通知书", 7, PaperFont.Hei);
        flow.Table([1.2, 2.8, 1.2, 2],
        [
            ["通知书文号", d.Say("notice_number", f.Number), "下达时间", d.Date("date", f.Date, DateForm.Dashed)],
            ["项目承担企业", d.Say("recipient", f.First.Recipient.Name), "企业代码", f.First.Recipient.Code],
            ["立项课题名称", d.Say("project", f.First.Project), "项目类别", "技术攻关面上项目"],
            ["批准资助额度", $"人民币{d.Money("amount", f.First.Amount, MoneyForm.Grouped)}元", "自筹金额", $"{d.Random.Between(100, 900)}万元"],
            ["资助额大写", d.Words("amount_in_words", f.First.Amount), "收款户名", f.First.Recipient.Name],
        ], padding: 1.8);
        flow.Space(10);
        flow.ToRight($"下达单位（盖章）：{d.Say("grantor", f.Grantor)}");
        flow.Seal(160, flow.Y - 6, f.Grantor);
    }
}
