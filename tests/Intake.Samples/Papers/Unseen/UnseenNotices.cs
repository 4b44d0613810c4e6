using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Unseen;

/// <summary>Notices of grants of the unseen set.</summary>
internal static class UnseenNotices
{
    /// <summary>An office's document with a red head: the sum of the whole batch, the day of the meeting and a deadline beside the grant.</summary>
    public static void FundLetter(Draft d)
    {
        var f = GrantFacts.Invent(d);
        var random = d.Random;
        var flow = d.Flow;
        flow.Ink = PaperInk.Seal;
        flow.Center(f.Grantor, 10, PaperFont.Song);
        flow.Ink = PaperInk.Black;
        flow.Space(2);
        flow.Center(d.Say("notice_number", f.Number), 4.2);
        flow.Rule(25, flow.Y + 1, 185, flow.Y + 1, 0.6, PaperInk.Seal);
        flow.Space(8);
        flow.Center($"关于下达{f.Programme}扶持资金的通知", 5.8, PaperFont.Hei);
        flow.Space(4);
        flow.Text($"{d.Say("recipient", f.First.Recipient.Name)}：", 0);
        flow.Text($"根据{f.Programme}管理办法，经专家评审、社会公示，并报{Printing.Date(f.Date.AddDays(-11), DateForm.Chinese)}局长办公会审议通过，现就你单位承担的“{d.Say("project", f.First.Project)}”项目下达扶持资金人民币{d.Money("amount", f.First.Amount, MoneyForm.TenThousands)}（大写：{d.Words("amount_in_words", f.First.Amount)}），一次性拨付至你单位基本账户。");
        flow.Text($"本批次共支持{random.Between(12, 90)}个项目，资金总计{Printing.Money(f.First.Amount * random.Between(8, 30) + 250_000m, MoneyForm.TenThousands)}。你单位应当按照申报时承诺落实自筹资金{Printing.Money(f.First.Amount * 2, MoneyForm.TenThousands)}，对扶持资金单独核算、专款专用。");
        flow.Text($"请于{Printing.Date(f.Date.AddDays(20), DateForm.Chinese)}前将收款收据寄至我局规划科（联系人：{d.Invent.Person()}，电话：0755-{random.Between(2, 8)}{random.Digits(7)}），逾期视为放弃。项目完成后应在三个月内申请验收。");
        flow.Text("特此通知。");
        flow.Space(14);
        var y = flow.Y;
        flow.ToRight($"{d.Say("grantor", f.Grantor)}　　");
        flow.ToRight($"{d.Date("date", f.Date, DateForm.Chinese)}　　　");
        flow.Seal(156, y + 4, f.Grantor);
        flow.Space(16);
        flow.Rule(25, flow.Y, 185, flow.Y, 0.3);
        flow.Columns([27, 110], ["抄送：区财政局、区审计局。", $"{Printing.Date(f.Date.AddDays(1), DateForm.Chinese)}印发"]);
    }

    /// <summary>A form of approval: label and value in cells, with the project's number, its term and the money the firm brings itself.</summary>
    public static void ApprovalForm(Draft d)
    {
        var f = GrantFacts.Invent(d);
        var random = d.Random;
        var flow = d.Flow;
        var own = f.First.Amount * random.Between(1, 4);
        flow.Center("科技计划项目立项资助通知书", 7, PaperFont.Hei);
        flow.ToRight($"通知书号：{d.Say("notice_number", f.Number)}");
        flow.Space(2);
        flow.Size = 4;
        flow.Table([1.2, 2, 1.2, 1.6],
        [
            ["计划类别", f.Programme, "项目编号", $"KJZD{f.Date.Year}{random.Digits(7)}"],
            ["项目名称", d.Say("project", f.First.Project)],
            ["承担单位", d.Say("recipient", f.First.Recipient.Name)],
            ["合作单位", d.Invent.AnyFirm().Name],
            ["项目负责人", f.First.Recipient.Contact, "联系电话", f.First.Recipient.Phone],
            ["实施起止", $"{Printing.Date(f.Date.AddDays(15), DateForm.Dashed)}至{Printing.Date(f.Date.AddYears(2), DateForm.Dashed)}", "拨付方式", "一次性"],
            ["项目总投资", $"{Printing.Money(f.First.Amount + own, MoneyForm.TenThousands)}", "单位自筹", Printing.Money(own, MoneyForm.TenThousands)],
            ["批准资助金额", $"{d.Money("amount", f.First.Amount, MoneyForm.Grouped)}元", "资助比例", $"{decimal.Round(f.First.Amount / (f.First.Amount + own) * 100, 1)}%"],
            ["立项意见", "同意立项。请承担单位在接到本通知书之日起三十日内登录系统填报任务书，逾期不签订的取消资助。合作单位的经费由承担单位自行安排。"],
        ], padding: 2);
        flow.Space(10);
        flow.Columns([30, 115], ["", $"批准单位：{d.Say("grantor", f.Grantor)}"]);
        flow.Columns([30, 115], [$"申报受理日期：{Printing.Date(f.Date.AddDays(-120), DateForm.Dashed)}", $"批准日期：{d.Date("date", f.Date, DateForm.Dashed)}"]);
        flow.Seal(150, flow.Y - 4, f.Grantor);
    }
}
