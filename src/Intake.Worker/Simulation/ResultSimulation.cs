using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Worker.Results;
using Intake.Worker.Results.Evidence;

namespace Intake.Worker.Simulation;

/// <summary>All applications of a call under both policies; the evidence of one at a time is in memory.</summary>
internal sealed record ResultSimulation(ImmutableArray<SimulatedApplication> Applications, ImmutableArray<Message> Problems)
{
    /// <summary>Far within what money holds.</summary>
    private const decimal Most = 1_000_000_000_000_000m;

    /// <summary>Whether the amounts are too large to be those of anybody, and to be added up.</summary>
    public bool IsBeyondReason =>
        Applications.Sum(application => application.Awards.Sum(award => award.AmountBefore.Yuan)) > Most
        || Applications.Sum(application => application.Awards.Sum(award => award.AmountAfter.Yuan)) > Most;

    public static ResultSimulation Of(ImmutableArray<ResultFile> files, KnownPolicies policies)
    {
        var applications = ImmutableArray.CreateBuilder<SimulatedApplication>();
        var problems = ImmutableArray.CreateBuilder<Message>();
        foreach (var file in files)
        {
            var simulator = new ApplicationSimulator(policies.Find(file.Policy), policies.New);
            if (RecordedApplications.Read(file, application => applications.Add(simulator.Simulate(application, file.Path))) is { } problem)
            {
                problems.Add(problem);
            }
        }

        return new ResultSimulation(applications.ToImmutable(), problems.ToImmutable());
    }
}
