namespace Intake.Extraction.Reading.Spreadsheet.Formats;

/// <summary>What a piece of a number format prints.</summary>
internal enum FormatPartKind
{
    Literal,

    /// <summary>A digit: 0, # or ?.</summary>
    Digit,
    Point,

    /// <summary>A comma: between digits it groups by thousands, after them it divides by a thousand.</summary>
    Comma,
    Percent,

    /// <summary>E+ or E-.</summary>
    Exponent,

    /// <summary>A part of a date or time.</summary>
    Date,

    /// <summary>Hours, minutes or seconds that are not cut at a day, an hour or a minute.</summary>
    Elapsed,

    /// <summary>上午 or 下午.</summary>
    HalfDay,

    /// <summary>The value without any format.</summary>
    General,

    /// <summary>The text of the cell.</summary>
    Text,
}
