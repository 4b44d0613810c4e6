namespace Intake.Samples.Paper;

/// <summary>The columns of fully digitalized invoices: ordinary ones and those of each special business.</summary>
internal static class DigitalColumns
{
    private static readonly PaperColumn Name = new("项目名称", 16.03, ColumnSide.Left, 4.5, 36.5, "Item", line => line.Name);
    private static readonly PaperColumn Amount = new("金 额", 143.5, ColumnSide.Right, 153, 25, "Amount", line => InvoiceSpec.Print(line.Amount));
    private static readonly PaperColumn Rate = new("税率/征收率", 157.5, ColumnSide.Center, 166.5, 25, "TaxScheme", line => line.RatePrinted);
    private static readonly PaperColumn Tax = new("税 额", 194.5, ColumnSide.Right, 205.5, 26, "TaxAmount", line => InvoiceSpec.PrintTax(line.Tax));
    private static readonly PaperColumn Quantity = new("数 量", 93, ColumnSide.Right, 102.5, 24, "Quantity", line => line.Quantity);
    private static readonly PaperColumn Price =
        new("单 价", 118, ColumnSide.Right, 127.5, 25, "Price", line => line.UnitPrice) { Size = 2.8222 };

    private static readonly PaperColumn[] Ordinary =
    [
        Name,
        new("规格型号", 42.1, ColumnSide.Left, 42, 24, "Specification", line => line.Specification),
        new("单 位", 67, ColumnSide.Center, 71.5, 12, "MeasurementDimension", line => line.Unit),
        Quantity, Price, Amount, Rate, Tax,
    ];

    private static readonly PaperColumn[] Rent =
    [
        Name,
        new("产权证书/不动产权证号", 42.1, ColumnSide.Left, 42, 33.5, null, line => line.TitleNumber),
        new("面积单位", 78, ColumnSide.Center, 84.3, 12, "MeasurementDimension", line => line.Unit),
        Quantity with { LabelX = 94, Edge = 103, Room = 11 },
        Price with { LabelX = 118.5 },
        Amount, Rate, Tax,
    ];

    private static readonly PaperColumn[] Construction =
    [
        Name,
        new("建筑服务发生地", 42.1, ColumnSide.Left, 42, 42, null, line => line.Place),
        new("建筑项目名称", 85.1, ColumnSide.Left, 85, 42.5, null, line => line.Project),
        Amount, Rate, Tax,
    ];

    private static readonly PaperColumn[] Passenger =
    [
        Name,
        Price with { LabelX = 62, Edge = 72 },
        Quantity,
        Amount, Rate, Tax,
    ];

    private static readonly PaperColumn[] Freight =
    [
        Name,
        new("单 位", 52, ColumnSide.Center, 56.5, 12, "MeasurementDimension", line => line.Unit),
        Quantity with { LabelX = 80, Edge = 89.5 },
        Price, Amount, Rate, Tax,
    ];

    public static PaperColumn[] For(SpecialBusiness? business) => business switch
    {
        RentBusiness => Rent,
        ConstructionBusiness => Construction,
        PassengerBusiness => Passenger,
        FreightBusiness => Freight,
        _ => Ordinary,
    };
}
