using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading.EInvoiceXml.Markup;
using Intake.Extraction.Reading.Ofd.Graphics;
using Intake.Extraction.Values;

namespace Intake.Extraction.Reading.Ofd.Words;

/// <summary>Gathers the text and the images of one page while it is walked.</summary>
internal sealed class TextGatherer : IPageSink
{
    private readonly OfdBox _area;
    private readonly int _page;
    private readonly List<PlacedCharacters> _pieces = [];
    private readonly GlyphLedger _glyphs = new();

    /// <param name="area">Page area in millimetres.</param>
    /// <param name="page">From 1.</param>
    public TextGatherer(OfdBox area, int page)
    {
        _area = area;
        _page = page;
    }

    /// <summary>Visible text objects by identifier; null where two objects share one, so that no tag can point at the wrong one.</summary>
    public Dictionary<string, TaggedText?> ById { get; } = new(StringComparer.Ordinal);

    /// <summary>Images in drawing order, with the resource they show.</summary>
    public List<(MarkupElement Item, Affine ToPage, DrawingScope Scope)> Images { get; } = [];

    /// <summary>Filled or stroked paths: a QR code may be drawn as squares.</summary>
    public List<(MarkupElement Item, Affine ToPage)> Paths { get; } = [];

    /// <summary>Objects that show glyphs without saying which characters they are, and whose glyphs are not all known to be blank.</summary>
    public int Undecoded => _glyphs.CountUndecoded();

    /// <summary>Objects set at a slant; seals are, so they are no part of the text.</summary>
    public int Slanted { get; private set; }

    public ImmutableArray<Word> Words() => WordBuilder.Build(_pieces, _area.Width, _area.Height);

    public void Draw(MarkupElement item, Affine toPage, DrawingScope scope)
    {
        var placed = Affine.Translation(-_area.X, -_area.Y).After(toPage);
        if (item.Is("TextObject"))
        {
            Text(item, placed, scope);
        }
        else if (item.Is("ImageObject"))
        {
            Images.Add((item, placed, scope));
        }
        else if (!scope.IsSeal)
        {
            Paths.Add((item, placed));
        }
    }

    private void Text(MarkupElement item, Affine toPage, DrawingScope scope)
    {
        var runs = GlyphRun.Read(item);
        _glyphs.Note(item, runs);

        if (scope.IsSeal || runs.Count == 0 || !toPage.IsFinite || IsInvisible(item))
        {
            return;
        }

        if (RunSplitter.LieOf(toPage) == RunSplitter.Lie.Slanted)
        {
            Slanted++;
            return;
        }

        var first = _pieces.Count;
        foreach (var run in runs)
        {
            RunSplitter.Split(run, toPage, _pieces);
        }

        Remember(item, runs, first, scope);
    }

    private void Remember(MarkupElement item, List<GlyphRun> runs, int first, DrawingScope scope)
    {
        if (item.Attribute("ID") is not { } id || scope.IsTemplate || first == _pieces.Count)
        {
            return;
        }

        BoundingBox? box = null;
        foreach (var piece in _pieces.Skip(first))
        {
            if (piece.Right > 0 && piece.Left < _area.Width && piece.Bottom > 0 && piece.Top < _area.Height)
            {
                var part = new BoundingBox(piece.Left / _area.Width, piece.Top / _area.Height, piece.Right / _area.Width, piece.Bottom / _area.Height);
                box = box?.Union(part) ?? part;
            }
        }

        if (box is { } visible)
        {
            var text = PrintedText.Unify(string.Concat(runs.Select(r => r.Text)));
            ById[id] = ById.ContainsKey(id) ? null : new TaggedText(text, _page, visible);
        }
    }

    // Text without fill and outline, or wholly transparent, is on no one's screen: what nobody sees is no statement of the paper.
    private static bool IsInvisible(MarkupElement item) =>
        OfdNumbers.One(item.Attribute("Alpha"), 255) <= 0
        || OfdNumbers.One(item.Child("FillColor")?.Attribute("Alpha"), 255) <= 0
        || ("false".Equals(item.Attribute("Fill"), StringComparison.OrdinalIgnoreCase) && !"true".Equals(item.Attribute("Stroke"), StringComparison.OrdinalIgnoreCase));
}
