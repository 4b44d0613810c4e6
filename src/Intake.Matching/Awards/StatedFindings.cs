using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards;

/// <summary>
/// Names what an application states and no proposal takes up: measures that this version does not compute, and figures declared for measures
/// not asked for. A measure not computed that is asked for or declared is a warning: money may be due that no proposal here shows. The rest
/// is information. None of it bears on another measure.
/// </summary>
internal static class StatedFindings
{
    public static IEnumerable<Finding> Of(ApplicationForm form, MeasureCatalog catalog)
    {
        var unasked = form.Declared.Select(d => d.Measure).Distinct().Where(id => !form.Measures.IsEmpty && !form.Measures.Contains(id));
        foreach (var measure in unasked.Select(catalog.Find).OfType<Measure>())
        {
            yield return new Finding("declared_not_asked", Severity.Information, Message.Of("award.declared_not_asked", measure.Id).With(measure.Name.AsMessage()));
        }

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
