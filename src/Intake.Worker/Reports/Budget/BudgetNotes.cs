using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Awards;

namespace Intake.Worker.Reports.Budget;

/// <summary>What could make the sums mean something else than they seem to: each as a note, none left out.</summary>
internal static class BudgetNotes
{
    public static ImmutableArray<ReportNote> Of(BudgetReport report) =>
    [
        .. Understated(report),
        .. Open(report),
        .. OpenApplications(report),
        .. report.Sources.Files.Where(file => file.Skipped > 0)
            .Select(file => new ReportNote("files_skipped", Message.Of("budget.files_skipped", file.Path, Figures.Count(file.Skipped)))),
        .. report.Demand.Repeats.Select(repeated => new ReportNote("asked_twice", Repeated(repeated))),
        .. Policies(report),
        .. report.Sources.Copies.Select(ReportNote.Of),
        .. OtherYears(report),
        .. report.Demand.Doubts.Select(ReportNote.Of),
        .. Unknown(report),
    ];

    /// <summary>Who asks for what in which places.</summary>
    public static Message Repeated(Results.RepeatedAward repeated) =>
        Message.Of("budget.asked_twice", repeated.Applicant.Name ?? repeated.Applicant.Code ?? repeated.Applicant.Key, repeated.Measure)
            .With(ReportNote.Few(repeated.Places.Length, repeated.Places.Select(place => place.AsMessage())));

    private static IEnumerable<ReportNote> Understated(BudgetReport report)
    {
        if (report.NoRule > 0)
        {
            var measures = report.Lines.Where(line => line.Award.Award.Status == AwardStatus.NoRule).Select(line => line.Award.Award.Measure);
            yield return new ReportNote(
                "demand_understated",
                Message.Of("budget.understated", Figures.Count(report.NoRule), string.Join(", ", measures.Distinct().Order(StringComparer.Ordinal))));
        }
    }

    private static IEnumerable<ReportNote> Open(BudgetReport report)
    {
        var sums = report.Plan.Sums;
        if (sums.Claims > sums.SecureClaims)
        {
            yield return new ReportNote("demand_open", Message.Of("budget.open_note", Figures.Count(sums.Claims - sums.SecureClaims), Figures.Grouped(sums.Open)));
        }
    }

    private static IEnumerable<ReportNote> OpenApplications(BudgetReport report)
    {
        var open = report.Demand.OpenApplications;
        if (open.Length > 0)
        {
            yield return new ReportNote(
                "applications_open",
                Message.Of("budget.applications_open", Figures.Count(open.Length), Figures.Count(report.Demand.OpenWithoutAward)).With(ReportNote.Few(open.Length, open.Select(place => place.AsMessage()))));
        }
    }

    private static IEnumerable<ReportNote> Policies(BudgetReport report)
    {
        if (report.Policies.Length > 1)
        {
            var which = report.Policies.Select(policy => Message.Of(
                "budget.policy_of", policy, string.Join(", ", report.Sources.Files.Where(file => file.Policy == policy).Select(file => file.Path))));
            yield return new ReportNote("policies_differ", Message.Of("budget.policies_differ").With(ReportNote.Few(report.Policies.Length, which)));
        }
    }

    private static IEnumerable<ReportNote> OtherYears(BudgetReport report)
    {
        if (report.Demand.OtherYears > 0)
        {
            yield return new ReportNote("other_years_left_out", Message.Of("budget.other_years", Figures.Count(report.Demand.OtherYears), Figures.Count(report.Demand.Year)));
        }
    }

    private static IEnumerable<ReportNote> Unknown(BudgetReport report)
    {
        var places = report.Demand.Awards.Where(award => award.Applicant is { Name: null, Code: null } && award.Award.Status != AwardStatus.NotEligible).Select(award => award.Place).Distinct().ToList();
        if (places.Count > 0)
        {
            yield return new ReportNote("applicant_unknown", Message.Of("budget.unknown", Figures.Count(places.Count)).With(places[0].AsMessage()));
        }
    }
}
