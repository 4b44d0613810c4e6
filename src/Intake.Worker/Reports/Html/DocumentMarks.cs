using System.Globalization;
using Intake.Extraction.Documents;

namespace Intake.Worker.Reports.Html;

/// <summary>The boxes of one document: each place on paper has one box and one anchor, however many things point at it.</summary>
/// <param name="anchor">The anchor of the document in the report.</param>
internal sealed class DocumentMarks(string anchor)
{
    private readonly Dictionary<(int Page, long X0, long Y0, long X1, long Y1), PageMark> _byPlace = [];
    private readonly List<PageMark> _marks = [];
    private int _others;

    public string Anchor => anchor;

    public IReadOnlyList<PageMark> Marks => _marks;

    /// <summary>The pages that carry a box, in order.</summary>
    public IEnumerable<int> Pages => _marks.Select(mark => mark.Page).Distinct().Order();

    /// <summary>Marks a place, or finds the mark that is there.</summary>
    /// <param name="tag">The sign for it; null for the next letter-free sign of its own.</param>
    public PageMark Add(MarkKind kind, string? tag, int page, BoundingBox box, string title)
    {
        var place = Place(page, box);
        if (_byPlace.TryGetValue(place, out var known))
        {
            return known;
        }

        tag ??= "*" + (++_others).ToString(CultureInfo.InvariantCulture);
        var mark = new PageMark($"{anchor}-{_marks.Count.ToString(CultureInfo.InvariantCulture)}", tag, kind, page, box, title);
        _marks.Add(mark);
        _byPlace.Add(place, mark);
        return mark;
    }

    public PageMark? Find(int? page, BoundingBox? box) =>
        page is { } number && box is { } there ? _byPlace.GetValueOrDefault(Place(number, there)) : null;

    // Two things that mean the same ink may differ in the last digits of their boxes.
    private static (int Page, long X0, long Y0, long X1, long Y1) Place(int page, BoundingBox box) =>
        (page, Grid(box.X0), Grid(box.Y0), Grid(box.X1), Grid(box.Y1));

    private static long Grid(double edge) => (long)Math.Round(Math.Clamp(edge, -10, 10) * 2_000);
}
