using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Budget;
using Intake.Matching.Measures;
using Intake.Worker.Processing;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Budget;
using Intake.Worker.Results;

namespace Intake.Worker.Commands;

/// <summary>From results to the budget: read, refuse what cannot be summed up honestly, share out, report.</summary>
internal sealed class BudgetRun(Conversation talk)
{
    /// <summary>Repeated awards named where the run is refused; more help nobody.</summary>
    private const int MostNamed = 50;

    public int Run(BudgetRequest request)
    {
        var sources = ResultSet.Read(request.Results);
        if (!sources.Problems.IsEmpty)
        {
            return talk.Wrong(sources.Problems);
        }

        var (demand, reason) = Demand.Of(sources.Files, request.Year);
        if (demand is null)
        {
            return talk.Wrong(reason!);
        }

        if (!demand.Repeats.IsEmpty && !request.AllowDuplicates)
        {
            return Refuse(demand.Repeats);
        }

        var (catalog, problems) = PolicyFolder.Read(null);
        if (catalog is null)
        {
            return talk.Wrong(problems);
        }

        var present = demand.Awards.Select(award => award.Award.Measure).ToImmutableSortedSet(StringComparer.Ordinal);
        foreach (var id in request.Limits.Measures.Keys.Where(id => !present.Contains(id) && !catalog.Ids.Contains(id)))
        {
            return talk.Wrong(Unknown(id, present, catalog));
        }

        ImmutableArray<FundClaim> claims = [.. demand.Awards.Where(award => award.Award.IsAsked).Select(award =>
            new FundClaim(award.Applicant.Key, award.Award.Measure, award.Award.Amount, award.Award.Status == Matching.Awards.AwardStatus.Proposed))];
        var plan = FundPlan.Of(claims, request.Limits, request.Order);
        string? Name(string id) => catalog.Find(id) is { } measure ? talk.Messages.Text(measure.Name.AsMessage()) : null;
        return Write(new BudgetReport(sources, demand, plan, Name, talk), request);
    }

    private int Write(BudgetReport report, BudgetRequest request)
    {
        if (request.OutFolder is { } folder && !ReportOutput.TryWriteFiles(
            folder,
            talk,
            (BudgetFiles.Json, file => BudgetJson.Write(report, talk, file)),
            (BudgetFiles.Workbook, file => new BudgetWorkbook(report, talk).Write(file))))
        {
            return ExitCode.WrongCall;
        }

        if (request.Json)
        {
            ReportOutput.WriteJson(talk, output => BudgetJson.Write(report, talk, output));
        }
        else
        {
            new BudgetTables(report, request.Grouping, request.OutFolder, talk).Write();
        }

        return ExitCode.Done;
    }

    private int Refuse(ImmutableArray<RepeatedAward> repeats)
    {
        foreach (var repeated in repeats.Take(MostNamed))
        {
            talk.Wrong(BudgetNotes.Repeated(repeated));
        }

        return talk.Wrong(Message.Of("budget.refused_twice", Figures.Count(repeats.Length)));
    }

    private static Message Unknown(string id, IEnumerable<string> present, MeasureCatalog catalog)
    {
        var nearest = catalog.Nearest(id);
        return nearest.IsEmpty
            ? Message.Of("budget.measure_unknown", id, string.Join(", ", present))
            : Message.Of("budget.measure_misspelt", id, string.Join(", ", nearest), string.Join(", ", present));
    }
}
