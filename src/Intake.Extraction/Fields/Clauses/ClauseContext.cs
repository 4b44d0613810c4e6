using System.Text;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>What a sentence says before and behind one of its figures or days: the words that tell whose it is.</summary>
internal static class ClauseContext
{
    private const int Furthest = 160;
    private const string SentenceEnds = "。;!?";

    /// <summary>Words that join a label to its value and say nothing themselves.</summary>
    private const string Joints = " \t:()大小写人民币¥为即RMBCNY元自从由,";

    /// <summary>
    /// The sentence up to <paramref name="at"/>, remarks in brackets taken out of it: they stand between a label and its value. Where the line
    /// holds nothing but the value, the line before belongs to it.
    /// </summary>
    public static string Before(string text, int at)
    {
        var start = LineStart(text, at);
        if (start > 0 && !text.AsSpan(start, at - start).ContainsAnyExcept(Joints))
        {
            start = LineStart(text, start - 1);
        }

        return WithoutRemarks(text.AsSpan(start, at - start));
    }

    /// <summary>What follows up to the end of the sentence, at most <paramref name="most"/> characters.</summary>
    public static ReadOnlySpan<char> After(string text, int at, int most)
    {
        var rest = text.AsSpan(at, Math.Min(most, text.Length - at));
        var end = rest.IndexOfAny("。;\n");
        return end < 0 ? rest : rest[..end];
    }

    private static int LineStart(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < Furthest && text[start - 1] != '\n' && !SentenceEnds.Contains(text[start - 1], StringComparison.Ordinal))
        {
            start--;
        }

        return start;
    }

    // A remark that changes what the amount is stays to be seen: without tax, an estimate, a ceiling.
    private static string WithoutRemarks(ReadOnlySpan<char> text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var close = text[i] == '(' ? text[i..].IndexOf(')') : -1;
            if (close < 0)
            {
                kept.Append(text[i]);
                continue;
            }

            var remark = text.Slice(i + 1, close - 1);
            foreach (var word in (ReadOnlySpan<string>)["不含税", "不含增值税", "未税", "暂定", "预估", "最高", "上限", "元/月", "每月"])
            {
                if (remark.Contains(word, StringComparison.Ordinal) && !remark.Contains("含税及不含税", StringComparison.Ordinal))
                {
                    kept.Append(word);
                }
            }

            i += close;
        }

        return kept.ToString();
    }
}
