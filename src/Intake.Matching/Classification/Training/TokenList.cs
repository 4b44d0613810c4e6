using Intake.Extraction.Learning;

namespace Intake.Matching.Classification.Training;

/// <summary>Collects the tokens of a subject as text, each once, in the order of reading.</summary>
internal sealed class TokenList : ITokenSink
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _tokens = [];

    public static string[] Of(ExpenseSubject subject)
    {
        var text = new SubjectText();
        text.Set(subject);
        var list = new TokenList();
        SubjectTokens.Read(text, ref list);
        return [.. list._tokens];
    }

    public void Add(char field, ReadOnlySpan<char> text)
    {
        var token = string.Concat([field], text);
        if (_seen.Add(token))
        {
            _tokens.Add(token);
        }
    }
}
