using System.Collections.Immutable;
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
        var fitted = ModelTrainer.Fit(examples);
        var decision = Calibration.Choose(with => ExpenseClassifier.Load(new MemoryStream(fitted.ToFile(with))), calibration);
        var file = fitted.ToFile(decision);
        var scores = ExpenseScores.Of(ExpenseClassifier.Load(new MemoryStream(file)), scored);
        var version = ExpenseModelFile.Version(file);
        var figures = ModelCard.Figures(version, file.Length, examples, fitted.Vocabulary.Length, calibration.Length, decision, scores);
        return new(examplesText, file, version, decision, scores, figures);
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
        var card = ModelCard.FiguresOf(keptCard) == (file ? outcome.Figures : outcome.Figures.Replace(outcome.Version, kept, StringComparison.Ordinal));
        var messages = ImmutableArray.Create(
            Message.Of(examples ? "model.examples_reproduced" : "model.examples_differ"),
            file ? Message.Of("model.file_reproduced", kept)
                : content ? Message.Of("model.content_reproduced", kept)
                : Message.Of("model.model_differs", kept, outcome.Version),
            Message.Of(card ? "model.card_reproduced" : "model.card_differs"));
        return new(examples, file, content, card, messages);
    }
}
