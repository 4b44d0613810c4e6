using Intake.Extraction.Documents;

namespace Intake.Matching.Evidence;

/// <summary>Every expense of the dossier, and for each measure what counts and what is open. Filled in one pass, read afterwards.</summary>
internal sealed class ExpenseLedger
{
    private readonly SortedDictionary<string, MeasureEvidence> _byMeasure = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?[]> _lineMeasures = new(StringComparer.Ordinal);

    public List<Expense> Expenses { get; } = [];

    /// <summary>Open points that belong to no single measure.</summary>
    public List<Finding> General { get; } = [];

    /// <summary>The measures the evidence speaks to.</summary>
    public IEnumerable<string> Measures => _byMeasure.Keys;

    /// <summary>The evidence of a measure; asking brings the measure into play.</summary>
    public MeasureEvidence Of(string measure)
    {
        if (!_byMeasure.TryGetValue(measure, out var evidence))
        {
            _byMeasure.Add(measure, evidence = new MeasureEvidence());
        }

        return evidence;
    }

    public MeasureEvidence? Find(string measure) => _byMeasure.GetValueOrDefault(measure);

    public void Match(string leader, string?[] measures) => _lineMeasures[leader] = measures;

    /// <summary>The measure of each line of the piece that the document leads; null if it leads none.</summary>
    public string?[]? LineMeasures(string leader) => _lineMeasures.GetValueOrDefault(leader);
}
