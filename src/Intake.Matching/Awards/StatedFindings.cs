using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards;

/// <summary>
/// Names what concerns the application as a whole and no proposal takes up: figures declared for measures not asked for, and that the guide
/// laid over the notice is made up.
/// </summary>
internal static class StatedFindings
{
    public static IEnumerable<Finding> Of(ApplicationForm form, MeasureCatalog catalog)
    {
        if (catalog.Notice.Guide is { IsSynthetic: true } guide)
        {
            yield return new Finding("guide_made_up", Severity.Warning, Message.Of("award.guide_made_up", Amounts.Count(guide.ApplicationYear), guide.File));
        }

        var unasked = form.Declared.Select(d => d.Measure).Where(id => !form.Measures.IsEmpty && !form.Measures.Contains(id));
        foreach (var measure in unasked.Select(catalog.Find).OfType<Measure>())
        {
            yield return new Finding("declared_not_asked", Severity.Information, Message.Of("award.declared_not_asked", measure.Id).With(measure.Name.AsMessage()));
        }
    }
}
