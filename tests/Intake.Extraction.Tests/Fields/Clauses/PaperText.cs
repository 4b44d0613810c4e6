using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;

namespace Intake.Extraction.Tests.Fields.Clauses;

/// <summary>
/// Lays text onto A4 pages as a word processor does. A line of input is a paragraph, wrapped at the right margin; a tab goes to the next of six
/// columns; a line <c>#</c> in front is a title in double size; a line of three dashes begins a new page.
/// </summary>
internal static class PaperText
{
    private const double Width = 595, Height = 842, Left = 72, Right = 523, Top = 90, Bottom = 740, Size = 10.5, Leading = 20;

    public static ImmutableArray<Page> Lay(string text, FieldSource source = FieldSource.TextLayer)
    {
        var pages = new List<List<Word>> { new() };
        var y = Top;
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (paragraph == "---")
            {
                pages.Add([]);
                y = Top;
                continue;
            }

            var size = paragraph.StartsWith('#') ? Size * 2 : Size;
            foreach (var line in Wrapped(paragraph.TrimStart('#'), size))
            {
                if (y > Bottom)
                {
                    pages.Add([]);
                    y = Top;
                }

                Put(pages[^1], line, size, y, source);
                y += Leading * (size / Size);
            }
        }

        return [.. pages.Select((words, i) => new Page(i + 1, Width, Height, [.. words], [], []) { Source = source })];
    }

    private static IEnumerable<List<(double X, string Text)>> Wrapped(string paragraph, double size)
    {
        var line = new List<(double X, string Text)>();
        var (x, start, from) = (Left, Left, 0);
        for (var i = 0; i < paragraph.Length; i++)
        {
            var c = paragraph[i];
            var advance = c < 0x2000 ? size / 2 : size;
            if (c is ' ' or '\t' || x + advance > Right)
            {
                if (i > from)
                {
                    line.Add((start, paragraph[from..i]));
                }

                if (c == '\t')
                {
                    x = Left + (Math.Ceiling((x - Left + (2.2 * size)) / 75) * 75);
                }
                else if (c == ' ')
                {
                    x += advance;
                }

                if (x + advance > Right && c is not ('\t' or ' '))
                {
                    yield return line;
                    line = [];
                    x = Left;
                }

                (from, start) = (c is ' ' or '\t' ? i + 1 : i, x);
                if (c is ' ' or '\t')
                {
                    continue;
                }
            }

            x += advance;
        }

        if (paragraph.Length > from)
        {
            line.Add((start, paragraph[from..]));
        }

        yield return line;
    }

    private static void Put(List<Word> words, List<(double X, string Text)> line, double size, double y, FieldSource source)
    {
        foreach (var (x, text) in line)
        {
            var edges = new List<float> { (float)(x / Width) };
            var right = x;
            foreach (var c in text)
            {
                right += c < 0x2000 ? size / 2 : size;
                edges.Add((float)(right / Width));
            }

            words.Add(new Word(text, new BoundingBox(x / Width, y / Height, right / Width, (y + size) / Height), [.. edges]) { Certainty = source == FieldSource.Ocr ? 0.9f : null });
        }
    }
}
