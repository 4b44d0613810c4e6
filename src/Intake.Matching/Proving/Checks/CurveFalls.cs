using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Awards;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Measures;

namespace Intake.Matching.Proving.Checks;

/// <summary>
/// Whether an award ever falls when a figure rises and nothing else changes. Between the values where something changes the award is a rising line
/// rounded down, so that only these can be falls; the program is asked at each and one step to either side.
/// </summary>
internal sealed class CurveFalls : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting)
    {
        foreach (var at in setting.Measures.Where(at => at.PaysMoney))
        {
            foreach (var path in at.Dimensions.ToList())
            {
                foreach (var proof in Examine(setting, at, path))
                {
                    yield return proof;
                }
            }

            if (at.Measure.Base is { Field: not null } items)
            {
                yield return MoreItems(setting, at, items);
            }
        }

        foreach (var at in setting.Measures.Where(at => at.Measure.Mechanism is InKind))
        {
            yield return MoreOfKind(setting, at, at.Measure.Base!);
        }

        ImmutableArray<string> still = [.. setting.Measures.Where(at => at.PaysMoney && !at.Dimensions.Any() && at.Measure.Base?.Field is null).Select(at => at.Id)];
        if (!still.IsEmpty)
        {
            yield return new ProofAbout(ProofCheck.AwardMonotone, still).Holds("nothing_rises", Message.Of("proving.nothing_rises"));
        }
    }

    private static IEnumerable<Proof> Examine(ProofSetting setting, MeasureAt at, InputPath path)
    {
        var about = new ProofAbout(ProofCheck.AwardMonotone, at.Id);
        var (input, domain) = (at.Input(path), at.Domain(path));
        var falls = new HashSet<long>();
        var (points, sound) = (0, true);
        for (var year = 1; year <= at.Years; year++)
        {
            var curve = at.Curve(path, year);
            foreach (var step in curve.Critical(MeasureAt.Largest(input)).Where(step => step <= MeasureAt.Largest(input)))
            {
                points++;
                var shown = setting.Ask(setting.Form(at, at.Declared(path, step), year));
                if (shown.Awards[0].Amount != curve.Award(step))
                {
                    sound = false;
                    yield return about.Differs(curve.Award(step).ToString(), shown);
                }
            }

            foreach (var (before, after) in curve.Falls.Where(fall => falls.Add(fall.After)))
            {
                var (high, low) = (setting.Ask(setting.Form(at, at.Declared(path, before), year)), setting.Ask(setting.Form(at, at.Declared(path, after), year)));
                var message = Message.Of("proving.award_falls", Wording.Value(input, before), high.Total.ToString(), Wording.Value(input, after), low.Total.ToString()).With(Wording.Input(input));
                yield return domain.Last == before && Bound(at, path) is { } bound
                    ? about.Remark("award_cut_off", Message.Of("proving.award_cut_off").With(message, bound.Text.AsMessage(), bound.Cites.AsMessage()), high, low)
                    : about.Fails("award_falls", message, high, low);
            }
        }

        if (falls.Count == 0 && sound)
        {
            yield return about.Holds("never_falls", Message.Of("proving.never_falls", Amounts.Count(points)).With(Wording.Input(input)));
        }
    }

    /// <summary>What was required of the input that ends where its domain ends.</summary>
    private static Requirement? Bound(MeasureAt at, InputPath path) => at.Measure.Requires
        .Where(r => r.Input == path.Input && !r.IsSetByGuide && r.Kind is RequirementKind.AtMost or RequirementKind.Below).OrderBy(r => r.Bound?.On(at.Day)?.Value).FirstOrDefault();

    /// <summary>What items bring is added up, and none brings less than nothing.</summary>
    private static Proof MoreItems(ProofSetting setting, MeasureAt at, InputPath path)
    {
        var about = new ProofAbout(ProofCheck.AwardMonotone, at.Id);
        var cases = Enumerable.Range(0, 4).Select(number => setting.Ask(setting.Form(at, at.Declared(path, Several(at, path, number))))).ToList();
        var falls = cases.Zip(cases.Skip(1)).FirstOrDefault(pair => pair.Second.Total < pair.First.Total);
        return falls.First is null
            ? about.Holds("items_never_lower", Message.Of("proving.items_never_lower").With(Wording.Input(at.Measure.Input(path.Input)!)), [.. cases])
            : about.Fails("award_falls", Message.Of("proving.items_lower", falls.First.Total.ToString(), falls.Second.Total.ToString()), falls.First, falls.Second);
    }

    private static InputValue Several(MeasureAt at, InputPath path, int number) => at.Input(path).Type == InputType.Level
        ? new InputValue.Items([.. Enumerable.Range(0, number).SelectMany(_ => ((InputValue.Items)at.Level(path, at.Input(path).Levels[0].Id)).Value)])
        : at.Items(path, Enumerable.Repeat(MeasureAt.Usual(at.Input(path)), number));

    private static Proof MoreOfKind(ProofSetting setting, MeasureAt at, InputPath path)
    {
        var about = new ProofAbout(ProofCheck.AwardMonotone, at.Id);
        var domain = at.Domain(path);
        var cases = new[] { 0L, 1L, 2L, MeasureAt.Largest(at.Input(path)) }.Where(domain.Contains).Select(step => setting.Ask(setting.Form(at, at.Declared(path, step)))).ToList();
        var falls = cases.Zip(cases.Skip(1)).FirstOrDefault(pair => pair.Second.Awards[0].InKind < pair.First.Awards[0].InKind);
        return falls.First is null && domain.Last is null
            ? about.Holds("never_falls", Message.Of("proving.kind_never_falls").With(Wording.Input(at.Input(path))), [.. cases])
            : about.Fails("award_falls", Message.Of("proving.kind_falls").With(Wording.Input(at.Input(path))), [.. cases]);
    }
}
