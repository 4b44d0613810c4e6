using Intake.Extraction.Documents;
using Intake.Extraction.Values;

namespace Intake.Extraction.Classification;

/// <summary>
/// Tells the type of a paper that names itself: by the title that heads it, and by how much of what such papers must say it says. A paper without a
/// title of its own, or with one of several types, is never sure.
/// </summary>
internal static class TitledPapers
{
    /// <returns>Null where nothing speaks for any type.</returns>
    public static (DocumentType Type, Confidence Confidence)? Classify(IReadOnlyList<Page> pages, IReadOnlyList<string> texts)
    {
        var headings = Heading.Lines(pages);
        var best = (Cues: (TypeCues?)null, Title: 0, Labels: 0.0);
        foreach (var cues in TypeCues.All)
        {
            var title = LongestTitle(cues, headings);
            var labels = cues.ShareNamed(texts);
            if (title > 0 && labels > 0 && (title > best.Title || (title == best.Title && labels > best.Labels)))
            {
                best = (cues, title, labels);
            }
        }

        return best.Cues is null ? null : (best.Cues.Type, best.Labels switch
        {
            >= 0.6 => Confidence.Proven,
            >= 0.4 => Confidence.Read,
            _ => Confidence.Doubtful,
        });
    }

    /// <summary>Characters of matter and noun of the longest title that ends a heading; 0 where none does. A heading may go on in brackets (正本, a year) or in English.</summary>
    private static int LongestTitle(TypeCues cues, IReadOnlyList<string> headings)
    {
        var longest = 0;
        foreach (var heading in headings)
        {
            var bare = WithoutBrackets(WithoutLatinEnd(heading));
            foreach (var noun in cues.Nouns)
            {
                if (!bare.EndsWith(noun, StringComparison.Ordinal))
                {
                    continue;
                }

                var before = bare.AsSpan(0, bare.Length - noun.Length);
                longest = Math.Max(longest, cues.Matters.IsEmpty ? noun.Length : LongestMatter(cues.Matters, before, noun) is var matter and > 0 ? matter + noun.Length : 0);
            }
        }

        return longest;
    }

    /// <summary>A noun may hold the matter itself (电子回单): then it counts once.</summary>
    private static int LongestMatter(IEnumerable<string> matters, ReadOnlySpan<char> before, string noun)
    {
        var longest = 0;
        foreach (var matter in matters)
        {
            if (matter.Length > longest && (before.Contains(matter, StringComparison.Ordinal) || noun.Contains(matter, StringComparison.Ordinal)))
            {
                longest = matter.Length;
            }
        }

        return longest;
    }

    /// <summary>English printed after the Chinese title.</summary>
    private static string WithoutLatinEnd(string heading)
    {
        var end = heading.Length;
        while (end > 0 && (char.IsAsciiLetterOrDigit(heading[end - 1]) || heading[end - 1] is '.' or '&' or '/' or '-' or '·' or ':' or '\''))
        {
            end--;
        }

        return end == 0 ? heading : heading[..end];
    }

    private static string WithoutBrackets(string heading)
    {
        var text = heading.TrimEnd('*', '-', '_', '—');
        while (text.Length > 0 && text[^1] is ')' or ']' or '》' or '】' or '〕' or '”')
        {
            var open = text.LastIndexOfAny(['(', '[', '《', '【', '〔', '“']);
            if (open < 0)
            {
                break;
            }

            // 关于《…合同》: the title itself stands in the brackets.
            text = text[^1] is '》' or '”' ? text[(open + 1)..^1] : text[..open];
        }

        return text;
    }
}
