using Intake.Extraction.Documents;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Layout;

/// <summary>
/// Finds the labels an invoice prints vertically, one character a line, and takes their characters out of the text: they stand between
/// the label and the value of other fields when the page is read by rows.
/// </summary>
internal static class SideLabelFinder
{
    // Longest first: 购买方信息 (fully digitalized) before 购买方 (tax control).
    private static readonly string[] Known = ["购买方信息", "销售方信息", "购买方", "销售方", "密码区", "备注", "下载次数"];

    /// <summary>The side labels, and for each word whether it is part of one.</summary>
    public static List<SideLabel> Find(IReadOnlyList<Word> words, bool[] taken)
    {
        var found = new List<SideLabel>();
        var single = new List<int>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Text.Length == 1)
            {
                single.Add(i);
            }
            else if (word.IsVertical)
            {
                taken[i] = true;
                found.Add(Label(word.Text.TrimEnd(':', '：'), word.Box));
            }
        }

        foreach (var known in Known)
        {
            foreach (var first in single)
            {
                if (!taken[first] && words[first].Text[0] == known[0] && Chain(words, single, taken, first, known) is { } chain)
                {
                    var box = words[chain[0]].Box;
                    foreach (var index in chain)
                    {
                        taken[index] = true;
                        box = box.Union(words[index].Box);
                    }

                    found.Add(Label(known, box));
                }
            }
        }

        return found;
    }

    private static SideLabel Label(string text, BoundingBox box) =>
        new(text, (float)box.X0, (float)box.Y0, (float)box.X1, (float)box.Y1);

    /// <summary>The words that spell the label downwards from the first: same column, each below the last, none further than a label is tall.</summary>
    private static List<int>? Chain(IReadOnlyList<Word> words, List<int> single, bool[] taken, int first, string label)
    {
        var chain = new List<int>(label.Length) { first };
        for (var k = 1; k < label.Length; k++)
        {
            var above = words[chain[^1]].Box;
            var next = -1;
            foreach (var i in single)
            {
                var box = words[i].Box;
                if (!taken[i] && PrintedText.Unify(words[i].Text[0]) == label[k]
                    && Math.Abs(box.CenterX - above.CenterX) < Math.Max(above.Width, 0.006) * 0.8
                    && box.CenterY > above.CenterY + (above.Height * 0.2) && box.CenterY - above.CenterY < 0.09
                    && (next < 0 || box.CenterY < words[next].Box.CenterY))
                {
                    next = i;
                }
            }

            if (next < 0)
            {
                return null;
            }

            chain.Add(next);
        }

        return chain;
    }
}
