using System.Collections.Immutable;

namespace Intake.Samples;

/// <summary>Special business of fully digitalized invoices, and toll invoices.</summary>
public sealed partial class InvoiceGenerator
{
    public InvoiceSpec Toll()
    {
        var count = _random.Between(1, 2);
        var passed = new DateOnly(2019, 1, 1).AddDays(_random.Below(900));
        var lines = Enumerable.Range(0, count).Select(i =>
        {
            var amount = _random.Between(300, 90_000) / 100m;
            return new InvoiceLine("*经营租赁*通行费", null, null, null, null, amount, "3%", LineMaker.Round(amount * 0.03m))
            {
                Plate = $"粤Q{_random.Pick('Z', 'W')}{_random.Digits(4)}",
                VehicleType = _random.Pick("货车", "客车"),
                PeriodStart = passed.AddDays(i),
                PeriodEnd = passed.AddDays(i),
            };
        });
        return With(InvoiceKind.Toll, [.. lines], passed.AddDays(_random.Between(2, 40)));
    }

    /// <summary>One month's rent of an invented address in Shenzhen.</summary>
    public InvoiceSpec Rent()
    {
        var start = new DateOnly(2025, _random.Between(1, 12), 1);
        var end = start.AddMonths(1).AddDays(-1);
        var area = _random.Between(80, 2400);
        var rate = _random.Pick(0.09m, 0.05m);
        var line = LineMaker.FromTotal("*经营租赁*房屋租金", null, "平方米", area, area * _random.Between(4000, 13_000) / 100m, rate) with
        {
            TitleNumber = $"粤（2099）深圳市不动产权第{_random.Digits(7)}号",
            PeriodStart = start,
            PeriodEnd = end,
        };
        return With(_random.Pick(InvoiceKind.DigitalSpecial, InvoiceKind.DigitalGeneral), [line], end) with
        {
            Business = new RentBusiness($"广东省深圳市光明区{_names.Syllables()}路{_random.Between(1, 200)}号{_random.Between(1, 9)}栋{_random.Between(2, 20)}层", start, end, false),
        };
    }

    public InvoiceSpec Construction()
    {
        var amount = _random.Between(100_000, 90_000_000) / 100m;
        var project = $"{_names.Syllables()}园区机房配电改造工程";
        var line = LineMaker.Of($"*建筑服务*{project}施工费", null, null, 1m, amount, 0.09m) with
        {
            Quantity = null,
            UnitPrice = null,
            Place = "广东省深圳市光明区",
            Project = project + "第一标段施工合同",
        };
        return With(InvoiceKind.DigitalSpecial, [line]) with { Business = new ConstructionBusiness(false) };
    }

    public InvoiceSpec Passenger()
    {
        var day = Day(2024, 2025);
        var line = LineMaker.FromTotal("*运输服务*客运服务费", null, "次", 1m, _random.Between(1000, 60_000) / 100m, 0.03m);
        var trip = new PassengerTrip(_names.Person(), "4499**********" + _random.Digits(4), day.AddDays(-3), "深圳市", "广州市", "经济型", "公路");
        return With(InvoiceKind.DigitalGeneral, [line], day) with { Business = new PassengerBusiness([trip]) };
    }

    public InvoiceSpec Freight()
    {
        var line = LineMaker.FromTotal("*运输服务*陆路货物运输服务", null, "次", 2m, _random.Between(10_000, 900_000) / 100m, 0.09m);
        ImmutableArray<FreightHaul> hauls =
        [
            new("公路运输", $"粤Q{_random.Digits(5)}", "广东省深圳市光明区", "广东省东莞市", "服务器"),
            new("公路运输", $"粤Q{_random.Digits(5)}", "广东省深圳市光明区", "广东省惠州市", "机柜"),
        ];
        return With(InvoiceKind.DigitalSpecial, [line]) with { Business = new FreightBusiness(hauls) };
    }
}
