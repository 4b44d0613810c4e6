namespace Intake.Extraction.Reading.SyntheticPages;

/// <summary>Where the lines of a paragraph stand between its edges.</summary>
internal enum LayoutAlignment
{
    Left,
    Center,
    Right,
}
