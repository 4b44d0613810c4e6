using Intake.Extraction.Documents;
using Intake.Extraction.Values;
using Intake.Matching.Evidence.Graph;

namespace Intake.Matching.Evidence;

/// <summary>What the dossier shows for one measure. Filled while the expenses are built, read afterwards.</summary>
internal sealed class MeasureEvidence
{
    /// <summary>Evidence of nothing.</summary>
    public static MeasureEvidence Empty => new();

    public List<CountedLine> Counted { get; } = [];

    /// <summary>Open points and alarms of the evidence.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>For each invoice that counts, which of its papers are there.</summary>
    public List<PaperStanding> Papers { get; } = [];

    public Money Sum { get; private set; }

    public void Count(CountedLine line)
    {
        Counted.Add(line);
        Sum += line.Expense.Amount;
    }
}
