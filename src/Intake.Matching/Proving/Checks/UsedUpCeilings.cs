using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Proving.Checks;

/// <summary>
/// Whether awards before use a ceiling up, to the last fen: those of the same year, which the program takes for the same thing, or where a ceiling is
/// counted over all years those of earlier ones.
/// </summary>
internal sealed class UsedUpCeilings : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting)
    {
        foreach (var at in setting.Measures.Where(at => at.PaysMoney && at.Measure.Once?.Per != OncePer.Applicant))
        {
            foreach (var (ceiling, value) in at.Ceilings)
            {
                yield return UsedUp(setting, at, ceiling, value);
            }
        }
    }

    private static Proof UsedUp(ProofSetting setting, MeasureAt at, Ceiling ceiling, DatedValue<Money> value)
    {
        var about = new ProofAbout(ProofCheck.YearsCounted, at.Id);
        var year = CeilingReach.IsOverYears(ceiling, setting.Notice) ? setting.Year - 1 : setting.Year;
        var fen = value.Value.Fen;
        var cases = new[] { fen - 1, fen, fen + 1 }.Select(prior => setting.Ask(Ample(setting, at) with { PriorAwards = [new PriorAward(at.Id, year, Money.FromFen(prior))] })).ToList();
        return cases[0].Total.Fen <= 1 && cases[1].Total.Fen == 0 && cases[2].Total.Fen == 0
            ? about.Holds("ceiling_used_up", Message.Of("proving.ceiling_used_up", value.Value.ToString(), Money.FromFen(fen - 1).ToString(), cases[0].Total.ToString())
                .With(Wording.Scope(ceiling.Scope), value.Cites.AsMessage()), [.. cases])
            : about.Fails("ceiling_passed", Message.Of("proving.ceiling_passed", value.Value.ToString(), cases[1].Total.ToString()).With(Wording.Scope(ceiling.Scope)), [.. cases]);
    }

    /// <summary>Declared so high that every ceiling is passed several times over, where the base can be that high.</summary>
    private static ApplicationForm Ample(ProofSetting setting, MeasureAt at) => setting.Form(at, at.Measure.Base is { } path && at.Dimensions.Contains(path)
        ? at.Declared(path, at.Domain(path).Nearest(MeasureAt.Largest(at.Input(path)))) : at.Declared());
}
