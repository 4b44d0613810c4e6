namespace Intake.Samples.Papers.Facts;

/// <summary>What is true of a business licence.</summary>
internal sealed record LicenceFacts(PaperParty Firm, decimal Capital, DateOnly Established, DateOnly Issued, string Scope)
{
    private static readonly string[] Scopes =
    [
        "软件开发", "软件销售", "信息系统集成服务", "信息技术咨询服务", "人工智能应用软件开发", "计算机软硬件及辅助设备零售", "数据处理服务", "电子元器件批发", "技术服务、技术开发、技术咨询、技术交流、技术转让、技术推广",
        "货物进出口", "工业互联网数据服务", "云计算装备技术服务", "非居住房地产租赁", "会议及展览服务",
    ];

    public static LicenceFacts Invent(Draft d)
    {
        var random = d.Random;
        var established = d.Invent.Day(2005, 2023);
        var from = random.Below(Scopes.Length);
        var scope = string.Join("；", Enumerable.Range(0, random.Between(4, 9)).Select(i => Scopes[(from + i) % Scopes.Length]));
        return new LicenceFacts(
            d.Invent.Firm(), random.Pick(random.Between(1, 90) * 100_000m, random.Between(1, 50) * 10_000_000m, 5_000_000m), established, established.AddDays(random.Between(0, 1500)),
            $"一般经营项目：{scope}。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）");
    }
}
