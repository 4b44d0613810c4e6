namespace Intake.Extraction.Reading.Spreadsheet.Formats;

/// <summary>One piece of a number format.</summary>
/// <param name="Text">The literal text; the placeholder (0 # ?); the letters of a part of a date, in lower case.</param>
internal readonly record struct FormatPart(FormatPartKind Kind, string Text);
