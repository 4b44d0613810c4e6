namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>What a column of an invoice's table holds.</summary>
internal enum ColumnKind
{
    Sequence,
    Name,
    Specification,
    Unit,
    Quantity,
    UnitPrice,
    Amount,
    TaxRate,
    Tax,
    PeriodStart,
    PeriodEnd,

    /// <summary>A column of a special layout (车牌号, 建筑服务发生地 …), kept under its printed header.</summary>
    Other,
}

/// <summary>One column, as far as its header tells: what it holds and where the header stands (page fractions).</summary>
internal readonly record struct TableColumn(ColumnKind Kind, string Header, float X0, float X1)
{
    public float CenterX => (X0 + X1) / 2;

    /// <summary>Cells are words, left-aligned or centred; the others are figures read by form or by their right edge.</summary>
    public bool IsText => Kind is ColumnKind.Sequence or ColumnKind.Name or ColumnKind.Specification or ColumnKind.Unit or ColumnKind.PeriodStart or ColumnKind.PeriodEnd or ColumnKind.Other;
}
