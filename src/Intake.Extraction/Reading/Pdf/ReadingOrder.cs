using System.Collections.Immutable;
using Intake.Extraction.Documents;

namespace Intake.Extraction.Reading.Pdf;

/// <summary>Puts words in the order a person reads them: lines from top to bottom, each from left to right.</summary>
internal static class ReadingOrder
{
    // Words stand on one line when their middles differ by less than this share of the smaller height. A seal's fragment between two
    // lines makes a line of its own and leaves theirs whole.
    private const double SameLine = 0.4;

    // Two words with the same text this close (in their height) are one, printed twice to look bold.
    private const double SamePlace = 0.15;

    /// <param name="aspect">Width of the page over its height: fractions of the two are compared.</param>
    public static ImmutableArray<Word> Sort(List<Word> words, double aspect)
    {
        words.Sort(static (a, b) =>
        {
            var byMiddle = a.Box.CenterY.CompareTo(b.Box.CenterY);
            return byMiddle != 0 ? byMiddle : a.Box.X0.CompareTo(b.Box.X0);
        });

        var sorted = ImmutableArray.CreateBuilder<Word>(words.Count);
        var first = 0;
        while (first < words.Count)
        {
            var end = EndOfLine(words, first);
            words.Sort(first, end - first, ByLeftEdge.Instance);
            for (var i = first; i < end; i++)
            {
                if (!IsOverprint(sorted, words[i], i - first, aspect))
                {
                    sorted.Add(words[i]);
                }
            }

            first = end;
        }

        return sorted.DrainToImmutable();
    }

    private static int EndOfLine(List<Word> words, int first)
    {
        var middle = words[first].Box.CenterY;
        var height = words[first].Box.Height;
        var end = first + 1;
        for (; end < words.Count; end++)
        {
            var box = words[end].Box;
            if (box.CenterY - middle > SameLine * Math.Min(height, box.Height))
            {
                break;
            }

            // The line's middle follows its words, so that a leading subscript or seal fragment does not set it.
            var count = end - first;
            middle = ((middle * count) + box.CenterY) / (count + 1);
            height = ((height * count) + box.Height) / (count + 1);
        }

        return end;
    }

    private static bool IsOverprint(ImmutableArray<Word>.Builder sorted, Word word, int before, double aspect)
    {
        for (var i = sorted.Count - 1; i >= 0 && i >= sorted.Count - before; i--)
        {
            var other = sorted[i];
            if ((word.Box.X0 - other.Box.X0) * aspect > SamePlace * word.Box.Height)
            {
                return false;
            }

            if (Math.Abs(word.Box.CenterY - other.Box.CenterY) < SamePlace * word.Box.Height && word.Text == other.Text)
            {
                return true;
            }
        }

        return false;
    }

    private sealed class ByLeftEdge : IComparer<Word>
    {
        public static readonly ByLeftEdge Instance = new();

        public int Compare(Word? x, Word? y)
        {
            var byLeft = x!.Box.X0.CompareTo(y!.Box.X0);
            return byLeft != 0 ? byLeft : x.Box.CenterY.CompareTo(y.Box.CenterY);
        }
    }
}
