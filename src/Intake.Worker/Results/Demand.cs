using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Awards;
using Intake.Matching.Budget;
using Intake.Worker.Reports;

namespace Intake.Worker.Results;

/// <summary>All awards of one application year, over all results of a call.</summary>
/// <param name="Year">Application year.</param>
/// <param name="Applications">How many there are of that year.</param>
/// <param name="OtherYears">How many of other years were left out, as asked.</param>
/// <param name="OpenApplications">Where applications stand that have open points as a whole, so that they may ask for more.</param>
/// <param name="OpenWithoutAward">How many of those have no award at all.</param>
/// <param name="Awards">In the order of the results and of the applications in them, whatever their status.</param>
/// <param name="Repeats">Awards that may be counted twice.</param>
/// <param name="Doubts">Whether applications are put together rightly.</param>
internal sealed record Demand(
    int Year,
    int Applications,
    int OtherYears,
    ImmutableArray<AwardPlace> OpenApplications,
    int OpenWithoutAward,
    ImmutableArray<DemandAward> Awards,
    ImmutableArray<RepeatedAward> Repeats,
    ImmutableArray<ApplicantDoubt> Doubts)
{
    /// <summary>Far within what money holds.</summary>
    private const decimal Most = 1_000_000_000_000_000m;

    /// <param name="year">Only applications of this year; null if all must be of one year.</param>
    /// <returns>The demand, or why there is none.</returns>
    public static (Demand? Demand, Message? Problem) Of(ImmutableArray<ResultFile> files, int? year)
    {
        var all = files.SelectMany(file => file.Applications.Select(application => (File: file, Application: application))).ToList();
        var years = all.Select(one => one.Application.Year).Distinct().Order().ToList();
        if (year is null && years.Count > 1)
        {
            var first = years.Select(y => Message.Of("budget.year_at", Figures.Count(y)).With(Place(all.First(one => one.Application.Year == y)).AsMessage()));
            return (null, Message.Of("budget.years_differ").With(ReportNote.Few(years.Count, first)));
        }

        var chosen = all.Where(one => one.Application.Year == (year ?? years[0])).ToList();
        if (chosen.Count == 0)
        {
            return (null, Message.Of("budget.year_absent", Figures.Count(year!.Value), string.Join(", ", years.Select(y => Figures.Count(y)))));
        }

        var names = new ApplicantNames([.. chosen.Select(one => (one.Application.Code, one.Application.Name))]);
        ImmutableArray<DemandAward> awards =
            [.. chosen.SelectMany((one, i) => one.Application.Awards.Select(award => new DemandAward(names.Applicants[i], award, Place(one))))];
        var open = chosen.Where(one => one.Application.OpenPoints > 0).ToList();
        return awards.Sum(award => award.Award.Amount.Yuan) > Most
            ? (null, Message.Of("budget.demand_too_large"))
            : (new Demand(
                chosen[0].Application.Year, chosen.Count, all.Count - chosen.Count, [.. open.Select(Place)], open.Count(one => one.Application.Awards.IsEmpty),
                awards, Repeated(awards), names.Doubts), null);
    }

    private static AwardPlace Place((ResultFile File, ResultApplication Application) one) => new(one.File.Path, one.Application.Number, one.Application.Folder);

    /// <summary>What only its amount is missing of asks twice as well; what is not eligible asks for nothing, however often.</summary>
    private static ImmutableArray<RepeatedAward> Repeated(ImmutableArray<DemandAward> awards) =>
    [
        .. awards.Where(award => award.Award.Status != AwardStatus.NotEligible)
            .GroupBy(award => (award.Applicant.Key, award.Award.Measure))
            .Select(same => new RepeatedAward(same.First().Applicant, same.Key.Measure, [.. same.Select(award => award.Place).Distinct()]))
            .Where(repeated => repeated.Places.Length > 1),
    ];
}
