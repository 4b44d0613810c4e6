using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>
/// One line of text moved together for an engine: wide gaps inside it and between its stretches are made narrow, because engines invent characters in
/// white and misread characters that stand alone. Knows where each column came from.
/// </summary>
internal sealed class LineStrip : IDisposable
{
    private const int Margin = 3;

    // In heights of the line.
    private const double GapInside = 0.9;
    private const double GapClosed = 0.4;
    private const double GapBetween = 1.1;
    private const double GapBetweenCharacters = 0.2;
    private const double CharacterWidth = 1.25;

    private readonly List<Piece> _pieces = [];

    private LineStrip(GreyImage image, List<Piece> pieces) => (Image, _pieces) = (image, pieces);

    public GreyImage Image { get; }

    /// <param name="page">Its greys; stays the caller's.</param>
    /// <param name="map">Its ink.</param>
    /// <param name="isClosed">Also closes the gaps inside stretches, at the cost of knowing less well where each character stands.</param>
    public static LineStrip Of(GreyImage page, GreyImage map, TextLine line, bool isClosed = false)
    {
        var height = line.Box.Height;
        var pieces = new List<Piece>();
        var at = Margin;
        for (var i = 0; i < line.Stretches.Count; i++)
        {
            var box = line.Stretches[i].Box;
            if (i > 0)
            {
                var before = line.Stretches[i - 1].Box;
                var gap = IsCharacter(before) && IsCharacter(box) ? GapBetweenCharacters : GapBetween;
                at += Math.Min(box.X0 - before.X1, (int)(gap * height));
            }

            var start = box.X0;
            var inside = Math.Max(4, (int)((isClosed ? GapClosed : GapInside) * height));
            foreach (var (from, to) in new InkColumns(map, box).Gaps(inside + 1))
            {
                pieces.Add(new Piece(i, start, from, at));
                at += from - start + inside;
                start = to;
            }

            pieces.Add(new Piece(i, start, box.X1, at));
            at += box.X1 - start;
        }

        var image = new GreyImage(at + Margin, height + (2 * Margin));
        for (var i = 0; i < pieces.Count; i++)
        {
            // A little of the white around each piece goes with it: the edges of letters are grey.
            var piece = pieces[i];
            var before = i == 0 ? Margin : Math.Min(Margin, (piece.At - pieces[i - 1].End) / 2);
            var after = i == pieces.Count - 1 ? Margin : Math.Min(Margin, (pieces[i + 1].At - piece.End) / 2);
            Copy(page, image, line, piece, Math.Min(before, piece.From), after);
        }

        FullContrast.Apply(image);
        return new LineStrip(image, pieces);
    }

    /// <summary>The stretch that a character of the strip belongs to, by its number in the line, and its place on the page.</summary>
    public (int Stretch, PixelBox Box) OnPage(PixelBox box, TextLine line)
    {
        var middle = (box.X0 + box.X1) / 2;
        var piece = _pieces[0];
        foreach (var next in _pieces)
        {
            if (Distance(next, middle) < Distance(piece, middle))
            {
                piece = next;
            }
        }

        int X(int x) => Math.Clamp(x - piece.At + piece.From, piece.From, piece.To);
        int Y(int y) => Math.Clamp(y - Margin + line.Box.Y0, line.Box.Y0, line.Box.Y1);
        return (piece.Stretch, new PixelBox(X(box.X0), Y(box.Y0), X(box.X1), Y(box.Y1)));
    }

    public void Dispose() => Image.Dispose();

    private static bool IsCharacter(PixelBox box) => box.Width <= CharacterWidth * box.Height;

    private static int Distance(Piece piece, int x) => Math.Max(0, Math.Max(piece.At - x, x - piece.End));

    private static void Copy(GreyImage page, GreyImage strip, TextLine line, Piece piece, int before, int after)
    {
        var box = line.Stretches[piece.Stretch].Box;
        int from = Math.Max(0, piece.From - before), to = Math.Min(page.Width, piece.To + after);
        for (var y = Math.Max(0, box.Y0 - Margin); y < Math.Min(page.Height, box.Y1 + Margin); y++)
        {
            page.Row(y)[from..to].CopyTo(strip.Row(y - line.Box.Y0 + Margin)[(piece.At - (piece.From - from))..]);
        }
    }

    /// <param name="Stretch">Its number in the line.</param>
    /// <param name="From">First column on the page.</param>
    /// <param name="To">The column after its last on the page.</param>
    /// <param name="At">First column in the strip.</param>
    private readonly record struct Piece(int Stretch, int From, int To, int At)
    {
        public int End => At + To - From;
    }
}
