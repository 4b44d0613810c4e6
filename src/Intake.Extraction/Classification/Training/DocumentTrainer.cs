using Intake.Extraction.Learning;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Intake.Extraction.Classification.Training;

/// <summary>
/// Fits the linear model of types with Microsoft.ML: tokens → bag over a fixed vocabulary, of length one → maximum entropy by stochastic dual coordinate
/// ascent. One thread, fixed seed, fixed number of passes: the same papers give the same model.
/// </summary>
internal static class DocumentTrainer
{
    private const int Seed = 1;

    private static readonly string[] Columns = [nameof(DocumentRow.Titles), nameof(DocumentRow.Text), nameof(DocumentRow.Shape)];

    private const int Passes = 60;
    private const int LeastGroups = 3;
    private const float Ridge = 3e-6f;

    public static FittedTypes Fit(IReadOnlyList<LabelledPaper> papers)
    {
        var context = new MLContext(Seed);
        var tokens = papers.Select(DocumentTokenList.Of).ToArray();
        var vocabulary = Vocabulary(papers, tokens);
        var rows = context.Data.LoadFromEnumerable(papers.Zip(tokens, (paper, list) => new DocumentRow(list, paper.Type)));
        var keys = context.Data.LoadFromEnumerable(vocabulary.Select(token => new VocabularyRow { Token = token }));
        IEstimator<ITransformer> features = context.Transforms.Concatenate("Features", Columns);
        foreach (var column in Columns.Reverse())
        {
            // Each block has a length of its own: the few tokens of a title are not to drown in those of the text.
            features = context.Transforms.Conversion.MapValueToKey(column, keyData: keys)
                .Append(context.Transforms.Conversion.MapKeyToVector(column, outputCountVector: true))
                .Append(context.Transforms.NormalizeLpNorm(column))
                .Append(features);
        }

        var pipeline = features
            .AppendCacheCheckpoint(context)
            .Append(context.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
            {
                NumberOfThreads = 1,
                MaximumNumberOfIterations = Passes,
                ConvergenceTolerance = 1e-6f,
                L2Regularization = Ridge,
                L1Regularization = 0f,
                Shuffle = true,
            }));
        var model = pipeline.Fit(rows);
        using var zip = new MemoryStream();
        context.Model.Save(model, rows.Schema, zip);
        var linear = model.LastTransformer.Model;
        VBuffer<float>[]? weights = null;
        linear.GetWeights(ref weights, out var types);
        var dense = new float[vocabulary.Length * types];
        for (var type = 0; type < types; type++)
        {
            foreach (var (token, weight) in weights![type].Items())
            {
                // The blocks follow each other; a token has weight in its own only.
                var place = token % vocabulary.Length;
                dense[(place * types) + type] += token / vocabulary.Length == DocumentTokens.BlockOf(vocabulary[place][0]) ? weight : 0;
            }
        }

        return new(zip.ToArray(), vocabulary, dense, [.. linear.GetBiases()]);
    }

    // What only papers of a few groups say is their wording, not the language of the type.
    private static string[] Vocabulary(IReadOnlyList<LabelledPaper> papers, string[][] tokens)
    {
        var groups = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Length; i++)
        {
            foreach (var token in tokens[i])
            {
                if (!groups.TryGetValue(token, out var met))
                {
                    groups[token] = met = new HashSet<string>(StringComparer.Ordinal);
                }

                met.Add(papers[i].Group);
            }
        }

        return [.. groups.Where(token => token.Value.Count >= LeastGroups).Select(token => token.Key).Order(StringComparer.Ordinal)];
    }

    private sealed class VocabularyRow
    {
        public string Token { get; init; } = "";
    }
}

/// <summary>What Microsoft.ML fitted.</summary>
/// <param name="Zip">The model as Microsoft.ML saves it.</param>
/// <param name="Vocabulary">One token a row.</param>
/// <param name="Weights">Row after row, one weight a type.</param>
internal sealed record FittedTypes(byte[] Zip, string[] Vocabulary, float[] Weights, float[] Biases)
{
    /// <summary>A model of these weights, without a file.</summary>
    public DocumentModel With(TypeThresholds thresholds) => new(new DocumentWeights(Hashes(), Weights, Biases), thresholds);

    /// <summary>The model file: Microsoft.ML's entries and the program's own.</summary>
    public byte[] ToFile(TypeThresholds thresholds)
    {
        var hashes = Hashes();
        return hashes.Distinct().Count() == hashes.Length
            ? ModelArchive.With(Zip, DocumentModelFile.Entry, DocumentModelFile.Write(hashes, Weights, Biases, thresholds))
            : throw new InvalidOperationException("two tokens of the vocabulary have the same hash: change TokenHash");
    }

    private ulong[] Hashes() => [.. Vocabulary.Select(token => TokenHash.Of(token[0], token.AsSpan(1)))];
}
