namespace Intake.Matching.Classification.Training;

/// <summary>Chooses temperature and thresholds on the calibration lines, which training has not seen and which are not scored.</summary>
internal static class Calibration
{
    private static readonly double[] Thresholds = [0.90, 0.95, 0.97, 0.99];

    private const double Coldest = 1.0, Hottest = 3.0, Step = 0.1;

    /// <param name="fitted">Makes a classifier of the fitted weights and a decision.</param>
    public static ExpenseDecision Choose(Func<ExpenseDecision, ExpenseClassifier> fitted, IReadOnlyList<LabelledExample> lines)
    {
        var clear = lines.Where(line => line.Accepted.Length == 1 && !line.MayBeUnsure).ToArray();
        var (temperature, least) = (Coldest, double.PositiveInfinity);
        for (var step = 0; Coldest + step * Step <= Hottest; step++)
        {
            var candidate = Math.Round(Coldest + step * Step, 1);
            var loss = Loss(fitted(new(candidate, 1, 1)), clear);
            (temperature, least) = loss < least ? (candidate, loss) : (temperature, least);
        }

        return new(temperature, Lowest(threshold => new(temperature, threshold, 2)), Lowest(threshold => new(temperature, 2, threshold)));

        // The lowest threshold at which no calibration line is answered wrongly; a threshold of 2 answers nothing.
        double Lowest(Func<double, ExpenseDecision> with) =>
            Thresholds.FirstOrDefault(threshold => ExpenseScores.Of(fitted(with(threshold)), lines).Wrong.IsEmpty, Thresholds[^1]);
    }

    private static double Loss(ExpenseClassifier classifier, LabelledExample[] lines) =>
        lines.Sum(line => -Math.Log(Math.Max(classifier.Probabilities(line.Subject)[(int)line.Accepted[0]], 1e-12)));
}
