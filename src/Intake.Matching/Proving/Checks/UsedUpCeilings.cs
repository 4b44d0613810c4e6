using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Proving.Checks;

/// <summary>Whether earlier awards use a ceiling up to the last fen; and that a ceiling of one award begins anew with the next, which is held in review.</summary>
internal sealed class UsedUpCeilings : IClauseCheck
{
    private const string Guard = "already_awarded_this_year";

    public IEnumerable<Proof> Examine(ProofSetting setting)
    {
        foreach (var at in setting.Measures.Where(at => at.PaysMoney && at.Measure.Once?.Per != OncePer.Applicant))
        {
            foreach (var (ceiling, value) in at.Ceilings)
            {
                if (ceiling.IsOfOneAward)
                {
                    if (Again(setting, at, ceiling, value) is { } again)
                    {
                        yield return again;
                    }
                }
                else if (Money.FromFen(at.LowestCeiling!.Value) is var lowest && (lowest == value.Value || at.Ceilings.Any(c => c.Ceiling.IsOfOneAward && c.Value.Value == lowest)))
                {
                    yield return UsedUp(setting, at, ceiling, value);
                }
            }
        }
    }

    private static Proof UsedUp(ProofSetting setting, MeasureAt at, Ceiling ceiling, DatedValue<Money> value)
    {
        var about = new ProofAbout(ProofCheck.YearsCounted, at.Id);
        var year = ceiling.Scope == CeilingScope.Year || (ceiling.Scope == CeilingScope.Enterprise && setting.Notice.Reads(ReadingIds.EnterpriseCeiling, "per_year"))
            ? setting.Year : setting.Year - 1;
        var fen = value.Value.Fen;
        var cases = new[] { fen - 1, fen, fen + 1 }.Select(prior => setting.Ask(Ample(setting, at) with { PriorAwards = [new PriorAward(at.Id, year, Money.FromFen(prior))] })).ToList();
        return cases[0].Total.Fen <= 1 && cases[1].Total.Fen == 0 && cases[2].Total.Fen == 0
            ? about.Holds("ceiling_used_up", Message.Of("proving.ceiling_used_up", value.Value.ToString(), Money.FromFen(fen - 1).ToString(), cases[0].Total.ToString())
                .With(Wording.Scope(ceiling.Scope), value.Cites.AsMessage()), [.. cases])
            : about.Fails("ceiling_passed", Message.Of("proving.ceiling_passed", value.Value.ToString(), cases[1].Total.ToString()).With(Wording.Scope(ceiling.Scope)), [.. cases]);
    }

    private static Proof? Again(ProofSetting setting, MeasureAt at, Ceiling ceiling, DatedValue<Money> value)
    {
        var form = Ample(setting, at) with { PriorAwards = [new PriorAward(at.Id, setting.Year, value.Value)] };
        var shown = setting.Ask(form);
        if (shown.Total == Money.Zero)
        {
            return null;
        }

        var about = new ProofAbout(ProofCheck.YearsCounted, at.Id);
        var message = Message.Of("proving.ceiling_begins_anew", value.Value.ToString(), shown.Total.ToString(), (value.Value + shown.Total).ToString())
            .With(Wording.Scope(ceiling.Scope), value.Cites.AsMessage(), Label.Joined(at.Measure.Assumptions.Select(a => a.Text.AsMessage())));
        return setting.Flags(form, at.Id, Guard) ? about.Remark("ceiling_begins_anew", message, shown) : about.Fails("ceiling_passed_unseen", message, shown);
    }

    /// <summary>Declared so high that every ceiling is passed several times over, where the base can be that high.</summary>
    private static ApplicationForm Ample(ProofSetting setting, MeasureAt at) => setting.Form(at, at.Measure.Base is { } path && at.Dimensions.Contains(path)
        ? at.Declared(path, at.Domain(path).Nearest(MeasureAt.Far(at.Input(path)))) : at.Declared());
}
