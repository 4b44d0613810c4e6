using System.Collections.Immutable;
using Intake.Extraction.Messages;

namespace Intake.Matching.Classification.Training;

/// <summary>Whether what is kept in models/expense comes out again when it is trained anew.</summary>
/// <param name="ExamplesReproduced">The grammar gives examples.tsv again.</param>
/// <param name="FileReproduced">The model file is the same byte for byte.</param>
/// <param name="ContentReproduced">Every entry of the model file is the same; only its compression may differ (another build of zlib).</param>
/// <param name="CardReproduced">The figures on the card are those computed.</param>
/// <param name="Messages">The same, in words.</param>
public sealed record TrainingCheck(
    bool ExamplesReproduced,
    bool FileReproduced,
    bool ContentReproduced,
    bool CardReproduced,
    ImmutableArray<Message> Messages)
{
    /// <summary>The kept model stands: its content, its training lines and its card all come out again.</summary>
    public bool IsReproduced => ExamplesReproduced && ContentReproduced && CardReproduced;
}
