namespace Intake.Samples.Papers.Facts;

/// <summary>What is true of a grant notice. Recipients beside the first stand only on lists.</summary>
internal sealed record GrantFacts(string Number, string Grantor, DateOnly Date, string Programme, IReadOnlyList<(PaperParty Recipient, string Project, decimal Amount)> Grants)
{
    private static readonly string[] Topics = ["智能检测装备", "边缘计算芯片", "工业视觉系统", "生物医药数据平台", "新型显示材料", "机器人控制器", "隐私计算平台"];

    public (PaperParty Recipient, string Project, decimal Amount) First => Grants[0];

    public static GrantFacts Invent(Draft d, int grants = 1)
    {
        var random = d.Random;
        var date = d.Invent.Day(2022, 2025);
        var grantor = random.Pick("深圳市光华区科技创新局", "深圳市松林区工业和信息化局", "前溪市科学技术局", "广东省前溪科技厅", "深圳市光华区人才工作局");
        var list = Enumerable.Range(0, grants).Select(_ =>
            (d.Invent.Firm(), $"{d.Invent.Word()}{random.Pick<string>(Topics)}{random.Pick("关键技术研发", "产业化", "研发及应用")}", random.Pick(random.Between(2, 90) * 50_000m, random.Between(100, 5000) * 1000m))).ToList();
        var mark = grantor.Contains("科", StringComparison.Ordinal) ? "科" : "工信";
        return new GrantFacts($"{(grantor.StartsWith("深圳", StringComparison.Ordinal) ? "深" : "前")}{mark}{random.Pick("字", "发", "资")}〔{date.Year}〕{random.Between(1, 300)}号", grantor, date, $"{date.Year}年{random.Pick("技术攻关", "重点研发计划", "科技创新专项", "产学研合作")}", list);
    }
}
