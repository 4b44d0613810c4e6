using System.Collections.Immutable;

namespace Intake.Samples;

/// <summary>Consistent invoices from a seed: the same seed and the same calls give the same specs, on every machine.</summary>
public sealed partial class InvoiceGenerator
{
    private readonly SeededRandom _random;
    private readonly InventedNames _names;

    public InvoiceGenerator(int seed)
    {
        _random = new SeededRandom(seed);
        _names = new InventedNames(_random);
    }

    public InventedNames Names => _names;

    /// <summary>An invoice of the kind with one to four ordinary lines.</summary>
    public InvoiceSpec Any(InvoiceKind kind)
    {
        if (kind == InvoiceKind.Toll)
        {
            return Toll();
        }

        var count = _random.Between(1, 4);
        return With(kind, [.. Enumerable.Range(0, count).Select(_ => Line())]);
    }

    /// <summary>One of every case the library knows, named.</summary>
    public IEnumerable<(string Name, InvoiceSpec Spec)> EveryCase()
    {
        foreach (var kind in Enum.GetValues<InvoiceKind>())
        {
            yield return (kind.ToString(), Any(kind));
        }

        yield return (nameof(Rent), Rent());
        yield return (nameof(Construction), Construction());
        yield return (nameof(Passenger), Passenger());
        yield return (nameof(Freight), Freight());
        yield return (nameof(SeveralRates), SeveralRates(InvoiceKind.DigitalGeneral));
        yield return (nameof(SeveralRates) + "TaxControl", SeveralRates(InvoiceKind.TaxControlGeneral));
        yield return (nameof(TaxFree), TaxFree(InvoiceKind.DigitalGeneral));
        yield return (nameof(TaxFree) + "TaxControl", TaxFree(InvoiceKind.TaxControlGeneral));
        yield return (nameof(Differential), Differential());
        yield return (nameof(ZeroRate), ZeroRate());
        yield return (nameof(Discounted), Discounted(InvoiceKind.DigitalSpecial));
        yield return (nameof(Discounted) + "TaxControl", Discounted(InvoiceKind.TaxControlGeneral));
        yield return (nameof(LongNames), LongNames(InvoiceKind.DigitalSpecial));
        yield return (nameof(LongNames) + "TaxControl", LongNames(InvoiceKind.TaxControlSpecial));
        yield return (nameof(SeveralPages), SeveralPages());
        yield return (nameof(SalesList), SalesList());
        yield return (nameof(RedLetter), RedLetter(Any(InvoiceKind.DigitalSpecial)));
        yield return (nameof(RedLetter) + "TaxControl", RedLetter(Any(InvoiceKind.TaxControlGeneral)));
        yield return (nameof(Personal), Personal(InvoiceKind.DigitalGeneral));
        yield return (nameof(Personal) + "TaxControl", Personal(InvoiceKind.TaxControlGeneral));
        yield return (nameof(IssuedForAnother), IssuedForAnother());
        yield return (nameof(RefinedOil), RefinedOil());
        yield return (nameof(Large), Large(InvoiceKind.DigitalSpecial));
        yield return (nameof(Large) + "TaxControl", Large(InvoiceKind.TaxControlSpecial));
    }

    /// <summary>An invoice of the kind with these lines; parties, numbers and persons are invented.</summary>
    public InvoiceSpec With(InvoiceKind kind, ImmutableArray<InvoiceLine> lines, DateOnly? date = null)
    {
        var isDigital = kind is InvoiceKind.DigitalGeneral or InvoiceKind.DigitalSpecial;
        var day = date ?? (isDigital ? Day(2024, 2025) : Day(2019, 2022));
        var suffix = kind switch { InvoiceKind.TaxControlSpecial => "13", InvoiceKind.Toll => "12", _ => "11" };
        return new InvoiceSpec
        {
            Kind = kind,
            Code = isDigital ? null : $"04400{day.Year % 100:00}00{_random.Between(1, 9)}{suffix}",
            Number = isDigital ? $"{day.Year % 100:00}44{_random.Pick('2', '7')}{_random.Digits(15)}" : _random.Digits(8),
            Date = day,
            Buyer = _names.Firm(),
            Seller = _names.Firm(trade: _random.Pick("科技", "信息技术", "商贸")),
            Lines = lines,
            CheckCode = isDigital ? null : _random.Digits(20),
            MachineNumber = isDigital ? null : _random.Digits(12),
            Cipher = isDigital ? null : Cipher(),
            Payee = isDigital ? null : _names.Person(),
            Reviewer = isDigital ? null : _names.Person(),
            Drawer = _names.Person(),
            YuanCharacter = !isDigital && _random.Chance(30) ? '元' : '圆',
        };
    }

    public DateOnly Day(int fromYear, int toYear) =>
        new DateOnly(_random.Between(fromYear, toYear), 1, 1).AddDays(_random.Below(365));

    private InvoiceLine Line()
    {
        var (name, specification, unit, rate) = _random.Pick(
            ("*信息技术服务*软件服务费", (string?)null, "项", 0.06m),
            ("*信息技术服务*云服务器租用", "8核32G", "台", 0.06m),
            ("*计算机外部设备*固态硬盘", "NVMe-2T", "块", 0.13m),
            ("*电子计算机*图形工作站", "GW-7800", "台", 0.13m),
            ("*纸制品*复印纸", "A4 80g", "箱", 0.13m),
            ("*研发和技术服务*技术服务费", null, "次", 0.06m),
            ("*物流辅助服务*收派服务费", null, null, 0.06m));
        var quantity = _random.Between(1, 40);
        return LineMaker.FromTotal(name, specification, unit, quantity, quantity * _random.Between(100, 990_000) / 100m, rate);
    }

    private string Cipher()
    {
        const string Signs = "0123456789+-*/<>";
        return string.Create(112, _random, static (span, random) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Signs[random.Below(Signs.Length)];
            }
        });
    }
}
