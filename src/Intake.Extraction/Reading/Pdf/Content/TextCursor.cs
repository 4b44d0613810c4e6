using Intake.Extraction.Reading.Pdf.Fonts;

namespace Intake.Extraction.Reading.Pdf.Content;

/// <summary>The text matrices, and from them the place of each glyph on the upright page.</summary>
internal sealed class TextCursor(PageInk ink, Area page)
{
    private const int MostGlyphs = 1_000_000;
    private const double ClipMargin = 0.3;
    private const double SmallestEm = 0.05;

    // A glyph's advance may lean this much (as slope) and still count as horizontal: scanned pages' text layers do.
    private const double Slope = 0.02;

    private Affine _text = Affine.Identity;
    private Affine _line = Affine.Identity;
    private int _sequence;

    public void Begin() => _text = _line = Affine.Identity;

    public void SetMatrix(in Affine matrix) => _text = _line = matrix;

    public void NextLine(double x, double y)
    {
        _line = new Affine(1, 0, 0, 1, x, y).Then(_line);
        _text = _line;
    }

    /// <summary>To be called before each show operation.</summary>
    public void BeginShow() => _sequence++;

    /// <summary>An adjustment inside a TJ array, in thousandths of the em, against the writing direction.</summary>
    public void Adjust(in GraphicsState state, double amount)
    {
        var by = -amount / 1000 * state.FontSize;
        Move(state.Font?.IsVertical == true ? 0 : by * state.HorizontalScale, state.Font?.IsVertical == true ? by : 0);
    }

    public void Show(in GraphicsState state, ReadOnlySpan<byte> bytes, GlyphTraits traits)
    {
        if (state.Font is not { } font)
        {
            ink.LostText |= bytes.Length > 0 && (traits & GlyphTraits.Invisible) == 0;
            return;
        }

        for (var at = 0; at < bytes.Length;)
        {
            var glyph = font.Read(bytes, ref at);
            var spacing = state.CharacterSpacing + (glyph.IsWordSpace ? state.WordSpacing : 0);
            if (glyph.IsWhiteSpace)
            {
                // Whatever its width, what follows a space is another word.
                _sequence++;
            }
            else if (ink.Glyphs.Count < MostGlyphs)
            {
                Place(state, glyph, traits, font.IsVertical);
            }
            else
            {
                ink.IsCut = true;
                return;
            }

            if (font.IsVertical)
            {
                Move(0, (glyph.VerticalAdvance * state.FontSize) + spacing);
            }
            else
            {
                Move(((glyph.Width * state.FontSize) + spacing) * state.HorizontalScale, 0);
            }
        }
    }

    private void Move(double x, double y) => _text = _text with { E = _text.X(x, y), F = _text.Y(x, y) };

    private void Place(in GraphicsState state, FontGlyph glyph, GlyphTraits traits, bool isVertical)
    {
        var size = state.FontSize;
        var matrix = _text.Then(state.Matrix);
        var width = glyph.Width * size * state.HorizontalScale;
        double left = 0, baseline = state.Rise;
        if (isVertical)
        {
            left -= glyph.OriginX * size * state.HorizontalScale;
            baseline -= glyph.OriginY * size;
        }

        if (!matrix.IsFinite)
        {
            return;
        }

        var text = glyph.Text ?? "\uFFFD";
        if (glyph.Text is null)
        {
            traits |= GlyphTraits.Undecoded;
        }

        double rightX = matrix.A * size * state.HorizontalScale, rightY = matrix.B * size;
        var up = matrix.D * size;
        if (!isVertical && rightX > 0 && up < 0 && Math.Abs(rightY) <= Slope * rightX)
        {
            var em = (float)-up;
            if (rightY != 0)
            {
                ink.Lines.CountLeaning(rightX, rightY);
            }

            double x = matrix.X(left, baseline), y = matrix.Y(left, baseline);
            Keep(state, new Glyph(text, (float)x, (float)(x + (matrix.A * width)), (float)y, em, _sequence, GlyphDirection.Horizontal, traits));
            return;
        }

        if (!isVertical)
        {
            ink.Lines.Count(rightX, rightY, matrix.C * size, up);
        }

        // Turned or vertical: the rectangle around the em box, told as if it stood upright on its lower edge.
        var area = matrix.Apply(left, baseline - (0.12 * size), left + width, baseline + (0.88 * size));
        var runsDown = isVertical ? matrix.D < 0 : rightY > 0 && Math.Abs(rightX) <= Slope * rightY;
        var direction = runsDown ? GlyphDirection.Downwards : GlyphDirection.Other;
        Keep(state, new Glyph(text, (float)area.X0, (float)area.X1, (float)(area.Y1 - (0.12 * area.Height)), (float)area.Height, _sequence, direction, traits));
    }

    private void Keep(in GraphicsState state, Glyph glyph)
    {
        var box = new Area(glyph.X0, glyph.Top, glyph.X1, glyph.Bottom);
        if (!(glyph.Size > SmallestEm) || !page.Touches(box))
        {
            return;
        }

        // Ink may reach beyond the em box: clipped away is only what lies clearly outside.
        var margin = ClipMargin * glyph.Size;
        if (!state.Clip.Touches(new Area(box.X0 - margin, box.Y0 - margin, box.X1 + margin, box.Y1 + margin)))
        {
            glyph = glyph with { Traits = glyph.Traits | GlyphTraits.Clipped };
        }

        if ((glyph.Traits & GlyphTraits.White) != 0 && IsOnFill(box))
        {
            glyph = glyph with { Traits = glyph.Traits & ~GlyphTraits.White };
        }

        ink.Glyphs.Add(glyph);
    }

    private bool IsOnFill(Area box)
    {
        double x = (box.X0 + box.X1) / 2, y = (box.Y0 + box.Y1) / 2;
        foreach (var fill in ink.Fills)
        {
            if (fill.Contains(x, y))
            {
                return true;
            }
        }

        foreach (var image in ink.Images)
        {
            if (image.Area.Contains(x, y))
            {
                return true;
            }
        }

        return false;
    }
}
