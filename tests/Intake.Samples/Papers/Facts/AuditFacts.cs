namespace Intake.Samples.Papers.Facts;

/// <summary>What is true of a special audit: the items sum to the amount found right; what was claimed is more by what was cut.</summary>
internal sealed record AuditFacts(
    string Number, PaperParty Auditee, PaperParty Auditor, DateOnly Date, string Subject, IReadOnlyList<(string Name, decimal Claimed, decimal Audited)> Items, string FirstAccountant, string SecondAccountant)
{
    private static readonly string[] Heads = ["设备购置费", "材料费", "测试化验加工费", "人员人工费用", "委托外部研究开发费用", "算力租用费", "房租", "其他费用"];

    public decimal Claimed => Items.Sum(item => item.Claimed);

    public decimal Audited => Items.Sum(item => item.Audited);

    public static AuditFacts Invent(Draft d)
    {
        var random = d.Random;
        var date = d.Invent.Day(2024, 2025);
        var items = Heads.Take(random.Between(3, 7)).Select(head =>
        {
            var audited = d.Invent.Amount(20, 900);
            return (head, audited + (random.Chance(40) ? random.Between(1, 90) * 137.5m : 0m), audited);
        }).ToList();
        var auditor = d.Invent.Party($"{random.Pick("深圳", "广东", "深圳市")}{d.Invent.Word()}会计师事务所{random.Pick("（普通合伙）", "（特殊普通合伙）", "有限公司")}");
        var subject = random.Pick($"{date.Year - 1}年度研发费用专项审计", $"{d.Invent.Word()}平台研发项目经费专项审计", $"{date.Year - 1}年度算力费用支出情况专项审计", "技术改造项目投资专项审计");
        var number = random.Pick($"深{d.Invent.Word()[..1]}专审字（{date.Year}）第{random.Digits(4)}号", $"{d.Invent.Word()[..2]}审字[{date.Year}]第{random.Digits(3)}号", $"{d.Invent.Word()[..2]}会审字[{date.Year}]第{random.Digits(2)}-{random.Digits(3)}号");
        return new AuditFacts(number, d.Invent.Firm(), auditor, date, subject, items, d.Invent.Person(), d.Invent.Person());
    }
}
