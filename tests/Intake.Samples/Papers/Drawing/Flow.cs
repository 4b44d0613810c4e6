using Intake.Samples.Paper;

namespace Intake.Samples.Papers.Drawing;

/// <summary>Text flowing down pages. Millimetres from the top left; <see cref="Y"/> is where the next line begins (its top).</summary>
internal sealed partial class Flow
{
    private readonly List<PaperPage> _pages = [];
    private readonly double _width;
    private readonly double _height;
    private readonly double _margin;
    private bool _isUnderlined;

    public Flow(double width, double height, double margin)
    {
        (_width, _height, _margin) = (width, height, margin);
        (Left, Right) = (margin, width - margin);
        NewPage();
    }

    public double Y { get; set; }

    public double Left { get; set; }

    public double Right { get; set; }

    /// <summary>Of running text, millimetres; 4.2 is 小四.</summary>
    public double Size { get; set; } = 4.2;

    /// <summary>Line distance as a multiple of the size.</summary>
    public double Leading { get; set; } = 1.6;

    public PaperFont Font { get; set; } = PaperFont.Song;

    /// <summary>Of everything drawn from here on.</summary>
    public PaperInk Ink { get; set; } = PaperInk.Black;

    /// <summary>Printed at the top of every page; null for none.</summary>
    public string? Header { get; set; }

    /// <summary>Printed at the foot with {0} for the page and {1} for their number; null for none.</summary>
    public string? Footer { get; set; }

    public PaperPage Page => _pages[^1];

    private double Step => Size * Leading;

    public void Space(double distance) => Y += distance;

    public void NewPage()
    {
        _pages.Add(new PaperPage(_width, _height) { FormColor = (0, 0, 0) });
        Y = _margin;
    }

    /// <summary>Begins a new page where less than this is left.</summary>
    public void Need(double distance)
    {
        if (Y + distance > _height - _margin)
        {
            NewPage();
        }
    }

    public void Center(string text, double? size = null, PaperFont? font = null)
    {
        var used = size ?? Size;
        foreach (var line in LineBreaker.Break(text, Right - Left, Right - Left, used, font ?? Font))
        {
            Need(used * Leading);
            Put(line, (Left + Right - LineBreaker.Width(line, used, font ?? Font)) / 2, used, font);
            Y += used * Leading;
        }
    }

    public void ToRight(string text)
    {
        Need(Step);
        Put(text, Right - LineBreaker.Width(text, Size, Font), Size);
        Y += Step;
    }

    public void Heading(string text)
    {
        Need(3 * Step);
        Y += Size * 0.4;
        Text(text, 0, PaperFont.Hei);
    }

    /// <summary>A paragraph.</summary>
    /// <param name="indent">Ems before its first line.</param>
    public void Text(string text, double indent = 2, PaperFont? font = null)
    {
        var used = font ?? Font;
        var lines = LineBreaker.Break(text, Right - Left - indent * Size, Right - Left, Size, used);
        for (var i = 0; i < lines.Count; i++)
        {
            Need(Step);
            Put(lines[i], Left + (i == 0 ? indent * Size : 0), Size, used);
            Y += Step;
        }
    }

    /// <summary>Two blocks beside each other, line by line.</summary>
    public void Beside(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var middle = (Left + Right) / 2;
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            Columns([Left, middle], [i < left.Count ? left[i] : "", i < right.Count ? right[i] : ""]);
        }
    }

    /// <summary>Texts on one line, each wrapping in the room to the next.</summary>
    public void Columns(ReadOnlySpan<double> starts, ReadOnlySpan<string> texts)
    {
        var cells = new List<string>[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            var room = (i + 1 < starts.Length ? starts[i + 1] - 2 : Right) - starts[i];
            cells[i] = LineBreaker.Break(texts[i], room, room, Size, Font);
        }

        var rows = cells.Max(cell => cell.Count);
        Need(rows * Step);
        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < texts.Length; i++)
            {
                if (row < cells[i].Count && cells[i][row].Length > 0)
                {
                    Put(cells[i][row], starts[i], Size);
                }
            }

            Y += Step;
        }
    }

    /// <summary>A seal with its centre here on the current page.</summary>
    public void Seal(double x, double y, string around, string below = "", double radius = 19) => Page.Marks.Add(new SealMark(x, y, radius, around, below));

    /// <summary>A text at a place of its own; y is the top of the line.</summary>
    public void At(string text, double x, double y, double? size = null, PaperFont? font = null, bool centred = false, PaperInk? ink = null)
    {
        var (used, face, before, colour) = (size ?? Size, font ?? Font, Y, Ink);
        (Y, Ink) = (y, ink ?? Ink);
        Put(text, centred ? x - LineBreaker.Width(text, used, face) / 2 : x, used, face);
        (Y, Ink) = (before, colour);
    }

    public void Rule(double x0, double y0, double x1, double y1, double weight = 0.25, PaperInk ink = PaperInk.Black) =>
        Page.Marks.Add(new StrokeMark(x0, y0, x1, y1, weight, ink));

    public void Box(double x0, double y0, double x1, double y1, double weight = 0.25, PaperInk ink = PaperInk.Black)
    {
        Rule(x0, y0, x1, y0, weight, ink);
        Rule(x0, y1, x1, y1, weight, ink);
        Rule(x0, y0, x0, y1, weight, ink);
        Rule(x1, y0, x1, y1, weight, ink);
    }

    /// <summary>The pages with their headers and footers.</summary>
    public IReadOnlyList<PaperPage> Finish()
    {
        for (var i = 0; i < _pages.Count; i++)
        {
            if (Header is { } header)
            {
                _pages[i].Marks.Add(new TextMark(header, _margin, _margin * 0.6, 3.2, PaperFont.Song, PaperInk.Grey));
                _pages[i].Marks.Add(new StrokeMark(_margin, _margin * 0.6 + 1.5, _width - _margin, _margin * 0.6 + 1.5, 0.2, PaperInk.Grey));
            }

            if (Footer is { } form)
            {
                var footer = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, i + 1, _pages.Count);
                _pages[i].Marks.Add(new TextMark(footer, (_width - LineBreaker.Width(footer, 3.2, PaperFont.Song)) / 2, _height - _margin * 0.5, 3.2, PaperFont.Song, PaperInk.Black));
            }
        }

        return _pages;
    }

    private void Put(string text, double x, double size, PaperFont? font = null)
    {
        var face = font ?? Font;
        var baseline = Y + size * 0.95;
        var at = x;
        var from = x;
        foreach (var character in text)
        {
            switch (character)
            {
                case Underline.Begin:
                    (_isUnderlined, from) = (true, at);
                    break;
                case Underline.End:
                    Rule(from, baseline + size * 0.18, at, baseline + size * 0.18, 0.2);
                    _isUnderlined = false;
                    break;
                default:
                    at += GlyphWidths.Of(character, face) * size;
                    break;
            }
        }

        if (_isUnderlined)
        {
            // The blank goes on in the next line.
            Rule(from, baseline + size * 0.18, at, baseline + size * 0.18, 0.2);
        }

        var shown = Underline.Strip(text);
        var trimmed = shown.TrimStart(' ', '\u3000');
        if (trimmed.Length > 0)
        {
            var skipped = LineBreaker.Width(shown.AsSpan(0, shown.Length - trimmed.Length), size, face);
            Page.Marks.Add(new TextMark(trimmed.TrimEnd(' ', '\u3000'), x + skipped, baseline, size, face, Ink));
        }
    }
}
