using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Matching.Proving.Curves;

namespace Intake.Matching.Proving.Checks;

/// <summary>Whether every amount the rule names can be paid in full, or a ceiling always cuts it.</summary>
internal sealed class AmountReach : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting) => setting.Measures.SelectMany(at => Examine(setting, at));

    private static IEnumerable<Proof> Examine(ProofSetting setting, MeasureAt at)
    {
        var about = new ProofAbout(ProofCheck.TiersReachable, at.Id);
        var paid = new List<ProofCase>();
        var whole = true;
        foreach (var (amount, what, declared) in Amounts(at).Where(one => at.Dimensions.All(path => !at.Domain(path).IsEmpty)))
        {
            var shown = setting.Ask(setting.Form(at, declared));
            var ceiling = at.Ceilings.Where(c => c.Value.Value < amount).OrderBy(c => c.Value.Value.Fen).FirstOrDefault();
            var expected = ceiling.Value?.Value ?? amount;
            paid.Add(shown);
            if (shown.Awards[0].Amount != expected)
            {
                whole = false;
                yield return about.Differs(expected.ToString(), shown);
            }
            else if (expected != amount)
            {
                whole = false;
                yield return about.Fails("amount_cut", Message.Of("proving.amount_cut", amount.ToString(), expected.ToString())
                    .With(what, Wording.Scope(ceiling.Ceiling!.Scope), ceiling.Value!.Cites.AsMessage()), shown);
            }
        }

        if (paid.Count > 0 && whole)
        {
            yield return about.Holds("amounts_reached", Message.Of("proving.amounts_reached", Awards.Amounts.Count(paid.Count)), [.. paid]);
        }
    }

    /// <summary>Every amount of the rule with a declaration that it is due to. Of stages those that hold for some value.</summary>
    private static IEnumerable<(Money Amount, Message What, DeclaredMeasure Declared)> Amounts(MeasureAt at)
    {
        var path = at.Measure.Base;
        switch (at.Measure.Mechanism)
        {
            case LumpSum lump when lump.Sums.On(at.Day) is { } sum:
                return [(sum.Value, Message.Of("award.lump_sum"), at.Declared())];
            case AmountByLevel levels:
                return levels.Levels.Where(l => l.Sums.On(at.Day) is not null).Select(l =>
                    (l.Sums.On(at.Day)!.Value, Message.Of("award.level", l.Level.Label.Chinese, l.Level.Label.English), at.Declared(path, at.Level(path!, l.Level.Id))));
            case AmountByStage stages:
                return at.Stages(stages).Cells.Where(c => !c.Stages.IsEmpty).Select(c => (Stage: stages.Stages[c.Stages[0]], Values: c.Range.And(at.Domain(path!))))
                    .Where(c => !c.Values.IsEmpty && c.Stage.Sums.On(at.Day) is not null).DistinctBy(c => c.Stage)
                    .Select(c => (c.Stage.Sums.On(at.Day)!.Value, Message.Of("award.stage_amount"), at.Declared(path!, c.Values.First)));
            case AmountPerItem items when items.Sums.On(at.Day) is { } sum && at.Domain(path!).Contains(1):
                return [(sum.Value, Message.Of("award.amount_of_each"), at.Declared(path!, 1))];
            case ShareOfEachItem items when items.Ceilings.On(at.Day) is { } each && items.Rates.On(at.Day) is { } rate:
                var step = AwardCurve.Line(rate.Value.Fraction).HeldTo(each.Value.Fen).Pieces[^1].Range.First;
                return [(each.Value, Message.Of("award.ceiling_each_" + PolicyWords.ItemScopes.Spell(items.Scope)), at.Declared(path!, step))];
            default:
                return [];
        }
    }
}
