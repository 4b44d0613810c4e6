using System.Collections.Immutable;
using Intake.Matching.Budget;
using Intake.Matching.Measures;
using Intake.Worker.Commands;
using Intake.Worker.Results;
using Intake.Worker.Simulation;
using Intake.Worker.Simulation.Policy;

namespace Intake.Worker.Reports.Simulation;

/// <summary>Everything the outputs of a simulation say, so that table, JSON and workbook say the same.</summary>
internal sealed class SimulationReport
{
    private readonly KnownPolicies _policies;
    private readonly Conversation _talk;

    /// <param name="folder">Where the new policy was read from.</param>
    public SimulationReport(ResultSet sources, ResultSimulation simulation, KnownPolicies policies, string folder, Conversation talk)
    {
        (Sources, Simulation, _policies, Folder, _talk) = (sources, simulation, policies, folder, talk);
        Names = new ApplicantNames([.. simulation.Applications.Select(application => (application.Code, application.Name))]);
        Lines = [.. simulation.Applications.SelectMany((application, i) => application.Awards.Select(award => new SimulationLine(Names.Applicants[i], application, award)))];
        Compared = [.. Lines.Where(line => line.Application.Recheck != Recheck.Failed)];
        NotCompared = [.. simulation.Applications.Where(application => application.Recheck == Recheck.Failed)];
        Differences = [.. Baselines.Select(policy => (policy.Version, PolicyDifferences.Of(policy, policies.New, Years)))];
        Totals = SimulationSums.Of(Compared.GroupBy(line => line.Applicant.Key, StringComparer.Ordinal));
        ByMeasure = Measures();
        ByApplicant = Applicants();
        Notes = SimulationNotes.Of(this);
    }

    public ResultSet Sources { get; }

    public ResultSimulation Simulation { get; }

    public ApplicantNames Names { get; }

    /// <summary>The new policy.</summary>
    public MeasureCatalog Tried => _policies.New;

    public string Folder { get; }

    /// <summary>Every award, in the order given.</summary>
    public ImmutableArray<SimulationLine> Lines { get; }

    /// <summary>Those that both policies can be compared by.</summary>
    public ImmutableArray<SimulationLine> Compared { get; }

    /// <summary>Applications of which something else came out under the policy that made the result.</summary>
    public ImmutableArray<SimulatedApplication> NotCompared { get; }

    /// <summary>For each policy that made results and is at hand, what the new one says otherwise.</summary>
    public ImmutableArray<(string Version, ImmutableArray<PolicyDifference> Differences)> Differences { get; }

    /// <summary>Counts applicants, newly eligible ones by any measure.</summary>
    public SimulationSums Totals { get; }

    /// <summary>By article, then id.</summary>
    public ImmutableArray<SimulationGroup> ByMeasure { get; }

    /// <summary>The largest change first, whichever way.</summary>
    public ImmutableArray<SimulationGroup> ByApplicant { get; }

    public ImmutableArray<ReportNote> Notes { get; }

    /// <summary>Application years, in order.</summary>
    public IEnumerable<int> Years => Simulation.Applications.Select(application => application.Year).Distinct().Order();

    /// <summary>Distinct policies that made the results, in the order given.</summary>
    public ImmutableArray<string> Recorded => [.. Sources.Files.Select(file => file.Policy).Distinct(StringComparer.Ordinal)];

    private IEnumerable<MeasureCatalog> Baselines => Recorded.Select(_policies.Find).OfType<MeasureCatalog>();

    /// <summary>Whether the policy that made a result is at hand.</summary>
    public bool IsAtHand(string version) => _policies.Find(version) is not null;

    /// <summary>The name of a measure in the reader's language; null where no policy at hand has it.</summary>
    public string? MeasureName(string id) =>
        Baselines.Prepend(Tried).Select(policy => policy.Find(id)).FirstOrDefault(measure => measure is not null) is { } found ? _talk.Messages.Text(found.Name.AsMessage()) : null;

    /// <summary>The name of an applicant, or that it is unknown and where it stands.</summary>
    public string ApplicantName(SimulationLine line) =>
        line.Applicant.Name ?? line.Applicant.Code ?? $"{_talk.Text("report.applicant_unknown")} {_talk.Messages.Text(line.Application.Place.AsMessage())}";

    private ImmutableArray<SimulationGroup> Measures() =>
    [
        .. Compared.GroupBy(line => line.Award.Measure, StringComparer.Ordinal)
            .Select(group => Group(group.Key, MeasureName(group.Key) ?? group.Key, group, SimulationSums.Of(group.GroupBy(line => line.Applicant.Key, StringComparer.Ordinal))))
            .OrderBy(group => group.Sample.Award.Article).ThenBy(group => group.Key, StringComparer.Ordinal),
    ];

    private ImmutableArray<SimulationGroup> Applicants() =>
    [
        .. Compared.GroupBy(line => line.Applicant.Key, StringComparer.Ordinal)
            .Select(group => Group(group.Key, ApplicantName(group.First()), group, SimulationSums.Of(group.GroupBy(line => line.Award.Measure, StringComparer.Ordinal))))
            .OrderByDescending(group => Math.Abs(group.Sums.Change.Fen)).ThenBy(group => group.Key, StringComparer.Ordinal),
    ];

    private static SimulationGroup Group(string key, string name, IEnumerable<SimulationLine> lines, SimulationSums sums) =>
        new(key, name, lines.First(), sums, [.. lines.Where(line => line.Award.IsChanged)]);
}
