using System.Collections.Immutable;
using Intake.Extraction.Documents;

namespace Intake.Extraction.Tests.Fields.VatInvoice;

/// <summary>
/// A page drawn as text: every half-width character is one column, every ideograph two, a space ends a word. What the test shows is what
/// stands on the page, so layouts can be read in the test itself.
/// </summary>
internal static class GridPage
{
    private const int Columns = 132;
    private const double RowPitch = 0.032;
    private const double Height = 0.022;

    public static Page Of(string drawing, int number = 1, double top = 0.06)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        var y = top;
        foreach (var line in drawing.Split('\n'))
        {
            AddWords(line, y, words);
            y += RowPitch;
        }

        return new Page(number, 595, 397, words.ToImmutable(), [], []);
    }

    /// <summary>The word again, moved to the right by a fraction of the page.</summary>
    public static Word Moved(Word word, double by) =>
        new(word.Text, word.Box with { X0 = word.Box.X0 + by, X1 = word.Box.X1 + by }, [.. word.Edges.Select(edge => edge + (float)by)]);

    private static void AddWords(string line, double y, ImmutableArray<Word>.Builder words)
    {
        var text = new List<char>();
        var edges = new List<float>();
        var column = 0;
        foreach (var c in line + " ")
        {
            var width = c > '\u2E7F' ? 2 : 1;
            if (c == ' ')
            {
                if (text.Count > 0)
                {
                    edges.Add((float)column / Columns);
                    words.Add(new Word(new string([.. text]), new BoundingBox(edges[0], y, edges[^1], y + Height), [.. edges]));
                    text.Clear();
                    edges.Clear();
                }
            }
            else
            {
                text.Add(c);
                edges.Add((float)column / Columns);
            }

            column += width;
        }
    }
}
