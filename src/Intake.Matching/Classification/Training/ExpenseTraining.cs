using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Learning;
using Intake.Extraction.Messages;

namespace Intake.Matching.Classification.Training;

/// <summary>
/// Trains the expense model from its files, and says whether the kept one comes out again. Touches no disk: the caller reads
/// <see cref="TrainingMaterial.Inputs"/> and writes <see cref="TrainingMaterial.Outputs"/>. Takes some seconds.
/// </summary>
public static class ExpenseTraining
{
    /// <summary>Composes the training lines, fits, calibrates and scores.</summary>
    /// <exception cref="InvalidDataException">A file is not of its form; file and line are named.</exception>
    public static TrainingOutcome Train(TrainingMaterial material)
    {
        var examplesText = ExampleGenerator.Write(material.Grammar);
        var examples = LabelledExample.Read("examples.tsv", examplesText);
        var calibration = LabelledExample.Read("calibration.tsv", material.Calibration);
        var scored = LabelledExample.Read("scored.tsv", material.Scored);
        var blind = LabelledExample.Read("blind.tsv", material.Blind);
        var fitted = ModelTrainer.Fit(examples);
        var decision = Calibration.Choose(fitted.ToClassifier, calibration);
        var file = fitted.ToFile(decision);
        var classifier = ExpenseClassifier.Load(new MemoryStream(file));
        var (scores, blindScores) = (ExpenseScores.Of(classifier, scored), ExpenseScores.Of(classifier, blind));
        var figures = ModelCard.Figures(classifier, file.Length, examples, fitted.Vocabulary.Length, calibration.Length, scores, blindScores);
        return new(examplesText, file, classifier.Version, decision, scores, blindScores, figures);
    }

    /// <summary>Trains anew and compares.</summary>
    /// <param name="keptExamples">Text of examples.tsv.</param>
    /// <param name="keptModel">Bytes of expense-kinds.zip.</param>
    /// <param name="keptCard">Text of CARD.md.</param>
    /// <exception cref="InvalidDataException">A file is not of its form; file and line are named.</exception>
    public static TrainingCheck Check(TrainingMaterial material, string keptExamples, byte[] keptModel, string keptCard)
    {
        var outcome = Train(material);
        var kept = ExpenseModelFile.Version(keptModel);
        var examples = outcome.Examples == keptExamples;
        var file = outcome.Model.AsSpan().SequenceEqual(keptModel);
        var content = file || ModelArchive.SameContent(outcome.Model, keptModel);
        var difference = content ? 0 : LargestDifference(outcome.Model, keptModel, material);
        var card = ModelCardText.FiguresOf(keptCard) == (file ? outcome.Figures : outcome.Figures.Replace(outcome.Version, kept, StringComparison.Ordinal));
        var messages = ImmutableArray.Create(
            Message.Of(examples ? "model.examples_reproduced" : "model.examples_differ"),
            file ? Message.Of("model.file_reproduced", kept)
                : content ? Message.Of("model.content_reproduced", kept)
                : difference <= TrainingCheck.Equivalent ? Message.Of("model.model_equivalent", kept, difference.ToString("0.######", CultureInfo.InvariantCulture))
                : Message.Of("model.model_differs", kept, outcome.Version),
            Message.Of(card ? "model.card_reproduced" : "model.card_differs"));
        return new(examples, file, content, difference, card, messages);
    }

    private static double LargestDifference(byte[] one, byte[] other, TrainingMaterial material)
    {
        var (first, second) = (ExpenseClassifier.Load(new MemoryStream(one)), ExpenseClassifier.Load(new MemoryStream(other)));
        return LabelledExample.Read("scored.tsv", material.Scored).Concat(LabelledExample.Read("blind.tsv", material.Blind))
            .Max(line => first.Probabilities(line.Subject).Zip(second.Probabilities(line.Subject), (a, b) => Math.Abs(a - b)).Max());
    }
}
