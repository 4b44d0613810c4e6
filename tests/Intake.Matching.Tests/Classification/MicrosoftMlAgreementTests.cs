using Intake.Matching.Classification;
using Intake.Matching.Classification.Training;
using Microsoft.ML;

namespace Intake.Matching.Tests.Classification;

/// <summary>The weights the program reads are those Microsoft.ML trained: both ways of predicting agree.</summary>
public sealed class MicrosoftMlAgreementTests
{
    [Fact]
    public void Microsoft_ml_predicts_the_same_probabilities_from_the_same_file()
    {
        var context = new MLContext(1);
        using var file = new MemoryStream(ModelFolder.Bytes("expense-kinds.zip"));
        using var engine = context.Model.CreatePredictionEngine<TrainingRow, Output>(context.Model.Load(file, out _));
        var classifier = ExpenseClassifier.Load();
        Assert.Equal(1, classifier.Decision.Temperature);

        foreach (var line in ModelFolder.Lines("scored.tsv").Concat(ModelFolder.Lines("blind.tsv")))
        {
            var theirs = engine.Predict(new() { Tokens = TokenList.Of(line.Subject) }).Score;
            var ours = classifier.Probabilities(line.Subject);

            Assert.Equal(theirs.Length, ours.Length);
            for (var kind = 0; kind < ours.Length; kind++)
            {
                Assert.Equal(theirs[kind], ours[kind], 0.00001);
            }
        }
    }

    private sealed class Output
    {
        public float[] Score { get; set; } = [];
    }
}
