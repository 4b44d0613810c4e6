using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Measures;

namespace Intake.Matching.Proving.Checks;

/// <summary>
/// What splitting a figure does. In two applications each part is rounded down by itself, so that the parts lose at most one fen against the whole and
/// never gain by rounding; items of one application are added up before rounding and lose nothing.
/// </summary>
internal sealed class SplitLoss : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting)
    {
        var lost = ImmutableArray.CreateBuilder<(string Id, ProofCase Part, ProofCase Whole)>();
        foreach (var at in setting.Measures)
        {
            if (Cut(at) is var (year, step) && at.Measure.Base is { } path)
            {
                var (part, whole) = (setting.Ask(setting.Form(at, at.Declared(path, step), year)), setting.Ask(setting.Form(at, at.Declared(path, 2 * step), year)));
                if (whole.Total.Fen - part.Total.Fen - part.Total.Fen != 1)
                {
                    yield return new ProofAbout(ProofCheck.Rounding, at.Id).Differs(Wording.Exact(part.Total.Fen + part.Total.Fen + 1), whole);
                    continue;
                }

                lost.Add((at.Id, part, whole));
            }

            if (at.Measure.Mechanism is ShareOfEachItem items)
            {
                foreach (var proof in Items(setting, at, items))
                {
                    yield return proof;
                }
            }
        }

        if (lost.Count > 0)
        {
            var (id, part, whole) = lost[0];
            yield return new ProofAbout(ProofCheck.Rounding, [.. lost.Select(l => l.Id)]).Remark(
                "split_loses_a_fen",
                Message.Of("proving.split_loses_a_fen", Base(part), part.Total.ToString(), Base(whole), whole.Total.ToString(), id)
                    .With(setting.Notice.Reading(ReadingIds.Rounding).Explanation.AsMessage()),
                [.. lost.SelectMany(l => new[] { l.Part, l.Whole })]);
        }
    }

    /// <summary>The lowest figure that loses a fen when twice of it, below every ceiling, is cut in two, and the year of support; null where none is found.</summary>
    private static (int Year, long Step)? Cut(MeasureAt at)
    {
        foreach (var (year, rate) in Fractions.Of(at))
        {
            var domain = at.Domain(at.Measure.Base!);
            var curve = at.Curve(at.Measure.Base!, year);
            var first = Math.Max(1, domain.First);
            for (var step = first; step < first + Math.Min(rate.Denominator, 1_000); step++)
            {
                if (2 * (rate.Numerator * step % rate.Denominator) >= rate.Denominator && domain.Contains(2 * step)
                    && curve.Exact(2 * step) * rate.Denominator == 2m * step * rate.Numerator)
                {
                    return (year, step);
                }
            }
        }

        return null;
    }

    private static IEnumerable<Proof> Items(ProofSetting setting, MeasureAt at, ShareOfEachItem items)
    {
        var about = new ProofAbout(ProofCheck.Rounding, at.Id);
        var path = at.Measure.Base!;
        if (Cut(at) is var (_, step))
        {
            var (apart, together) = (setting.Ask(setting.Form(at, at.Declared(path, at.Items(path, step, step)))), setting.Ask(setting.Form(at, at.Declared(path, 2 * step))));
            yield return apart.Total == together.Total
                ? about.Holds("items_rounded_together", Message.Of("proving.items_rounded_together", Base(together), together.Total.ToString()), apart, together)
                : about.Differs(together.Total.ToString(), apart);
        }

        if (at.Share() is { Highest: not null } share && share.Pieces[^1].Range.First is var full && full <= MeasureAt.Largest(at.Input(path)) / 2)
        {
            var (one, two) = (setting.Ask(setting.Form(at, at.Declared(path, 2 * full))), setting.Ask(setting.Form(at, at.Declared(path, at.Items(path, full, full)))));
            if (two.Total > one.Total)
            {
                yield return about.Remark(
                    "split_lifts_item_ceiling",
                    Message.Of("proving.split_lifts_item_ceiling", Wording.Value(at.Input(path), 2 * full), one.Total.ToString(), two.Total.ToString())
                        .With(items.Ceilings.On(at.Day)!.Cites.AsMessage()), one, two);
            }
        }
    }

    private static string Base(ProofCase shown) => shown.Form.Declared[0].Figures.Select(f => f.Value switch
    {
        InputValue.Amount amount => amount.Value.ToString(),
        InputValue.Items items => items.ToString(),
        _ => "",
    }).First(text => text.Length > 0);
}
