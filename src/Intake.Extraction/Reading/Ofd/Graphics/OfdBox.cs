namespace Intake.Extraction.Reading.Ofd.Graphics;

/// <summary>A box in millimetres, origin top left. Real files carry negative widths, so a size is no promise.</summary>
internal readonly record struct OfdBox(double X, double Y, double Width, double Height);
