using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Evidence;

namespace Intake.Matching.Proving.Checks;

/// <summary>
/// Art. 21: all support together never exceeds the outlay. Where the base is the outlay that is proven: no award is above its base, and other support is
/// taken off. Where it is not, the catalogue does not know the outlay; the program then holds the award in review.
/// </summary>
internal sealed class WithinOutlay : IClauseCheck
{
    private const string Guard = "outlay_not_known";

    public IEnumerable<Proof> Examine(ProofSetting setting)
    {
        var (notBase, noBase) = (ImmutableArray.CreateBuilder<(MeasureAt, ProofCase)>(), ImmutableArray.CreateBuilder<(MeasureAt, ProofCase)>());
        foreach (var at in setting.Measures.Where(at => at.PaysMoney))
        {
            if (at.Measure is { HasMoneyBase: true, BaseIsOutlay: true })
            {
                yield return Outlay(setting, at);
                continue;
            }

            var form = With(setting.Form(at, at.Declared()), Money.FromFen(1));
            if (setting.Flags(form, at.Id, Guard))
            {
                (at.Measure.HasMoneyBase ? notBase : noBase).Add((at, setting.Ask(form)));
            }
            else
            {
                yield return new ProofAbout(ProofCheck.Outlay, at.Id).Fails("outlay_unguarded", Message.Of("proving.outlay_unguarded"), setting.Ask(form));
            }
        }

        foreach (var (list, aspect, key) in new[] { (notBase, "outlay_not_base", "proving.outlay_not_base"), (noBase, "outlay_without_base", "proving.outlay_without_base") })
        {
            if (list.Count > 0)
            {
                yield return new ProofAbout(ProofCheck.Outlay, [.. list.Select(one => one.Item1.Id)]).Open(aspect, Message.Of(key), [.. list.Select(one => one.Item2)]);
            }
        }
    }

    private static Proof Outlay(ProofSetting setting, MeasureAt at)
    {
        var about = new ProofAbout(ProofCheck.Outlay, at.Id);
        var path = at.Measure.Base!;
        for (var year = 1; year <= at.Years; year++)
        {
            foreach (var piece in at.Curve(path, year).Pieces)
            {
                // A straight line lies below the outlay if it does so at both ends, or rises no faster where it has no end.
                var ends = piece.Range.Last is { } last ? new[] { piece.Range.First, last } : [piece.Range.First, .. piece.Slope > 1m ? new[] { MeasureAt.Largest(at.Input(path)) } : []];
                foreach (var step in ends.Where(step => decimal.Floor(piece.At(step)) > step))
                {
                    var above = setting.Ask(setting.Form(at, at.Declared(path, step), year));
                    return about.Fails("award_above_outlay", Message.Of("proving.award_above_outlay", Wording.Exact(step), above.Total.ToString()), above);
                }
            }
        }

        // Around the support that just leaves room for the whole award, and around the outlay itself.
        var outlay = at.Good(path);
        var award = setting.Ask(setting.Form(at, at.Declared())).Total.Fen;
        var cases = new[] { outlay - award - 1, outlay - award, outlay - award + 1, outlay - 1, outlay, outlay + 1 }.Where(support => support >= 0).Distinct()
            .Select(support => (Support: support, Shown: setting.Ask(With(setting.Form(at, at.Declared()), Money.FromFen(support))))).ToList();
        var over = cases.Find(one => one.Shown.Total.Fen > Math.Max(0, outlay - one.Support));
        var whole = cases.Find(one => one.Support == outlay - award);
        return over.Shown is not null
            ? about.Fails("support_above_outlay", Message.Of("proving.support_above_outlay", Wording.Exact(outlay), Wording.Exact(over.Support), over.Shown.Total.ToString()), over.Shown)
            : about.Holds("within_outlay", Message.Of("proving.within_outlay", Wording.Exact(outlay), Wording.Exact(whole.Support), whole.Shown.Total.ToString()), [.. cases.Select(one => one.Shown)]);
    }

    private static ApplicationForm With(ApplicationForm form, Money support) => form with { OtherSupport = [new OtherSupport(form.Measures[0], "municipal", support)] };
}
