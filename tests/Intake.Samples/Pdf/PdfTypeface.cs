namespace Intake.Samples.Pdf;

/// <summary>A font of the file: turns text into the hex string shown, and writes its dictionary once all text is known.</summary>
internal abstract class PdfTypeface
{
    /// <summary>The text as a hex string for Tj, with the angle brackets.</summary>
    public abstract string Encode(string text);

    /// <summary>Adds the font to the file.</summary>
    /// <returns>Its object number.</returns>
    public abstract int Write(PdfObjects file);
}
