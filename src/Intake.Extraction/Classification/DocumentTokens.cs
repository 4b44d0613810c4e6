using Intake.Extraction.Learning;

namespace Intake.Extraction.Classification;

/// <summary>
/// Cuts a paper into the tokens the model of types knows: n-grams of its titles and of its text with a prefix for where they stand, which groups of labels of
/// each type it names and how many of them, and its shape in coarse steps. Each block of tokens weighs the same, however many there are: a title is short and
/// says most.
/// </summary>
internal static class DocumentTokens
{
    /// <summary>Titles, text, and what is neither.</summary>
    public const int Blocks = 3;

    private const char Title = 't', TitleEnd = 'e', Text = 'b', Label = 'L', LabelShare = 'K', Digits = 'D', Table = 'T', Ideographs = 'H', PageCount = 'P';

    /// <summary>Which block a token belongs to, from 0.</summary>
    public static int BlockOf(char field) => field is Title or TitleEnd ? 0 : field == Text ? 1 : 2;

    public static void Read<TSink>(DocumentSubject subject, ref TSink sink)
        where TSink : ITokenSink
    {
        foreach (var title in subject.Titles)
        {
            Grams(title, Title, 2, 4, ref sink);
            for (var size = 2; size <= Math.Min(4, title.Length); size++)
            {
                // What kind of paper it is, a Chinese title says last.
                sink.Add(TitleEnd, title.AsSpan(title.Length - size));
            }
        }

        Grams(subject.Body, Text, 2, 3, ref sink);
        Span<char> token = stackalloc char[2];
        foreach (var cues in TypeCues.All)
        {
            var named = 0;
            token[0] = (char)('a' + (int)cues.Type);
            for (var group = 0; group < cues.Labels.Length; group++)
            {
                if (cues.Names(group, subject.Texts))
                {
                    token[1] = (char)('a' + group);
                    sink.Add(Label, token);
                    named++;
                }
            }

            token[1] = (char)('0' + (4 * named / cues.Labels.Length));
            sink.Add(LabelShare, token);
        }

        Step(Digits, (int)(subject.DigitShare * 10), ref sink);
        Step(Table, (int)(subject.TableShare * 5), ref sink);
        Step(Ideographs, (int)(subject.IdeographShare * 5), ref sink);
        Step(PageCount, subject.Pages switch { <= 1 => 1, 2 => 2, <= 4 => 3, <= 9 => 4, _ => 5 }, ref sink);
    }

    private static void Step<TSink>(char kind, int step, ref TSink sink)
        where TSink : ITokenSink
        => sink.Add(kind, [(char)('0' + step)]);

    private static void Grams<TSink>(string text, char prefix, int shortest, int longest, ref TSink sink)
        where TSink : ITokenSink
    {
        for (var first = 0; first < text.Length; first++)
        {
            for (var size = 1; size <= longest && first + size <= text.Length && text[first + size - 1] != DocumentSubject.Break; size++)
            {
                if (size >= shortest)
                {
                    sink.Add(prefix, text.AsSpan(first, size));
                }
            }
        }
    }
}
