using System.Collections.Immutable;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Budget;
using Intake.Worker.Commands;
using Intake.Worker.Results;

namespace Intake.Worker.Reports.Budget;

/// <summary>Everything the outputs of a budget run say, so that table, JSON and workbook say the same.</summary>
internal sealed class BudgetReport
{
    private readonly Func<string, string?> _measureName;
    private readonly Conversation _talk;

    /// <param name="plan">One share for each award that asks, in the order of the demand.</param>
    /// <param name="measureName">The name of a measure in the reader's language; null if it is not known.</param>
    public BudgetReport(ResultSet sources, Demand demand, FundPlan plan, Func<string, string?> measureName, Conversation talk)
    {
        (Sources, Demand, Plan, _measureName, _talk) = (sources, demand, plan, measureName, talk);
        var shares = plan.Shares.GetEnumerator();
        Lines = [.. demand.Awards.Select(award => new BudgetLine(award, award.Award.IsAsked && shares.MoveNext() ? shares.Current : null))];
        Notes = BudgetNotes.Of(this);
        ByMeasure = Measures(Lines, withParts: true);
        ByApplicant = Applicants(Lines, withParts: true);
    }

    public ResultSet Sources { get; }

    public Demand Demand { get; }

    public FundPlan Plan { get; }

    /// <summary>Every award, in the order given.</summary>
    public ImmutableArray<BudgetLine> Lines { get; }

    public ImmutableArray<ReportNote> Notes { get; }

    /// <summary>By article, then id; in each the applicants.</summary>
    public ImmutableArray<BudgetGroup> ByMeasure { get; }

    /// <summary>The largest demand first; in each the measures.</summary>
    public ImmutableArray<BudgetGroup> ByApplicant { get; }

    public int NoRule => BudgetGroup.Count(Lines, AwardStatus.NoRule);

    public int NotEligible => BudgetGroup.Count(Lines, AwardStatus.NotEligible);

    /// <summary>Distinct policies that made the results, in the order given.</summary>
    public ImmutableArray<string> Policies => [.. Sources.Files.Select(file => file.Policy).Distinct(StringComparer.Ordinal)];

    /// <summary>Null where the policy of this program does not have the measure.</summary>
    public string? MeasureName(string id) => _measureName(id);

    /// <summary>The name of an applicant, or that it is unknown and where it stands.</summary>
    public string ApplicantName(DemandAward award) =>
        award.Applicant.Name ?? award.Applicant.Code ?? $"{_talk.Text("report.applicant_unknown")} {_talk.Messages.Text(award.Place.AsMessage())}";

    private ImmutableArray<BudgetGroup> Measures(IEnumerable<BudgetLine> lines, bool withParts) =>
    [
        .. lines.GroupBy(line => line.Award.Award.Measure, StringComparer.Ordinal)
            .Select(group => Group(
                group.Key, _measureName(group.Key) ?? group.Key, group.Key, [.. group], withParts && Plan.Limits.Measures.TryGetValue(group.Key, out var limit) ? limit : null, withParts ? Applicants : null))
            .OrderBy(group => group.Sample.Award.Award.Article).ThenBy(group => group.Key, StringComparer.Ordinal),
    ];

    private ImmutableArray<BudgetGroup> Applicants(IEnumerable<BudgetLine> lines, bool withParts) =>
    [
        .. lines.GroupBy(line => line.Award.Applicant.Key, StringComparer.Ordinal)
            .Select(group => Group(group.Key, ApplicantName(group.First().Award), group.First().Award.Applicant.Code, [.. group], null, withParts ? Measures : null))
            .OrderByDescending(group => group.Sums.Asked).ThenBy(group => group.Key, StringComparer.Ordinal),
    ];

    private static BudgetGroup Group(
        string key, string name, string? id, ImmutableArray<BudgetLine> lines, Money? limit, Func<IEnumerable<BudgetLine>, bool, ImmutableArray<BudgetGroup>>? parts) =>
        new(
            key,
            name,
            id == name ? null : id,
            lines[0],
            FundSums.Of(lines.Select(line => line.Share).OfType<FundShare>()),
            BudgetGroup.Count(lines, AwardStatus.NoRule),
            BudgetGroup.Count(lines, AwardStatus.NotEligible),
            limit,
            parts is null ? [] : parts(lines, false));
}
