using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Values;

namespace Intake.Extraction.Reading.SyntheticPages;

/// <summary>
/// Puts blocks on pages, one below the other. The boxes are those of this layout and not of the program that shows the document: they
/// are the same for the same bytes, they keep what stands beside and below each other, and they say no more.
/// </summary>
internal sealed class PageComposer(int maxPages)
{
    private const double HeadTop = 24;

    private readonly List<Page> _pages = [];
    private ImmutableArray<Word>.Builder _words = ImmutableArray.CreateBuilder<Word>();
    private PageFrame _frame = PageFrame.A4;
    private Func<int, PageSurround> _surround = _ => PageSurround.None;
    private double _top;
    private int _capacity;
    private int _used;
    private bool _isOpen;

    /// <summary>Whether there was more than the limit of pages allows; then the pages are not the document.</summary>
    public bool IsOverflown { get; private set; }

    /// <summary>Whether a header or footer was taller than a third of its page, so that not all of it is there.</summary>
    public bool HasCutSurround { get; private set; }

    /// <summary>Number of the page that is begun next, from 1.</summary>
    public int NextPage => _pages.Count + 1;

    /// <summary>Everything after this stands on paper of this kind.</summary>
    /// <param name="surround">What stands above and below on the page of that number, from 1.</param>
    /// <param name="startsPage">Whether a page begins here; one does in any case where the paper changes.</param>
    public void Use(PageFrame frame, Func<int, PageSurround> surround, bool startsPage)
    {
        if (startsPage || frame != _frame)
        {
            ClosePage();
        }

        _frame = frame;
        _surround = surround;
    }

    public void Add(LayoutBlock block)
    {
        foreach (var strip in BlockMeasure.Strips(block, _frame.Margin, _frame.Width - (2 * _frame.Margin)))
        {
            if (IsOverflown)
            {
                return;
            }

            Add(strip);
        }
    }

    /// <summary>The pages, at least one.</summary>
    public ImmutableArray<Page> Finish()
    {
        if (_pages.Count == 0)
        {
            OpenPage();
        }

        ClosePage();
        return [.. _pages];
    }

    private void Add(Strip strip)
    {
        if (strip.StartsPage && _used > 0)
        {
            ClosePage();
        }

        OpenPage();
        if (_used > 0 && _used + strip.Lines > _capacity)
        {
            ClosePage();
            OpenPage();
        }

        // A row taller than a page goes on on the next ones.
        for (var from = 0; from < strip.Lines && !IsOverflown;)
        {
            OpenPage();
            var count = Math.Min(strip.Lines - from, _capacity - _used);
            Place(strip.Runs, from, count, _top + (_used * PrintedCharacters.LinePitch));
            _used += count;
            from += count;
            if (from < strip.Lines)
            {
                ClosePage();
            }
        }
    }

    private void Place(List<PrintedRun> runs, int from, int count, double top)
    {
        double first = from * PrintedCharacters.LinePitch, last = (from + count) * PrintedCharacters.LinePitch;
        foreach (var run in runs)
        {
            if (run.Y >= first - 0.01 && run.Y < last - 0.01)
            {
                _words.Add(Word(run, top + run.Y - first));
            }
        }
    }

    private Word Word(PrintedRun run, double y)
    {
        var text = PrintedText.Unify(run.Text);
        var height = run.IsVertical ? PrintedCharacters.Em * text.Length : PrintedCharacters.Em;
        var box = new BoundingBox(run.Edges[0] / _frame.Width, y / _frame.Height, run.Edges[^1] / _frame.Width, Math.Min(1, (y + height) / _frame.Height));
        return run.IsVertical
            ? new Word(text, box, isVertical: true)
            : new Word(text, box, [.. run.Edges.Select(edge => (float)(edge / _frame.Width))]);
    }

    private void OpenPage()
    {
        if (_isOpen || IsOverflown)
        {
            return;
        }

        if (_pages.Count >= maxPages)
        {
            IsOverflown = true;
            return;
        }

        _isOpen = true;
        var width = _frame.Width - (2 * _frame.Margin);
        var most = (int)(_frame.Height / 3 / PrintedCharacters.LinePitch);
        var surround = _surround(_pages.Count + 1);
        var head = surround.Header.SelectMany(block => BlockMeasure.Strips(block, _frame.Margin, width)).ToList();
        var foot = surround.Footer.SelectMany(block => BlockMeasure.Strips(block, _frame.Margin, width)).ToList();
        HasCutSurround |= head.Sum(strip => strip.Lines) > most || foot.Sum(strip => strip.Lines) > most;
        _top = Math.Max(_frame.Margin, HeadTop + PlaceAll(head, HeadTop, most) + (PrintedCharacters.LinePitch / 2));
        var footHeight = Math.Min(foot.Sum(strip => strip.Lines), most) * PrintedCharacters.LinePitch;
        var bottom = _frame.Height - Math.Max(_frame.Margin, HeadTop + footHeight + (PrintedCharacters.LinePitch / 2));
        PlaceAll(foot, _frame.Height - HeadTop - footHeight, most);
        _capacity = Math.Max(1, (int)((bottom - _top) / PrintedCharacters.LinePitch));
        _used = 0;
    }

    /// <returns>The height used, in points.</returns>
    private double PlaceAll(List<Strip> strips, double top, int most)
    {
        var used = 0;
        foreach (var strip in strips)
        {
            var count = Math.Min(strip.Lines, most - used);
            if (count > 0)
            {
                Place(strip.Runs, 0, count, top + (used * PrintedCharacters.LinePitch));
                used += count;
            }
        }

        return used * PrintedCharacters.LinePitch;
    }

    private void ClosePage()
    {
        if (!_isOpen)
        {
            return;
        }

        var words = _words.ToImmutable().Sort(static (a, b) => a.Box.Y0 != b.Box.Y0 ? a.Box.Y0.CompareTo(b.Box.Y0) : a.Box.X0.CompareTo(b.Box.X0));
        _pages.Add(new Page(_pages.Count + 1, _frame.Width, _frame.Height, words, [], []));
        _words = ImmutableArray.CreateBuilder<Word>();
        _isOpen = false;
        _used = 0;
    }
}
