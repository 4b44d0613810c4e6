using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Worker.Processing;
using Intake.Worker.Simulation;
using Intake.Worker.Simulation.Policy;

namespace Intake.Worker.Reports.Simulation;

/// <summary>What could make the comparison mean something else than it seems to: each as a note, the gravest first, none left out.</summary>
internal static class SimulationNotes
{
    public static ImmutableArray<ReportNote> Of(SimulationReport report) =>
    [
        .. NotCompared(report),
        .. NotRechecked(report),
        .. MadeUp(report),
        .. Policies(report),
        .. Guides(report),
        .. Ignored(report),
        .. WithoutAmount(report),
        .. Unproven(report),
        .. Repeated(report),
        .. Years(report),
        .. report.Sources.Copies.Select(ReportNote.Of),
        .. report.Names.Doubts.Select(ReportNote.Of),
    ];

    /// <summary>An application that did not come out as recorded.</summary>
    public static Message Failed(SimulatedApplication application) =>
        Message.Of("simulate.recheck_failed", application.Name ?? application.Code ?? "–").With(application.Place.AsMessage(), application.Mismatch!);

    private static IEnumerable<ReportNote> NotCompared(SimulationReport report)
    {
        if (!report.NotCompared.IsEmpty)
        {
            var recorded = Money.Sum(report.NotCompared.SelectMany(application => application.Awards).Select(award => award.AmountBefore));
            var others = report.Sources.Files.Select(file => file.Intake).Distinct(StringComparer.Ordinal).Where(version => version != ProgramVersion.Text).ToList();
            yield return new ReportNote("recheck_failed", Message.Of("simulate.not_compared", Figures.Count(report.NotCompared.Length), Figures.Grouped(recorded)).With(
                others.Count == 0 ? Message.Of("simulate.same_program", ProgramVersion.Text) : Message.Of("simulate.other_program", string.Join(", ", others), ProgramVersion.Text)));
        }
    }

    private static IEnumerable<ReportNote> NotRechecked(SimulationReport report)
    {
        foreach (var version in report.Recorded.Where(version => !report.IsAtHand(version)))
        {
            var files = report.Sources.Files.Where(file => file.Policy == version).Select(file => Label.Plain(file.Path)).ToList();
            yield return new ReportNote("not_rechecked", Message.Of("simulate.not_rechecked", version).With(ReportNote.Few(files.Count, files)));
        }
    }

    private static IEnumerable<ReportNote> MadeUp(SimulationReport report) =>
        report.Tried.Guides.Where(guide => guide.IsSynthetic && report.Years.Contains(guide.ApplicationYear))
            .Select(guide => new ReportNote("guide_made_up", Message.Of("award.guide_made_up", Figures.Count(guide.ApplicationYear), guide.File)));

    private static IEnumerable<ReportNote> Policies(SimulationReport report)
    {
        foreach (var (version, differences) in report.Differences)
        {
            if (version == report.Tried.Version)
            {
                yield return new ReportNote("policies_equal", Message.Of("simulate.policies_equal", version, report.Folder));
            }
            else if (differences.Where(difference => difference is { Key: PolicyDifferences.WholeMeasure, After.IsEmpty: true }).Select(difference => difference.Measure).ToList() is { Count: > 0 } gone)
            {
                yield return new ReportNote("measures_removed", Message.Of("simulate.measures_removed", report.Folder, Figures.Count(gone.Count), string.Join(", ", gone)));
            }
            else if (differences.All(difference => difference.Part == PolicyPart.Wording))
            {
                yield return new ReportNote("wording_only", Message.Of("simulate.wording_only", version, report.Tried.Version, string.Join(", ", report.Years)));
            }
        }
    }

    private static IEnumerable<ReportNote> Guides(SimulationReport report) =>
        report.Tried.Guides.Where(guide => !report.Years.Contains(guide.ApplicationYear))
            .Select(guide => new ReportNote("guide_of_other_year", Message.Of("simulate.guide_of_other_year", guide.File, Figures.Count(guide.ApplicationYear), string.Join(", ", report.Years))));

    private static IEnumerable<ReportNote> Ignored(SimulationReport report)
    {
        var ignored = report.Simulation.Applications.Where(application => !application.Ignored.IsEmpty).ToList();
        if (ignored.Count > 0)
        {
            var each = ignored.SelectMany(application => application.Ignored.Select(figure => Message.Of("simulate.ignored_at").With(application.Place.AsMessage(), figure)));
            yield return new ReportNote("figures_ignored", Message.Of("simulate.figures_ignored", Figures.Count(ignored.Count)).With(
                ReportNote.Few(ignored.Sum(application => application.Ignored.Length), each)));
        }
    }

    private static IEnumerable<ReportNote> WithoutAmount(SimulationReport report)
    {
        var open = report.Compared.Where(line => line.Award.After?.Status == AwardStatus.NoRule).ToList();
        if (open.Count > 0)
        {
            var measures = open.Select(line => line.Award.Measure).Distinct().Order(StringComparer.Ordinal);
            yield return new ReportNote("still_without_amount", Message.Of("simulate.without_amount", Figures.Count(open.Count), string.Join(", ", measures)));
        }
    }

    private static IEnumerable<ReportNote> Unproven(SimulationReport report)
    {
        var unproven = report.Simulation.Applications.Where(application => !application.IsAllocationProven).ToList();
        if (unproven.Count > 0)
        {
            yield return new ReportNote("allocation_not_proven", Message.Of("simulate.allocation_not_proven", Figures.Count(unproven.Count)).With(
                ReportNote.Few(unproven.Count, unproven.Select(application => application.Place.AsMessage()))));
        }
    }

    private static IEnumerable<ReportNote> Repeated(SimulationReport report) => report.Compared
        .GroupBy(line => (line.Applicant.Key, line.Award.Measure, line.Application.Year))
        .Where(same => same.Count() > 1)
        .Select(same => new ReportNote("asked_twice", Message.Of("budget.asked_twice", report.ApplicantName(same.First()), same.Key.Measure)
            .With(ReportNote.Few(same.Count(), same.Select(line => line.Application.Place.AsMessage())))));

    private static IEnumerable<ReportNote> Years(SimulationReport report)
    {
        if (report.Years.Count() > 1)
        {
            yield return new ReportNote("years_differ", Message.Of("simulate.years_differ", string.Join(", ", report.Years)));
        }
    }
}
