using System.Collections.Immutable;

namespace Intake.Matching.Classification.Training;

/// <summary>How a classifier does on labelled lines.</summary>
/// <param name="Lines">How many lines.</param>
/// <param name="Clear">Lines with one accepted answer that is not "unsure".</param>
/// <param name="ClearSure">Of these, how many were answered.</param>
/// <param name="Sure">Of all lines, how many were answered.</param>
/// <param name="Wrong">Lines answered with a kind that is not accepted, and the answer.</param>
/// <param name="SureWithoutRules">Lines whose likeliest kind reaches its threshold, whatever the rules say.</param>
/// <param name="WrongWithoutRules">Of these, those whose likeliest kind is not accepted.</param>
/// <param name="LikeliestRight">Clear lines whose likeliest kind is the accepted one, answered or not.</param>
/// <param name="Confusion">Rows: accepted kind, last row lines that may be left open; columns: answered kind, last column unsure.</param>
/// <param name="Reliability">Clear lines by the confidence of the likeliest kind.</param>
public sealed record ExpenseScores(
    int Lines,
    int Clear,
    int ClearSure,
    int Sure,
    ImmutableArray<(LabelledExample Line, ExpenseKind Answer)> Wrong,
    int SureWithoutRules,
    int WrongWithoutRules,
    int LikeliestRight,
    ImmutableArray<ImmutableArray<int>> Confusion,
    ImmutableArray<ReliabilityBin> Reliability)
{
    private static readonly double[] BinFloors = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99];

    /// <summary>Scores a classifier.</summary>
    public static ExpenseScores Of(ExpenseClassifier classifier, IReadOnlyList<LabelledExample> lines)
    {
        var size = ExpenseKindName.Count + 1;
        var confusion = new int[size, size];
        var bins = new (int Lines, int Right)[BinFloors.Length];
        var wrong = ImmutableArray.CreateBuilder<(LabelledExample, ExpenseKind)>();
        var (clear, clearSure, sure, right, bareSure, bareWrong) = (0, 0, 0, 0, 0, 0);
        foreach (var line in lines)
        {
            var prediction = classifier.Classify(line.Subject);
            var isClear = line.Accepted.Length == 1 && !line.MayBeUnsure;
            if (classifier.Probabilities(line.Subject)[(int)prediction.Likeliest] >= classifier.Decision.Threshold(prediction.Likeliest))
            {
                bareSure++;
                bareWrong += line.Accepted.Contains(prediction.Likeliest) ? 0 : 1;
            }

            sure += prediction.Kind is null ? 0 : 1;
            confusion[isClear ? (int)line.Accepted[0] : size - 1, prediction.Kind is { } answered ? (int)answered : size - 1]++;
            if (prediction.Kind is { } answer && !line.Accepted.Contains(answer))
            {
                wrong.Add((line, answer));
            }

            if (isClear)
            {
                var isRight = prediction.Likeliest == line.Accepted[0];
                clear++;
                clearSure += prediction.Kind is null ? 0 : 1;
                right += isRight ? 1 : 0;
                ref var bin = ref bins[Array.FindLastIndex(BinFloors, floor => prediction.Confidence.Value >= floor)];
                bin = (bin.Lines + 1, bin.Right + (isRight ? 1 : 0));
            }
        }

        return new(lines.Count, clear, clearSure, sure, wrong.ToImmutable(), bareSure, bareWrong, right, Rows(confusion, size), [.. bins.Select((bin, i) => new ReliabilityBin(BinFloors[i], bin.Lines, bin.Right))]);
    }

    private static ImmutableArray<ImmutableArray<int>> Rows(int[,] confusion, int size) =>
        [.. Enumerable.Range(0, size).Select(row => Enumerable.Range(0, size).Select(column => confusion[row, column]).ToImmutableArray())];
}
