using System.Text;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Classification;

/// <summary>
/// What the model of types sees of a paper: the short lines that open it, how it begins and ends, which of the things that papers of each type speak of
/// it names, and its shape. Text is without white space, half width, in lower case; every digit is 0, and what is neither letter nor digit parts words.
/// </summary>
internal sealed class DocumentSubject
{
    /// <summary>Stands between words, rows and pages: no n-gram crosses it.</summary>
    public const char Break = '\n';

    /// <summary>Characters of the beginning and of the end that are looked at: a contract of many pages says early what it is, and last who signs.</summary>
    private const int Opening = 1200, Ending = 300;

    /// <summary>Titles stand in these rows.</summary>
    private const int TitleRows = 8, ShortestTitle = 2, LongestTitle = 40, MostTitles = 6;

    private readonly StringBuilder _body = new();
    private int _rows, _tableRows, _digits, _ideographs, _characters;

    private DocumentSubject(IReadOnlyList<string> texts, int pages)
    {
        Pages = pages;
        Texts = texts;
    }

    /// <summary>The short lines that open the paper, in order.</summary>
    public List<string> Titles { get; } = [];

    public string Body { get; private set; } = "";

    /// <summary>The characters of each page without white space: in them labels are looked for.</summary>
    public IReadOnlyList<string> Texts { get; }

    public int Pages { get; }

    /// <summary>Share of the rows looked at that hold three pieces or more, as tables do; 0–1.</summary>
    public double TableShare => _rows == 0 ? 0 : (double)_tableRows / _rows;

    /// <summary>Share of digits in what was looked at, 0–1.</summary>
    public double DigitShare => _characters == 0 ? 0 : (double)_digits / _characters;

    /// <summary>Share of ideographs in what was looked at, 0–1.</summary>
    public double IdeographShare => _characters == 0 ? 0 : (double)_ideographs / _characters;

    /// <param name="texts">The characters of each page.</param>
    public static DocumentSubject Of(IReadOnlyList<Page> pages, IReadOnlyList<string> texts)
    {
        var subject = new DocumentSubject(texts, pages.Count);
        var last = -1;
        for (var page = 0; page < pages.Count && subject._characters < Opening; page++)
        {
            subject.AddPage(pages[page]);
            last = page;
        }

        for (var page = pages.Count - 1; page > last; page--)
        {
            if (!pages[page].Words.IsEmpty)
            {
                subject.AddEnding(PageText.Of(pages[page]).Rows.Select(row => row.Text));
                break;
            }
        }

        subject.Body = subject._body.ToString();
        return subject;
    }

    /// <summary>The same from text alone: one string a page, a line a row, blanks between what stands apart in a row.</summary>
    public static DocumentSubject Of(IReadOnlyList<string> pages)
    {
        var subject = new DocumentSubject([.. pages.Select(WithoutBlanks)], pages.Count);
        var last = -1;
        for (var page = 0; page < pages.Count && subject._characters < Opening; page++)
        {
            foreach (var line in pages[page].Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                subject.AddRow(line, line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(piece => piece.Length > 1));
            }

            last = page;
        }

        if (pages.Count - 1 > last)
        {
            subject.AddEnding(pages[^1].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        subject.Body = subject._body.ToString();
        return subject;
    }

    private void AddPage(Page page)
    {
        if (page.Words.IsEmpty)
        {
            return;
        }

        var text = PageText.Of(page);
        foreach (var row in text.Rows)
        {
            AddRow(row.Text, row.Runs(text.Em).Count(run => run.End - run.Start > 1));
        }
    }

    private void AddRow(string row, int pieces)
    {
        if (_characters >= Opening)
        {
            return;
        }

        var line = Normalised(row);
        if (line.Length == 0)
        {
            return;
        }

        if (_rows < TitleRows && line.Length is >= ShortestTitle and <= LongestTitle && Titles.Count < MostTitles)
        {
            Titles.Add(line);
        }

        _rows++;
        _tableRows += pieces >= 3 ? 1 : 0;
        foreach (var character in line)
        {
            _characters += character == Break ? 0 : 1;
            _digits += character == '0' ? 1 : 0;
            _ideographs += IsIdeograph(character) ? 1 : 0;
        }

        _body.Append(line).Append(Break);
    }

    private void AddEnding(IEnumerable<string> rows)
    {
        var lines = new List<string>();
        var length = 0;
        foreach (var row in rows.Reverse())
        {
            if (length >= Ending)
            {
                break;
            }

            var line = Normalised(row);
            lines.Add(line);
            length += line.Length;
        }

        for (var line = lines.Count - 1; line >= 0; line--)
        {
            _body.Append(lines[line]).Append(Break);
        }
    }

    private static string Normalised(string row)
    {
        var text = new StringBuilder(row.Length);
        foreach (var printed in row)
        {
            var character = PrintedText.ToHalfWidth(printed);
            if (char.IsWhiteSpace(character))
            {
                continue;
            }

            var kept = char.IsAsciiDigit(character) ? '0' : char.IsLetter(character) || character is '¥' or '￥' ? char.ToLowerInvariant(character) : Break;
            if (kept != Break || (text.Length > 0 && text[^1] != Break))
            {
                text.Append(kept);
            }
        }

        return text.ToString().TrimEnd(Break);
    }

    private static string WithoutBlanks(string page) => string.Concat(page.Where(character => !char.IsWhiteSpace(character)));

    private static bool IsIdeograph(char character) => character is >= '一' and <= '鿿';
}
