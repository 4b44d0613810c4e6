namespace Intake.Samples;

/// <summary>One line of the table. Money in yuan with two places.</summary>
/// <param name="Name">With the tax category between asterisks.</param>
/// <param name="Quantity">As printed; null prints nothing.</param>
/// <param name="UnitPrice">As printed, tax excluded.</param>
/// <param name="Amount">Without tax; negative on discount lines and red-letter invoices.</param>
/// <param name="RatePrinted">"13%", "免税", "不征税", "***".</param>
/// <param name="Tax">Null prints ***.</param>
public sealed record InvoiceLine(
    string Name,
    string? Specification,
    string? Unit,
    string? Quantity,
    string? UnitPrice,
    decimal Amount,
    string RatePrinted,
    decimal? Tax)
{
    /// <summary>Toll: 车牌号.</summary>
    public string? Plate { get; init; }

    /// <summary>Toll: 类型.</summary>
    public string? VehicleType { get; init; }

    /// <summary>First day of passage or of the lease, as the paper shows it for this line.</summary>
    public DateOnly? PeriodStart { get; init; }

    public DateOnly? PeriodEnd { get; init; }

    /// <summary>Construction: 建筑服务发生地.</summary>
    public string? Place { get; init; }

    /// <summary>Construction: 建筑项目名称.</summary>
    public string? Project { get; init; }

    /// <summary>Rent: 产权证书/不动产权证号.</summary>
    public string? TitleNumber { get; init; }
}
