using Intake.Extraction.Messages;
using Intake.Extraction.Values;

namespace Intake.Matching.Classification;

/// <summary>
/// Says which kind of expense an invoice line is, how sure, and what else it could be; says "unsure" rather than guess. The model
/// gives probabilities, <see cref="ConflictRules"/> forbid answers that the words of the line do not bear out. The same subject gets the
/// same answer in any order and on any machine. Not thread safe: one instance a worker loop.
/// </summary>
public sealed class ExpenseClassifier
{
    private const int Remembered = 256;
    private const double SurestOfAll = 0.99;
    private const double DoubtfulAtMost = 0.5;

    private readonly LinearWeights _weights;
    private readonly SubjectText _text = new();
    private readonly double[] _scores = new double[ExpenseKindName.Count];
    private readonly Dictionary<ExpenseSubject, ExpenseJudgement> _recent = new(Remembered);

    internal ExpenseClassifier(string version, LinearWeights weights, ExpenseDecision decision)
    {
        Version = version;
        _weights = weights;
        Decision = decision;
    }

    /// <summary>Name of the model and the first 12 hexadecimal digits of the SHA-256 of its file.</summary>
    public string Version { get; }

    /// <summary>Thresholds and calibration of the loaded model.</summary>
    public ExpenseDecision Decision { get; }

    /// <summary>Loads the model that the program carries.</summary>
    public static ExpenseClassifier Load()
    {
        using var stream = typeof(ExpenseClassifier).Assembly.GetManifestResourceStream("expense-kinds.zip")
            ?? throw new InvalidOperationException("the program was built without models/expense/expense-kinds.zip");
        return Load(stream);
    }

    /// <summary>Loads a model file.</summary>
    /// <exception cref="InvalidDataException">The stream holds no expense model.</exception>
    public static ExpenseClassifier Load(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var file = memory.ToArray();
        var (weights, decision) = ExpenseModelFile.Read(file);
        return new ExpenseClassifier(ExpenseModelFile.Version(file), weights, decision);
    }

    /// <summary>Classifies one line. Never throws, whatever the text.</summary>
    public ExpensePrediction Classify(ExpenseSubject subject) => Judge(subject).Prediction;

    /// <summary>Why the line is not answered, for a person; null where it is.</summary>
    public Message? Doubt(ExpenseSubject subject)
    {
        var (prediction, doubt) = Judge(subject);
        return ExpenseDoubts.Describe(subject, prediction, doubt);
    }

    /// <summary>The probability of each kind by the model alone, in the order of <see cref="ExpenseKind"/>.</summary>
    internal double[] Probabilities(ExpenseSubject subject)
    {
        Weigh(subject);
        return [.. _scores];
    }

    internal ExpenseJudgement Judge(ExpenseSubject subject)
    {
        if (_recent.TryGetValue(subject, out var known))
        {
            return known;
        }

        var judgement = JudgeAnew(subject);
        if (judgement.Doubt != ExpenseDoubt.TooLong)
        {
            Remember(subject, judgement);
        }

        return judgement;
    }

    private void Remember(ExpenseSubject subject, ExpenseJudgement judgement)
    {
        if (_recent.Count == Remembered)
        {
            _recent.Clear();
        }

        _recent[subject] = judgement;
    }

    private Familiarity Weigh(ExpenseSubject subject)
    {
        _text.Set(subject);
        var familiarity = _weights.Score(_text, _scores);
        Decision.ToProbabilities(_scores);
        return familiarity;
    }

    private ExpenseJudgement JudgeAnew(ExpenseSubject subject)
    {
        var familiarity = Weigh(subject);
        var (first, second) = TopTwo();
        var (likeliest, runnerUp) = ((ExpenseKind)first, (ExpenseKind)second);
        var (probability, next) = (_scores[first], _scores[second]);
        var doubt = ConflictRules.Judge(_text, likeliest, familiarity);
        if (doubt != ExpenseDoubt.None)
        {
            probability = Math.Min(probability, DoubtfulAtMost);
        }
        else if (probability < Decision.Threshold(likeliest))
        {
            doubt = ExpenseDoubt.CloseCall;
        }

        ExpenseKind? answer = doubt == ExpenseDoubt.None ? likeliest : null;
        return new(new(answer, likeliest, Sure(probability), runnerUp, Sure(next)), doubt);
    }

    private static Confidence Sure(double probability) => new(Math.Min(probability, SurestOfAll));

    private (int First, int Second) TopTwo()
    {
        var (first, second) = (0, -1);
        for (var kind = 1; kind < _scores.Length; kind++)
        {
            if (_scores[kind] > _scores[first])
            {
                (first, second) = (kind, first);
            }
            else if (second < 0 || _scores[kind] > _scores[second])
            {
                second = kind;
            }
        }

        return (first, second);
    }
}
