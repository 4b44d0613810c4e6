using Intake.Extraction.Messages;
using Intake.Matching.Measures;

namespace Intake.Matching.Proving.Checks;

/// <summary>Whether somebody can meet everything that a measure requires: bounds on one input must leave a value, and somebody must be allowed to apply.</summary>
internal sealed class RequirementReach : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting)
    {
        foreach (var measure in setting.Catalog.Measures.Where(m => m.ApplicantKinds.IsEmpty))
        {
            yield return new ProofAbout(ProofCheck.TiersReachable, measure.Id).Fails("no_applicant", Message.Of("proving.no_applicant"));
        }

        foreach (var at in setting.Measures)
        {
            foreach (var input in at.Measure.Requires.Where(r => r is { IsSetByGuide: false, Kind: not RequirementKind.IsTrue }).Select(r => r.Input).Distinct())
            {
                yield return Examine(setting, at, new InputPath(input, null));
            }
        }
    }

    private static Proof Examine(ProofSetting setting, MeasureAt at, InputPath path)
    {
        var about = new ProofAbout(ProofCheck.TiersReachable, at.Id);
        var (input, domain) = (at.Input(path), at.Domain(path));
        var texts = Label.Joined(at.Measure.Requires.Where(r => r.Input == path.Input).Select(r => r.Text.AsMessage()));
        if (!domain.IsEmpty)
        {
            return about.Holds("requirements_fit", Message.Of("proving.requirements_fit").With(Wording.Input(input), Wording.Range(input, domain)),
                setting.Ask(setting.Form(at, at.Declared(path, domain.First))));
        }

        // At every bound and one step to each side of it nothing is given.
        var steps = at.Measure.Requires.Where(r => r.Input == path.Input).Select(r => r.Bound?.On(at.Day)?.Value).OfType<decimal>()
            .Select(bound => decimal.ToInt64(input.Type == InputType.Money ? bound * 100m : bound)).SelectMany(step => new[] { step - 1, step, step + 1 })
            .Where(step => step >= 0).Distinct().Order();
        var cases = steps.Select(step => setting.Ask(setting.Form(at, at.Declared(path, step)))).ToList();
        return cases.Find(shown => shown.Total.Fen > 0) is { } granted
            ? about.Differs(Wording.Exact(0m), granted)
            : about.Fails("requirements_contradict", Message.Of("proving.requirements_contradict").With(Wording.Input(input), texts), [.. cases]);
    }
}
