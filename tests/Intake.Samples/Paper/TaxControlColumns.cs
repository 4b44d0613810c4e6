using System.Globalization;

namespace Intake.Samples.Paper;

/// <summary>The columns of tax-control e-invoices and of the rulings between them.</summary>
internal static class TaxControlColumns
{
    private static readonly PaperColumn Amount = new("金    额", 142.7, ColumnSide.Right, 163.5, 28, "Amount", line => InvoiceSpec.Print(line.Amount));
    private static readonly PaperColumn Rate = new("税率", 166.7, ColumnSide.Right, 175, 10, "TaxScheme", line => line.RatePrinted);
    private static readonly PaperColumn Tax = new("税    额", 185, ColumnSide.Right, 204.5, 28, "TaxAmount", line => InvoiceSpec.PrintTax(line.Tax));

    private static readonly PaperColumn[] Goods =
    [
        new("货物或应税劳务、服务名称", 12, ColumnSide.Left, 5.5, 50, "Item", line => line.Name),
        new("规格型号", 63.9, ColumnSide.Left, 57.3, 25, "Specification", line => line.Specification),
        new("单位", 85, ColumnSide.Center, 88.5, 11, "MeasurementDimension", line => line.Unit),
        new("数    量", 97.7, ColumnSide.Right, 113.5, 18, "Quantity", line => line.Quantity),
        new("单    价", 118.2, ColumnSide.Right, 133.8, 18.8, "Price", line => line.UnitPrice),
        Amount, Rate, Tax,
    ];

    private static readonly PaperColumn[] Toll =
    [
        new("项目名称", 24.5, ColumnSide.Left, 5.5, 45, "Item", line => line.Name),
        new("车牌号", 63.5, ColumnSide.Left, 53, 32, null, line => line.Plate),
        new("类型", 88, ColumnSide.Center, 91.5, 11, null, line => line.VehicleType),
        new("通行日期起", 99.5, ColumnSide.Center, 107, 17, null, line => Day(line.PeriodStart)),
        new("通行日期止", 119, ColumnSide.Center, 127, 17, null, line => Day(line.PeriodEnd)),
        Amount, Rate, Tax,
    ];

    /// <summary>Columns of the kind; 项目名称 where the issuer prints the short label.</summary>
    public static PaperColumn[] For(InvoiceKind kind, bool shortLabel)
    {
        if (kind == InvoiceKind.Toll)
        {
            return Toll;
        }

        return shortLabel ? [Goods[0] with { Label = "项目名称", LabelX = 24.5 }, .. Goods[1..]] : Goods;
    }

    /// <summary>X of the rulings inside the table; the first goes down through the words row.</summary>
    public static double[] Rulings(InvoiceKind kind) =>
        kind == InvoiceKind.Toll ? [51.5, 85.5, 97.5, 117, 137, 164.5, 175.5] : [56.5, 82.5, 94.5, 114.5, 134.5, 164.5, 175.5];

    private static string? Day(DateOnly? day) => day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
