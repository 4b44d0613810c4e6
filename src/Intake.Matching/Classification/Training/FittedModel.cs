using Intake.Extraction.Learning;

namespace Intake.Matching.Classification.Training;

/// <summary>What Microsoft.ML fitted.</summary>
/// <param name="Zip">The model as Microsoft.ML saves it.</param>
/// <param name="Vocabulary">One token a row.</param>
/// <param name="Weights">Row after row, one weight a kind.</param>
internal sealed record FittedModel(byte[] Zip, string[] Vocabulary, float[] Weights, float[] Biases)
{
    /// <summary>A classifier of these weights, without a file.</summary>
    public ExpenseClassifier ToClassifier(ExpenseDecision decision) => new("unsaved", new LinearWeights(Hashes(), Weights, Biases), decision);

    /// <summary>The model file: Microsoft.ML's entries and the program's own.</summary>
    public byte[] ToFile(ExpenseDecision decision)
    {
        var hashes = Hashes();
        if (hashes.Distinct().Count() != hashes.Length)
        {
            throw new InvalidOperationException("two tokens of the vocabulary have the same hash: change TokenHash");
        }

        return ModelArchive.With(Zip, ExpenseModelFile.Entry, ExpenseModelFile.Write(hashes, Weights, Biases, decision));
    }

    private ulong[] Hashes() => [.. Vocabulary.Select(token => TokenHash.Of(token[0], token.AsSpan(1)))];
}
