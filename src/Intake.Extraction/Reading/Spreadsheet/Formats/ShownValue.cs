namespace Intake.Extraction.Reading.Spreadsheet.Formats;

/// <summary>What a cell shows.</summary>
/// <param name="Loss">How far the number shown lies from the number stored; 0 where nothing is lost.</param>
internal readonly record struct ShownValue(string Text, decimal Loss = 0)
{
    /// <summary>Whether it is a rate, where much smaller losses matter.</summary>
    public bool IsPercent { get; init; }

    /// <summary>Whether it is a date whose format leaves out the year.</summary>
    public bool LacksYear { get; init; }

    /// <summary>Whether Excel would show #### where its column is too narrow.</summary>
    public bool NeedsWidth { get; init; }

    /// <summary>Whether it cannot be shown at all: Excel fills the cell with #.</summary>
    public bool IsUnshowable { get; init; }
}
