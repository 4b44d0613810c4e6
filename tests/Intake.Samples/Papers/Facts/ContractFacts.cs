namespace Intake.Samples.Papers.Facts;

/// <summary>One line of goods or services; amount = quantity × price.</summary>
internal sealed record ContractItem(string Name, string Model, string Unit, int Quantity, decimal Price)
{
    public decimal Amount => Quantity * Price;
}

/// <summary>What is true of a purchase or service contract. The total is the sum of the items; instalments sum to the total.</summary>
internal sealed record ContractFacts(
    string Number, PaperParty Buyer, PaperParty Seller, DateOnly Sign, DateOnly Start, DateOnly End, IReadOnlyList<ContractItem> Items, IReadOnlyList<decimal> Instalments)
{
    private static readonly (string Name, string Model, string Unit)[] Goods =
    [
        ("机架式服务器", "R740-2U", "台"), ("图形工作站", "WS-900", "台"), ("万兆交换机", "S6730-H48", "台"), ("固态硬盘", "3.84TB NVMe", "块"), ("测试治具", "定制", "套"), ("数控雕刻机", "DK-650", "台"),
    ];

    private static readonly (string Name, string Model, string Unit)[] Cloud =
    [
        ("弹性云服务器", "16核64G", "台·年"), ("对象存储包", "50TB", "年"), ("云数据库", "主备版", "年"), ("内容分发流量包", "100TB", "个"), ("Web应用防火墙", "企业版", "年"),
    ];

    private static readonly (string Name, string Model, string Unit)[] Compute =
    [
        ("GPU算力服务", "8卡80G", "节点·月"), ("高速并行存储", "100TB", "月"), ("裸金属服务器租用", "双路64核", "台·月"), ("智算集群专线", "10Gbps", "月"),
    ];

    private static readonly (string Name, string Model, string Unit)[] Technical =
    [
        ("软件开发服务", "一期", "项"), ("系统集成服务", "含部署", "项"), ("运行维护服务", "7×24小时", "年"), ("数据标注服务", "图像", "批"), ("测试与评估服务", "第三方", "项"),
    ];

    public decimal Total => Items.Sum(item => item.Amount);

    public static ContractFacts Purchase(Draft d) => Invent(d, Goods, "CG", 60);

    public static ContractFacts CloudService(Draft d) => Invent(d, Cloud, "YFW", 365);

    public static ContractFacts ComputeService(Draft d) => Invent(d, Compute, "SL", 365);

    public static ContractFacts TechnicalService(Draft d) => Invent(d, Technical, "JSFW", 240);

    private static ContractFacts Invent(Draft d, (string Name, string Model, string Unit)[] catalogue, string prefix, int days)
    {
        var random = d.Random;
        var sign = d.Invent.Day(2023, 2025);
        var start = sign.AddDays(random.Between(0, 30));
        var end = days == 365 ? start.AddYears(random.Between(1, 2)).AddDays(-1) : start.AddDays(random.Between(days / 2, days * 2));
        var from = random.Below(catalogue.Length);
        var items = Enumerable.Range(0, random.Between(1, 4)).Select(i =>
        {
            var (name, model, unit) = catalogue[(from + i) % catalogue.Length];
            return new ContractItem(name, model, unit, random.Between(1, 24), d.Invent.Amount(2, 90));
        }).ToList();
        var total = items.Sum(item => item.Amount);
        var first = decimal.Round(total * random.Pick(0.3m, 0.4m, 0.5m), 2);
        var second = decimal.Round(total * random.Pick(0.2m, 0.4m), 2);
        return new ContractFacts(
            d.Invent.Number(random.Pick(prefix, "HT"), sign.Year), d.Invent.Firm(), d.Invent.AnyFirm(), sign, start, end, items, [first, second, total - first - second]);
    }
}
