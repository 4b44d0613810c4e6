using Microsoft.ML.Data;

namespace Intake.Extraction.Classification.Training;

/// <summary>A paper as Microsoft.ML sees it: the tokens of each block, each once.</summary>
internal sealed class DocumentRow(string[] tokens, DocumentType type)
{
    public string[] Titles { get; } = Of(tokens, 0);

    public string[] Text { get; } = Of(tokens, 1);

    public string[] Shape { get; } = Of(tokens, 2);

    /// <summary>The type, from 0.</summary>
    [KeyType(12)]
    public uint Label { get; } = (uint)type;

    private static string[] Of(string[] tokens, int block) => [.. tokens.Where(token => DocumentTokens.BlockOf(token[0]) == block)];
}
