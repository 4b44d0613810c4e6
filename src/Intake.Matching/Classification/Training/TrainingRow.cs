using Microsoft.ML.Data;

namespace Intake.Matching.Classification.Training;

/// <summary>A line as Microsoft.ML sees it.</summary>
internal sealed class TrainingRow
{
    /// <summary>The tokens, each once.</summary>
    public string[] Tokens { get; init; } = [];

    /// <summary>The kind, from 0.</summary>
    [KeyType(8)]
    public uint Label { get; init; }
}
