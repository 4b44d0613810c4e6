using System.Collections.Immutable;
using Intake.Samples.Codes;

namespace Intake.Samples.Demo;

/// <summary>The invoices of the demo application: who bought what from whom in 2025.</summary>
internal sealed class DemoInvoices
{
    private readonly InvoiceGenerator _make = new(20260101);
    private readonly InvoiceParty _compute;
    private readonly InvoiceParty _cloud;
    private readonly InvoiceParty _landlord;
    private readonly InvoiceParty _bank;

    public DemoInvoices()
    {
        Applicant = Firm("深圳市筇樾翎人工智能科技有限公司", 90_210_001);
        _compute = Firm("深圳市阊洙霁智算科技有限公司", 90_210_002);
        _cloud = Firm("广州市瓴逶嵩云计算有限公司", 90_210_003);
        _landlord = Firm("深圳市岬葭昀产业园运营有限公司", 90_210_004);
        _bank = Firm("橐戬银行股份有限公司深圳光明支行", 90_210_005);
        ComputeQuarter = Bill(_compute, new(2025, 3, 28),
            LineMaker.Of("*信息技术服务*算力租赁服务费", "8卡节点/H系列", "卡时", 24_000m, 288_000.00m, 0.06m),
            LineMaker.Of("*信息技术服务*算力集群专属存储服务费", null, "TB·月", 90m, 27_000.00m, 0.06m))
            with { FreeRemarks = ["合同编号:ZS-2025-018;服务期:2025-01-01至2025-03-31;"] };
        GpuServers = Bill(_compute, new(2025, 9, 30),
            LineMaker.Of("*经营租赁*GPU服务器租赁费", "GS-8800 8卡", "台·月", 12m, 186_000.00m, 0.13m))
            with { FreeRemarks = ["合同编号:ZS-2025-077;"] };
        CloudFirstHalf = CloudHalf(new(2025, 6, 30), 168_000.00m, 42_000.00m);
        CloudSecondHalf = CloudHalf(new(2025, 12, 15), 204_000.00m, 51_000.00m);
        CloudRed = _make.RedLetter(CloudSecondHalf, [LineMaker.Of("*信息技术服务*云服务器使用费", null, "月", -1m, -34_000.00m, 0.06m)])
            with { Drawer = CloudSecondHalf.Drawer };
        CloudLastYear = Bill(_cloud, new(2024, 12, 20), LineMaker.Of("*信息技术服务*云服务器使用费", "2024年第四季度", "季", 1m, 76_000.00m, 0.06m));
        Rents = [.. Enumerable.Range(7, 4).Select(Rent)];
        Interests = [Interest(new(2025, 9, 21), 41_250.00m, "2025-06-21至2025-09-20"), Interest(new(2025, 12, 21), 40_812.50m, "2025-09-21至2025-12-20")];
        Catering = General(Firm("深圳市砀绛餐饮管理有限公司", 90_210_006), new(2025, 5, 17), LineMaker.FromTotal("*餐饮服务*餐费", null, null, 1m, 1_286.00m, 0.06m));
        Office = General(Firm("深圳市鄢锟黻文具有限公司", 90_210_007), new(2025, 4, 8),
            LineMaker.FromTotal("*纸制品*复印纸", "A4 80g", "箱", 10m, 1_480.00m, 0.13m),
            LineMaker.FromTotal("*文具*中性笔", "0.5mm", "盒", 20m, 316.40m, 0.13m));
        SomebodyElse = Bill(_cloud, new(2025, 8, 31), LineMaker.Of("*信息技术服务*云数据库使用费", null, "月", 1m, 15_800.00m, 0.06m))
            with { Buyer = Firm("深圳市垣夼珩网络技术有限公司", 90_210_008) };
    }

    public InvoiceParty Applicant { get; }

    public InvoiceSpec ComputeQuarter { get; }

    public InvoiceSpec GpuServers { get; }

    public InvoiceSpec CloudFirstHalf { get; }

    public InvoiceSpec CloudSecondHalf { get; }

    public InvoiceSpec CloudRed { get; }

    public InvoiceSpec CloudLastYear { get; }

    public ImmutableArray<InvoiceSpec> Rents { get; }

    public ImmutableArray<InvoiceSpec> Interests { get; }

    public InvoiceSpec Catering { get; }

    public InvoiceSpec Office { get; }

    public InvoiceSpec SomebodyElse { get; }

    private static InvoiceParty Firm(string name, long serial) => new(name, CreditCode.Make("91", "44", serial));

    private InvoiceSpec Bill(InvoiceParty seller, DateOnly date, params ReadOnlySpan<InvoiceLine> lines) =>
        Of(InvoiceKind.DigitalSpecial, seller, date, [.. lines]);

    private InvoiceSpec General(InvoiceParty seller, DateOnly date, params ReadOnlySpan<InvoiceLine> lines) =>
        Of(InvoiceKind.DigitalGeneral, seller, date, [.. lines]);

    private InvoiceSpec Of(InvoiceKind kind, InvoiceParty seller, DateOnly date, ImmutableArray<InvoiceLine> lines) =>
        _make.With(kind, lines, date) with { Buyer = Applicant, Seller = seller };

    private InvoiceSpec CloudHalf(DateOnly date, decimal servers, decimal storage)
    {
        var first = LineMaker.Of("*信息技术服务*云服务器使用费", "16核64G", "月", 6m, servers, 0.06m);
        return Bill(_cloud, date, first, LineMaker.Discount(first, servers / 10m, 0.06m), LineMaker.Of("*信息技术服务*对象存储服务费", null, "月", 6m, storage, 0.06m));
    }

    private InvoiceSpec Rent(int month)
    {
        var start = new DateOnly(2025, month, 1);
        var end = start.AddMonths(1).AddDays(-1);
        var line = LineMaker.Of("*经营租赁*房屋租金", null, "平方米", 860m, 55_900.00m, 0.09m) with
        {
            TitleNumber = "粤（2099）深圳市不动产权第0218860号",
            PeriodStart = start,
            PeriodEnd = end,
        };
        return Bill(_landlord, start.AddDays(4), line) with { Business = new RentBusiness("广东省深圳市光明区岬葭路18号2栋6层", start, end, false) };
    }

    private InvoiceSpec Interest(DateOnly date, decimal amount, string period) =>
        General(_bank, date, LineMaker.Of("*金融服务*贷款利息", null, null, 1m, amount, 0.06m) with { Quantity = null, UnitPrice = null })
            with { FreeRemarks = [$"借款合同编号:DK-2024-3306;计息期间:{period};"] };
}
