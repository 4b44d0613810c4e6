using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Measures;
using Intake.Worker.Processing;
using Intake.Worker.Reports;
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
            return Wrong(sources.Problems);
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
            return Wrong(simulation.Problems);
        }

        if (simulation.IsBeyondReason)
        {
            return talk.Wrong(Message.Of("simulate.too_large"));
        }

        return Write(new SimulationReport(sources, simulation, policies, request.Policy, talk), request);
    }

    private int Wrong(ImmutableArray<Message> problems)
    {
        foreach (var problem in problems)
        {
            talk.Wrong(problem);
        }

        return ExitCode.WrongCall;
    }

    private int Write(SimulationReport report, SimulateRequest request)
    {
        if (request.OutFolder is { } folder)
        {
            try
            {
                Directory.CreateDirectory(folder);
                Write(folder, SimulationFiles.Json, file => SimulationJson.Write(report, talk, file));
                Write(folder, SimulationFiles.Workbook, file => new SimulationWorkbook(report, talk).Write(file));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return talk.Wrong(Message.Of("cli.out_unwritable", folder, e.Message));
            }
        }

        if (request.Json)
        {
            using (var output = new TextStream(talk.Output))
            {
                SimulationJson.Write(report, talk, output);
            }

            talk.Output.WriteLine();
            talk.Output.Flush();
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

    private static void Write(string folder, string name, Action<Stream> content)
    {
        using var file = new OutputFile(folder, name);
        content(file.Stream);
        file.Complete();
    }
}
