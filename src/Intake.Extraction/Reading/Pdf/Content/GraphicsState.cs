using Intake.Extraction.Reading.Pdf.Fonts;

namespace Intake.Extraction.Reading.Pdf.Content;

/// <summary>The part of the graphics state that decides which text stands where and whether it can be seen.</summary>
internal struct GraphicsState
{
    public Affine Matrix;
    public Area Clip;
    public PdfFont? Font;
    public double FontSize;
    public double CharacterSpacing;
    public double WordSpacing;
    public double HorizontalScale;
    public double Leading;
    public double Rise;
    public int RenderingMode;
    public bool FillIsWhite;
    public bool FillIsTransparent;

    public static GraphicsState Initial(in Affine matrix, in Area clip) => new()
    {
        Matrix = matrix,
        Clip = clip,
        HorizontalScale = 1,
    };
}
