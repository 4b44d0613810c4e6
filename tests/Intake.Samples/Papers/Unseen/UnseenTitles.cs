using Intake.Samples.Paper;
using Intake.Samples.Papers.Certificates;

namespace Intake.Samples.Papers.Unseen;

/// <summary>Recognition of a park and a diploma of the unseen set.</summary>
internal static class UnseenTitles
{
    /// <summary>The park and its operator, who holds the title, in one sentence; how long it holds in years only.</summary>
    public static void ParkRecognition(Draft d)
    {
        var holder = d.Invent.Firm("深圳市", "产业园运营", "投资发展");
        var day = d.Invent.Day(2022, 2025);
        var issuer = d.Random.Pick("深圳市工业和信息化局", "深圳市光华区科技创新局");
        var level = issuer.Contains('区') ? "区级" : "市级";
        var flow = CertificateSheet.New(d, true);
        flow.Space(6);
        flow.Center("证　书", 11, PaperFont.Hei);
        flow.ToRight($"证书编号 {d.Say("certificate_number", $"CYYQ{day.Year}{d.Random.Digits(3)}")}");
        flow.Space(4);
        flow.Size = 5.6;
        flow.Text($"{d.Say("holder", holder.Name)}：", 0);
        flow.Text($"你单位申报的“{d.Invent.Place()}”（总建筑面积{d.Random.Between(2, 30)}万平方米，入驻企业{d.Random.Between(20, 300)}家）符合条件，现认定为{d.Say("level", level)}“{d.Say("title", d.Random.Pick("人工智能产业园区", "软件产业基地", "科技企业孵化器"))}”，自发证之日起三年内有效。");
        flow.Text("特发此证。");
        flow.Space(10);
        var y = flow.Y;
        flow.ToRight($"{d.Say("issuer", issuer)}　");
        flow.ToRight($"{d.Date("issue_date", day, DateForm.Chinese)}　");
        flow.Seal(232, y + 4, issuer);
    }

    /// <summary>Label and value by themselves instead of the usual sentence, as on diplomas for graduates; days of birth and of study beside that of issue.</summary>
    public static void GraduateDiploma(Draft d)
    {
        var day = new DateOnly(d.Random.Between(2016, 2025), 6, d.Random.Between(15, 30));
        var school = $"{d.Random.Pick("前溪", "岭东", "松林")}{d.Random.Pick("工业大学", "科技大学", "师范大学")}";
        var birth = new DateOnly(day.Year - d.Random.Between(24, 29), d.Random.Between(1, 12), d.Random.Between(1, 28));
        var flow = CertificateSheet.New(d, true);
        flow.Size = 5;
        flow.Center(d.Say("title", "硕士研究生毕业证书", "硕士研究生 毕业证书"), 9.5, PaperFont.Kai);
        flow.Space(6);
        flow.Text($"研究生 {d.Say("holder", d.Invent.Person())} 性别 {d.Random.Pick("男", "女")}，{Printing.Date(birth, DateForm.Numerals)}生，于{Printing.Date(day.AddYears(-3).AddMonths(3), DateForm.Numerals)[..7]}至{Printing.Date(day, DateForm.Numerals)[..7]}在{d.Random.Pick("控制科学与工程", "材料物理与化学", "工商管理")}学科学习，学制三年，修完{d.Say("level", "硕士研究生")}培养计划规定的全部课程，成绩合格，毕业论文答辩通过，准予毕业。");
        flow.Space(6);
        flow.Columns([34, 160], [$"培养单位：{d.Say("issuer", school)}", $"校（院、所）长：{d.Invent.Person()}"]);
        flow.Columns([34, 160], [$"证书编号：{d.Say("certificate_number", $"1{d.Random.Digits(4)}1{day.Year}02{d.Random.Digits(6)}")}", d.Date("issue_date", day, DateForm.Numerals)]);
        flow.Space(4);
        flow.Text("查询网址：中国高等教育学生信息网", 0);
        flow.Seal(210, flow.Y - 22, school);
    }

    /// <summary>The certificate of a high technology enterprise: three offices seal it, so that no one of them is the issuer that is scored.</summary>
    public static void HighTechnology(Draft d)
    {
        var holder = d.Invent.Firm();
        var day = d.Invent.Day(2021, 2025);
        var flow = CertificateSheet.New(d, true);
        flow.Space(6);
        flow.Center(d.Say("title", "高新技术企业证书", "高新技术企业 证 书"), 10, PaperFont.Kai);
        flow.Space(14);
        flow.Columns([36, 172], [$"企业名称：{d.Say("holder", holder.Name)}", $"证书编号：{d.Say("certificate_number", $"GR{day.Year}99{d.Random.Digits(6)}")}"]);
        flow.Space(6);
        flow.Columns([36, 172], [$"发证时间：{d.Date("issue_date", day, DateForm.Numerals)}", "有 效 期：三年"]);
        flow.Space(10);
        flow.Text("批准机关：", 2);
        flow.Seal(90, 158, "前溪市科技创新局");
        flow.Seal(150, 158, "前溪市财政局");
        flow.Seal(210, 158, "前溪市税务局");
        d.LeaveOut("issuer");
    }
}
