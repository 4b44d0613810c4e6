using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Learning;
using Intake.Extraction.Messages;

namespace Intake.Extraction.Classification.Training;

/// <summary>
/// Trains the model of types from its files, and says whether the kept one comes out again. Touches no disk: the caller reads
/// <see cref="DocumentMaterial.Inputs"/> and writes <see cref="DocumentMaterial.Outputs"/>. Takes some ten seconds.
/// </summary>
public static class DocumentTraining
{
    private const ulong Seed = 77;

    /// <summary>Up to this difference of a probability two models are the same but for rounding: processors without AVX add up in another order.</summary>
    private const double Equivalent = 0.001;

    /// <summary>Characters hurt and rows lost of a thousand, as light and as bad scans do; every paper is learned as printed too, and once in fewer words.</summary>
    private static readonly (int Characters, int Rows)[] Noise = [(0, 0), (0, 400), (30, 10), (120, 100)];

    /// <summary>Composes the training papers, fits, calibrates and scores.</summary>
    /// <exception cref="InvalidDataException">A file is not of its form; file and line are named.</exception>
    public static DocumentTrainingOutcome Train(DocumentMaterial material)
    {
        var clean = LabelledPaper.ReadPages("papers.jsonl", material.Papers).AddRange(PaperGrammar.Compose("grammar.txt", material.Grammar));
        var random = new SplitMix(Seed);
        var papers = Noise.SelectMany(noise => clean.Select(paper => PrintNoise.On(paper, noise.Characters, noise.Rows, random))).ToList();
        var calibration = LabelledPaper.ReadBlocks("calibration.txt", material.Calibration);
        var fitted = DocumentTrainer.Fit(papers);
        var thresholds = TypeCalibration.Choose(fitted.With, calibration);
        var file = fitted.ToFile(thresholds);
        var model = DocumentModel.Load(file);
        var version = DocumentModelFile.Version(file);
        var blind = TypeScores.Of(model, LabelledPaper.ReadBlocks("blind.txt", material.Blind));
        var scored = TypeScores.Of(model, LabelledPaper.ReadPages("scored.jsonl", material.Scored));
        var figures = DocumentCard.Figures(version, model.Thresholds, file.Length, clean, fitted.Vocabulary.Length, calibration.Length, blind, scored);
        return new(file, version, blind, scored, figures);
    }

    /// <summary>Trains anew and compares.</summary>
    /// <exception cref="InvalidDataException">A file is not of its form; file and line are named.</exception>
    public static (bool IsReproduced, ImmutableArray<Message> Messages) Check(DocumentMaterial material, byte[] keptModel, string keptCard)
    {
        var outcome = Train(material);
        var kept = DocumentModelFile.Version(keptModel);
        var isSame = outcome.Model.AsSpan().SequenceEqual(keptModel);
        var isSameContent = isSame || ModelArchive.SameContent(outcome.Model, keptModel);
        var difference = isSameContent ? 0 : LargestDifference(outcome.Model, keptModel, material);
        var card = ModelCardText.FiguresOf(keptCard) == (isSame ? outcome.Figures : outcome.Figures.Replace(outcome.Version, kept, StringComparison.Ordinal));
        return (difference <= Equivalent && card,
        [
            isSame ? Message.Of("training.file_reproduced", kept)
                : isSameContent ? Message.Of("training.content_reproduced", kept)
                : difference <= Equivalent ? Message.Of("training.model_equivalent", kept, difference.ToString("0.######", CultureInfo.InvariantCulture))
                : Message.Of("training.model_differs", kept, outcome.Version),
            Message.Of(card ? "training.card_reproduced" : "training.card_differs"),
        ]);
    }

    private static double LargestDifference(byte[] one, byte[] other, DocumentMaterial material)
    {
        var (first, second) = (DocumentModel.Load(one), DocumentModel.Load(other));
        return LabelledPaper.ReadBlocks("blind.txt", material.Blind).Select(paper => DocumentSubject.Of(paper.Pages))
            .Max(subject => first.Predict(subject).Probabilities.Zip(second.Predict(subject).Probabilities, (a, b) => Math.Abs(a - b)).Max());
    }
}
