using System.Collections.Immutable;
using System.Globalization;

namespace Intake.Samples;

/// <summary>The cases that break naive readers.</summary>
public sealed partial class InvoiceGenerator
{
    public InvoiceSpec SeveralRates(InvoiceKind kind) => With(kind,
    [
        LineMaker.FromTotal("*信息技术服务*运维服务费", null, "月", 3m, 31_800.00m, 0.06m),
        LineMaker.FromTotal("*计算机网络设备*交换机", "S-48P", "台", 2m, 9_999.99m, 0.13m),
        LineMaker.FromTotal("*经营租赁*场地租金", null, "间", 1m, 10_900.00m, 0.09m),
        LineMaker.FromTotal("*餐饮服务*会务餐费", null, null, 1m, 1_010.00m, 0.01m),
    ]);

    public InvoiceSpec TaxFree(InvoiceKind kind) => With(kind,
        [LineMaker.Untaxed("*研发和技术服务*技术开发费", "项", 1m, _random.Between(100_000, 99_000_000) / 100m, "免税")]);

    /// <summary>差额征税: rate and tax print ***; the remarks name the deduction.</summary>
    public InvoiceSpec Differential()
    {
        var amount = _random.Between(1_000_000, 9_000_000) / 100m;
        var tax = LineMaker.Round(amount * 0.01m);
        var line = LineMaker.Untaxed("*人力资源服务*劳务派遣费", null, 1m, amount, "***") with { Tax = tax };
        return With(InvoiceKind.DigitalGeneral, [line]) with
        {
            FreeRemarks = [$"差额征税：{InvoiceSpec.Print(amount - tax * 20m)}。"],
        };
    }

    public InvoiceSpec ZeroRate() => With(InvoiceKind.DigitalGeneral,
        [LineMaker.Of("*信息技术服务*离岸软件开发", null, "项", 1m, _random.Between(100_000, 9_900_000) / 100m, 0m)]);

    public InvoiceSpec Discounted(InvoiceKind kind)
    {
        var first = Line();
        var second = Line();
        var rate = decimal.Parse(first.RatePrinted.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture) / 100m;
        return With(kind, [first, LineMaker.Discount(first, LineMaker.Round(first.Amount * 0.15m), rate), second]);
    }

    public InvoiceSpec LongNames(InvoiceKind kind)
    {
        var spec = With(kind,
        [
            LineMaker.FromTotal("*信息技术服务*面向大规模语言模型训练的智能算力集群专属资源池租赁服务费（含存储与网络）", "H系列8卡整机节点/液冷", "卡时", 12_345.5m, 987_654.32m, 0.06m),
            LineMaker.FromTotal("*信息技术服务*人工智能模型推理加速平台技术支持与年度维护", null, "年", 1m, 120_000m, 0.06m),
        ]);
        return spec with
        {
            Buyer = spec.Buyer with { Name = $"深圳市{_names.Syllables()}人工智能与机器人联合创新研究中心有限责任公司光明分公司" },
        };
    }

    /// <summary>数电票 of several pages: 小计 on each, 合计 on the last, 共N页 第M页.</summary>
    public InvoiceSpec SeveralPages(int lines = 23) =>
        With(InvoiceKind.DigitalSpecial, [.. Enumerable.Range(0, lines).Select(_ => Line())]);

    /// <summary>Tax-control: 详见销货清单 on the first page, the lines on list pages.</summary>
    public InvoiceSpec SalesList(int lines = 31)
    {
        var made = Enumerable.Range(0, lines).Select(_ => LineMaker.FromTotal(
            "*纸制品*档案盒", $"DAH-{_random.Digits(3)}", "个", _random.Between(1, 50), _random.Between(1000, 90_000) / 100m, 0.13m));
        return With(InvoiceKind.TaxControlGeneral, [.. made]) with { HasSalesList = true };
    }

    /// <summary>The red-letter invoice that cancels <paramref name="blue"/> whole, issued twelve days later.</summary>
    public InvoiceSpec RedLetter(InvoiceSpec blue) => RedLetter(blue, [.. blue.Lines.Select(LineMaker.Negate)]);

    /// <summary>The red-letter invoice that takes back the given (negative) lines.</summary>
    public InvoiceSpec RedLetter(InvoiceSpec blue, ImmutableArray<InvoiceLine> lines)
    {
        var red = With(blue.Kind, lines, blue.Date.AddDays(12));
        return red with
        {
            Buyer = blue.Buyer,
            Seller = blue.Seller,
            Business = blue.Business,
            RedLetter = new RedLetter(blue.Number, blue.Code, blue.IsDigital ? $"4403{red.Date:yyMM}{_random.Digits(10)}" : null),
        };
    }

    public InvoiceSpec Personal(InvoiceKind kind) => Any(kind) with
    {
        Buyer = new InvoiceParty(kind == InvoiceKind.TaxControlGeneral ? "个人" : _names.Person() + "（个人）", null),
    };

    /// <summary>代开: the tax office issues for a small supplier, who stands in the remarks only.</summary>
    public InvoiceSpec IssuedForAnother()
    {
        var spec = Any(InvoiceKind.TaxControlSpecial);
        var supplier = spec.Seller;
        return spec with
        {
            Mark = "代开",
            Seller = _names.Party($"国家税务总局深圳市{_names.Syllables()}税务所（代开机关）", "11", "44", "深圳市"),
            FreeRemarks = [$"代开企业税号:{supplier.TaxId}", $"代开企业名称:{supplier.Name}"],
        };
    }

    /// <summary>成品油: the oil mark, litres as unit.</summary>
    public InvoiceSpec RefinedOil() =>
        With(InvoiceKind.DigitalGeneral, [LineMaker.FromTotal("*汽油*95号车用汽油", null, "升", _random.Between(10, 80), _random.Between(10_000, 70_000) / 100m, 0.13m)]) with { Mark = "成品油" };

    /// <summary>Hundreds of millions.</summary>
    public InvoiceSpec Large(InvoiceKind kind) => With(kind,
        [LineMaker.FromTotal("*电子计算机*人工智能训练服务器", "AI-S900/8", "台", 320m, 698_765_432.10m, 0.13m)]);
}
