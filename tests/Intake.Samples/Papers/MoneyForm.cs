namespace Intake.Samples.Papers;

/// <summary>The forms in which papers print an amount in figures, without currency.</summary>
internal enum MoneyForm
{
    /// <summary>1234567.80</summary>
    Plain,

    /// <summary>1,234,567.80</summary>
    Grouped,

    /// <summary>1,234,567 where there are no fen, else as <see cref="Grouped"/>.</summary>
    Short,

    /// <summary>123.45678万元, the unit included.</summary>
    TenThousands,

    /// <summary>１２３４５６７.８０ in full-width digits.</summary>
    Wide,
}
