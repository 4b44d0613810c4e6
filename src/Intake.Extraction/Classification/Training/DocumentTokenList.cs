using Intake.Extraction.Learning;

namespace Intake.Extraction.Classification.Training;

/// <summary>Collects the tokens of a paper as text, each once, in the order of reading.</summary>
internal sealed class DocumentTokenList : ITokenSink
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _tokens = [];

    public static string[] Of(LabelledPaper paper)
    {
        var list = new DocumentTokenList();
        DocumentTokens.Read(DocumentSubject.Of(paper.Pages), ref list);
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
