using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;

namespace Intake.Samples.Papers.Unseen;

/// <summary>Papers of no type of the unseen set, each near to one: an award of a tender, a delivery note, a resolution about a loan.</summary>
internal static class UnseenOthers
{
    public static void TenderAward(Draft d)
    {
        var day = d.Invent.Day();
        var (owner, winner, agent) = (d.Invent.AnyFirm(), d.Invent.Firm(), d.Invent.AnyFirm("招标代理"));
        var price = d.Invent.Amount(100, 5000);
        var flow = d.Flow;
        flow.Center("中 标 通 知 书", 8, PaperFont.Hei);
        flow.ToRight($"招标编号：{d.Invent.Number("ZB", day.Year)}");
        flow.Space(4);
        flow.Text($"{winner.Name}：", 0);
        flow.Text($"{d.Invent.Word()}园区{d.Random.Pick("机房改造", "监控系统采购", "视频会议系统")}公开招标于{Printing.Date(day.AddDays(-9), DateForm.Chinese)}开标，经评标委员会评定和招标人确认，你单位为中标人，中标价为人民币{Printing.Money(price, MoneyForm.Grouped)}元（{Codes.CapitalAmount.Write(price, '元')}），工期{d.Random.Between(30, 180)}日历天，项目经理{d.Invent.Person()}。");
        flow.Text($"请你单位自收到本通知书之日起三十日内与招标人商签合同，并在此之前提交中标价{d.Random.Pick("5%", "10%")}的履约担保；投标保证金{Printing.Money(d.Random.Between(1, 20) * 10_000m, MoneyForm.Grouped)}元于合同签订后五个工作日内退还。");
        flow.Space(12);
        flow.Beside([$"招标人：{owner.Name}（盖章）", $"法定代表人：{owner.Person}"], [$"招标代理机构：{agent.Name}（盖章）", Printing.Date(day, DateForm.Chinese)]);
        flow.Seal(70, flow.Y - 4, owner.Name);
        flow.Seal(146, flow.Y - 4, agent.Name);
    }

    public static void DeliveryNote(Draft d)
    {
        var day = d.Invent.Day();
        var (from, to) = (d.Invent.AnyFirm(), d.Invent.Firm());
        var flow = d.Flow;
        flow.Size = 3.8;
        flow.Center("送货单（兼到货签收）", 6.4, PaperFont.Hei);
        flow.Columns([25, 120], [$"发货单位：{from.Name}", $"单号：SH{day:yyyyMMdd}{d.Random.Digits(3)}"]);
        flow.Columns([25, 120], [$"收货单位：{to.Name}", $"发货日期：{Printing.Date(day, DateForm.Slashed)}"]);
        flow.Columns([25, 120], [$"送货地址：{to.Address}", $"对应订单：{d.Invent.Number("PO", day.Year)}"]);
        flow.Table([0.6, 2.6, 2, 0.8, 0.9, 2.2],
        [
            ["行", "品名", "规格", "单位", "数量", "箱号/备注"],
            .. Enumerable.Range(1, d.Random.Between(3, 11)).Select(i => (string[])
            [
                $"{i}", d.Random.Pick("导热硅脂", "网线", "机柜理线架", "光模块", "电源适配器", "显示器支架", "温湿度传感器"), d.Random.Pick("CAT6 3m", "10G SFP+", "24V/5A", "1U", "定制"), d.Random.Pick("个", "根", "盒", "套"), $"{d.Random.Between(1, 200)}", $"BX-{d.Random.Digits(4)}",
            ]),
        ]);
        flow.Text($"共{d.Random.Between(1, 12)}箱，毛重{d.Random.Between(10, 400)}千克，运费{d.Random.Between(1, 20) * 30}元（寄付）。请当面点清，如有短少请在签收栏注明。", 0);
        flow.Space(4);
        flow.Columns([25, 80, 135], [$"制单：{from.Contact}", $"送货司机：{d.Invent.Person()}", $"签收人：{to.Contact}"]);
        flow.Columns([25, 80, 135], [$"仓管：{d.Invent.Person()}", $"车牌：粤B·{d.Random.Pick("K", "T", "N")}{d.Random.Digits(4)}", $"签收日期：{Printing.Date(day.AddDays(2), DateForm.Slashed)}"]);
    }

    public static void ShareholdersResolution(Draft d)
    {
        var day = d.Invent.Day();
        var firm = d.Invent.Firm();
        var (first, second) = (d.Invent.Person(), d.Invent.Person());
        var flow = d.Flow;
        flow.Center(firm.Name, 5.4, PaperFont.Kai);
        flow.Center("股东会决议", 7.4, PaperFont.Hei);
        flow.Space(4);
        flow.Text($"会议时间：{Printing.Date(day, DateForm.Chinese)}", 0);
        flow.Text($"会议地点：公司{d.Random.Pick("会议室", "一号会议室")}　　主持人：{first}", 0);
        flow.Text($"应到股东{d.Random.Pick(2, 3)}人，代表全部表决权的股东出席了会议，符合公司章程的规定。会议审议并一致通过以下事项：");
        flow.Text($"一、同意公司向{d.Invent.Lender().Name}申请综合授信，敞口额度不超过人民币{Printing.Money(d.Random.Between(10, 300) * 100_000m, MoneyForm.TenThousands)}，期限不超过{d.Random.Between(1, 3)}年，年利率以银行审批为准。");
        flow.Text($"二、同意由{d.Invent.Firm("深圳市", "融资担保").Name}为上述授信提供担保，并由股东{first}、{second}以个人名义提供反担保。");
        flow.Text($"三、授权{firm.Person}代表公司签署有关文件，授权期限至{Printing.Date(day.AddYears(1), DateForm.Chinese)}。");
        flow.Text("四、本决议经股东签字后生效，原件一份留存公司备查。");
        flow.Space(14);
        flow.Beside([$"股东签字：{first}", $"持股比例：{d.Random.Between(51, 90)}%"], [$"股东签字：{second}", $"公司盖章　{Printing.Date(day, DateForm.Chinese)}"]);
        flow.Seal(150, flow.Y - 2, firm.Name);
    }
}
