using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields;

/// <summary>
/// One line of an invoice's table, all columns. A discount is a line of its own with a negative amount.
/// Where the paper prints *** for rate or tax (differential taxation), both are null and <see cref="TaxRatePrinted"/> says so.
/// </summary>
/// <param name="Name">Goods or service as printed, wrapped parts joined without a space, tax category between asterisks included.</param>
/// <param name="Quantity">As printed, any number of places.</param>
/// <param name="UnitPrice">As printed, any number of places, tax excluded on VAT invoices.</param>
/// <param name="Amount">Without tax; null only if it could not be read.</param>
/// <param name="TaxRate">Zero for 免税, 不征税 and 0 %: <see cref="TaxRatePrinted"/> tells them apart.</param>
/// <param name="PeriodStart">First day of service (toll, rent).</param>
/// <param name="PeriodEnd">Last day of service, included.</param>
/// <param name="Columns">Every other column the layout has (车牌号, 租赁地址 …) under its printed header.</param>
/// <param name="Page">From 1; null for lines that stand on no page (XML).</param>
/// <param name="AmountBox">The box of the amount alone: what an award points at.</param>
public sealed record LineItem(
    string Name,
    string? Specification,
    string? Unit,
    decimal? Quantity,
    decimal? UnitPrice,
    Money? Amount,
    Rate? TaxRate,
    string? TaxRatePrinted,
    Money? Tax,
    DateOnly? PeriodStart,
    DateOnly? PeriodEnd,
    ImmutableArray<LineColumn> Columns,
    FieldSource Source,
    int? Page = null,
    BoundingBox? Box = null,
    BoundingBox? AmountBox = null)
{
    /// <summary>The tax as recognised, for settling figures of it that were not read; null once that is done, and on stored text.</summary>
    internal string? TaxRecognised { get; init; }
}

/// <summary>A column of a line that has no name of its own in our schema.</summary>
public sealed record LineColumn(string Header, string Printed);
