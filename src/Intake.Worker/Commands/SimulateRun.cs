using Intake.Extraction.Messages;
using Intake.Worker.Processing;
using Intake.Worker.Reports.Simulation;
using Intake.Worker.Results;
using Intake.Worker.Simulation;

namespace Intake.Worker.Commands;

/// <summary>From results and a policy to what would change: read, refuse what cannot be compared honestly, assess both ways, report.</summary>
internal sealed class SimulateRun(Conversation talk)
{
    public int Run(SimulateRequest request)
    {
        var (tried, wrong) = PolicyFolder.Read(request.Policy);
        var (baseline, alsoWrong) = request.Baseline is { } folder ? PolicyFolder.Read(folder) : (null, []);
        var (shipped, broken) = PolicyFolder.Read(null);
        if (tried is null || shipped is null || !alsoWrong.IsEmpty)
        {
            return talk.Wrong([.. wrong, .. alsoWrong, .. broken]);
        }

        var sources = ResultSet.Read(request.Results);
        if (!sources.Problems.IsEmpty)
        {
            return talk.Wrong(sources.Problems);
        }

        if (baseline is not null && sources.Files.All(file => file.Policy != baseline.Version))
        {
            var recorded = string.Join(", ", sources.Files.Select(file => file.Policy).Distinct(StringComparer.Ordinal));
            return talk.Wrong(Message.Of("simulate.baseline_of_none", request.Baseline!, baseline.Version, recorded));
        }

        var policies = new KnownPolicies(tried, baseline is null ? [shipped] : [shipped, baseline]);
        var simulation = ResultSimulation.Of(sources.Files, policies);
        if (!simulation.Problems.IsEmpty)
        {
            return talk.Wrong(simulation.Problems);
        }

        if (simulation.IsBeyondReason)
        {
            return talk.Wrong(Message.Of("simulate.too_large"));
        }

        return Write(new SimulationReport(sources, simulation, policies, request.Policy, talk), request);
    }

    private int Write(SimulationReport report, SimulateRequest request)
    {
        if (request.OutFolder is { } folder && !ReportOutput.TryWriteFiles(
            folder,
            talk,
            (SimulationFiles.Json, file => SimulationJson.Write(report, talk, file)),
            (SimulationFiles.Workbook, file => new SimulationWorkbook(report, talk).Write(file))))
        {
            return ExitCode.WrongCall;
        }

        if (request.Json)
        {
            ReportOutput.WriteJson(talk, output => SimulationJson.Write(report, talk, output));
        }
        else
        {
            new SimulationTables(report, request.OutFolder, talk).Write();
        }

        foreach (var failed in report.NotCompared)
        {
            talk.Errors.WriteLine("intake: " + Reports.Terminal.Printable.Of(talk.Messages.Text(SimulationNotes.Failed(failed))));
        }

        return report.NotCompared.IsEmpty ? ExitCode.Done : ExitCode.SomeUnreadable;
    }
}
