using System.Collections.Immutable;
using Intake.Extraction.Messages;

namespace Intake.Matching.Proving.Checks;

/// <summary>
/// Whether an award is ever rounded up, and how much rounding down can take at most. The exact share of a base in whole fen is a multiple of one over
/// the denominator of the rate; the most that can be lost is a fen less that part, and some base loses it.
/// </summary>
internal sealed class RoundedDown : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting)
    {
        var whole = ImmutableArray.CreateBuilder<string>();
        foreach (var at in setting.Measures.Where(at => at.PaysMoney))
        {
            var fractions = Fractions.Of(at).ToList();
            if (fractions.Count == 0)
            {
                whole.Add(at.Id);
            }
            else
            {
                var (year, worst) = fractions.MaxBy(f => f.Fraction.Denominator);
                yield return Examine(setting, at, year, worst);
            }
        }

        if (whole.Count > 0)
        {
            yield return new ProofAbout(ProofCheck.Rounding, whole.DrainToImmutable()).Holds("whole_fen", Message.Of("proving.whole_fen"));
        }
    }

    private static Proof Examine(ProofSetting setting, MeasureAt at, int year, Fraction rate)
    {
        var about = new ProofAbout(ProofCheck.Rounding, at.Id);
        var path = at.Measure.Base!;
        var step = rate.StepWithRest(rate.Denominator - 1, at.Domain(path).First);
        var shown = setting.Ask(setting.Form(at, at.Declared(path, step), year));
        var exact = at.Curve(path, year).Exact(step);
        var award = decimal.Floor(exact);
        return shown.Total.Fen != award
            ? about.Differs(Wording.Exact(award), shown)
            : about.Holds("rounded_down", Message.Of(
                "proving.rounded_down", ((rate.Denominator - 1) / (decimal)rate.Denominator / 100m).ToString("0.00########", System.Globalization.CultureInfo.InvariantCulture),
                Wording.Value(at.Input(path), step), Wording.Exact(exact), shown.Total.ToString()), shown);
    }
}
