using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Intake.Matching.Classification.Training;

/// <summary>
/// Fits the linear model with Microsoft.ML: tokens → bag over a fixed vocabulary → maximum entropy by stochastic dual coordinate ascent.
/// One thread, fixed seed, fixed number of passes: the same lines give the same model.
/// </summary>
internal static class ModelTrainer
{
    private const int Seed = 1;
    private const int Passes = 40;
    private const int LeastLines = 4;
    private const float Ridge = 3e-5f;

    public static FittedModel Fit(IReadOnlyList<LabelledExample> examples)
    {
        var context = new MLContext(Seed);
        var tokens = examples.Select(example => TokenList.Of(example.Subject)).ToArray();
        var vocabulary = Vocabulary(tokens);
        var rows = context.Data.LoadFromEnumerable(Rows(examples, tokens));
        var pipeline = context.Transforms.Conversion.MapValueToKey(nameof(TrainingRow.Tokens), keyData: Keys(context, vocabulary))
            .Append(context.Transforms.Conversion.MapKeyToVector("Features", nameof(TrainingRow.Tokens), outputCountVector: true))
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
        linear.GetWeights(ref weights, out var kinds);
        var dense = new float[vocabulary.Length * kinds];
        for (var kind = 0; kind < kinds; kind++)
        {
            foreach (var (token, weight) in weights![kind].Items())
            {
                dense[token * kinds + kind] = weight;
            }
        }

        return new(zip.ToArray(), vocabulary, dense, [.. linear.GetBiases()]);
    }

    // A token met in few lines says more about those lines than about the language.
    private static string[] Vocabulary(string[][] tokens) =>
        [.. tokens.SelectMany(line => line).GroupBy(token => token, StringComparer.Ordinal).Where(group => group.Count() >= LeastLines)
            .Select(group => group.Key).Order(StringComparer.Ordinal)];

    private static IDataView Keys(MLContext context, string[] vocabulary) =>
        context.Data.LoadFromEnumerable(vocabulary.Select(token => new VocabularyRow { Token = token }));

    // A line open between kinds is learned once as each of them.
    private static IEnumerable<TrainingRow> Rows(IReadOnlyList<LabelledExample> examples, string[][] tokens)
    {
        for (var i = 0; i < examples.Count; i++)
        {
            foreach (var kind in examples[i].Accepted)
            {
                yield return new() { Tokens = tokens[i], Label = (uint)kind };
            }
        }
    }

    private sealed class VocabularyRow
    {
        public string Token { get; init; } = "";
    }
}
