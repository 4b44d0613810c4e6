namespace Intake.Samples.Papers;

/// <summary>The forms in which Chinese papers print dates.</summary>
internal enum DateForm
{
    /// <summary>2025年3月31日</summary>
    Chinese,

    /// <summary>2025年03月31日</summary>
    Padded,

    /// <summary>2025 年 3 月 31 日, as filled into a form.</summary>
    Spaced,

    /// <summary>2025-03-31</summary>
    Dashed,

    /// <summary>2025/03/31</summary>
    Slashed,

    /// <summary>2025.3.31</summary>
    Dotted,

    /// <summary>20250331</summary>
    Digits,

    /// <summary>二〇二五年三月三十一日</summary>
    Numerals,
}
