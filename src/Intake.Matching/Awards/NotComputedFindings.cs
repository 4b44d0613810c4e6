using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards;

/// <summary>
/// Names every measure of the application that this version does not compute. What is asked for or declared is a warning: money may be due
/// that no proposal here shows. What was only received earlier or elsewhere is information. Neither bears on any other measure.
/// </summary>
internal static class NotComputedFindings
{
    public static IEnumerable<Finding> Of(ApplicationForm form, MeasureCatalog catalog)
    {
        foreach (var measure in catalog.NotComputed)
        {
            var asked = form.Measures.Contains(measure.Id) || form.Declared.Any(d => d.Measure == measure.Id);
            if (asked || form.PriorAwards.Any(p => p.Measure == measure.Id) || form.OtherSupport.Any(s => s.Measure == measure.Id))
            {
                yield return new Finding(
                    "measure_not_computed", asked ? Severity.Warning : Severity.Information,
                    Message.Of(asked ? "award.not_computed" : "award.not_computed_stated", measure.Id, Amounts.Count(measure.Article), measure.Name.Chinese, measure.Name.English));
            }
        }
    }
}
