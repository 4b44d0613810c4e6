using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards;

/// <summary>Which year of support an application is, from the earlier awards of the measure.</summary>
/// <param name="Number">From 1.</param>
/// <param name="First">Application year of the first award; null if there is none before this year.</param>
/// <param name="HasGap">A year between the first award and this one was not awarded.</param>
public sealed record SupportYear(int Number, int? First, bool HasGap)
{
    public static SupportYear Of(Measure measure, ApplicationForm form)
    {
        var years = form.PriorAwards.Where(p => p.Measure == measure.Id && p.Year < form.ApplicationYear).Select(p => p.Year).Distinct().Order().ToList();
        if (years.Count == 0)
        {
            return new SupportYear(1, null, false);
        }

        var since = form.ApplicationYear - years[0] + 1;
        var number = measure.Years?.Counting == YearCounting.Awarded ? years.Count + 1 : since;
        return new SupportYear(number, years[0], years.Count + 1 != since);
    }
}
