namespace Intake.Extraction.Classification.Training;

/// <summary>Chooses temperature and threshold on the calibration papers, which training has not seen and which are not scored.</summary>
internal static class TypeCalibration
{
    private static readonly double[] Thresholds = [0.70, 0.80, 0.85, 0.90, 0.95, 0.97, 0.99];

    private const double Coldest = 0.3, Hottest = 3.0, Step = 0.1;

    public static TypeThresholds Choose(Func<TypeThresholds, DocumentModel> fitted, IReadOnlyList<LabelledPaper> papers)
    {
        var (temperature, least) = (Coldest, double.PositiveInfinity);
        for (var step = 0; Coldest + (step * Step) <= Hottest + 1e-9; step++)
        {
            var candidate = Math.Round(Coldest + (step * Step), 1);
            var model = fitted(new(candidate, 2));
            var loss = papers.Sum(paper => -Math.Log(Math.Max(model.Predict(DocumentSubject.Of(paper.Pages)).Of(paper.Type), 1e-12)));
            (temperature, least) = loss < least ? (candidate, loss) : (temperature, least);
        }

        // The lowest threshold at which no calibration paper is answered wrongly.
        return new(temperature, Thresholds.FirstOrDefault(threshold => TypeScores.Of(fitted(new(temperature, threshold)), papers).Wrong.IsEmpty, Thresholds[^1]));
    }
}
