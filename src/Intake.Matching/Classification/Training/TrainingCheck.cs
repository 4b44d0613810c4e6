using System.Collections.Immutable;
using Intake.Extraction.Messages;

namespace Intake.Matching.Classification.Training;

/// <summary>Whether what is kept in models/expense comes out again when it is trained anew.</summary>
/// <param name="ExamplesReproduced">The grammar gives examples.tsv again.</param>
/// <param name="FileReproduced">The model file is the same byte for byte.</param>
/// <param name="ContentReproduced">Every entry of the model file is the same; only its compression may differ (another build of zlib).</param>
/// <param name="Difference">The largest difference of a probability on the scored lines; 0 where the content is the same.</param>
/// <param name="CardReproduced">The figures on the card are those computed.</param>
/// <param name="Messages">The same, in words.</param>
public sealed record TrainingCheck(
    bool ExamplesReproduced,
    bool FileReproduced,
    bool ContentReproduced,
    double Difference,
    bool CardReproduced,
    ImmutableArray<Message> Messages)
{
    /// <summary>
    /// Up to this difference two models are the same but for rounding: processors without AVX add up in another order than those with.
    /// </summary>
    public const double Equivalent = 0.001;

    /// <summary>The kept model stands: its content (but for rounding), its training lines and its card all come out again.</summary>
    public bool IsReproduced => ExamplesReproduced && Difference <= Equivalent && CardReproduced;
}
