using Intake.Extraction.Messages;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Measures;
using Intake.Worker.Reports;
using static Intake.Worker.Simulation.Policy.PolicyValues;

namespace Intake.Worker.Simulation.Policy;

/// <summary>How a measure turns its base into an amount, number by number.</summary>
internal static class MechanismNumbers
{
    public static IEnumerable<PolicyNumber> Of(Measure measure) =>
    [
        .. One(measure.Id, "mechanism", PolicyPart.Rule, Message.Of("simulate.number_mechanism"), Message.Of("simulate.mechanism_" + measure.Mechanism.Name)),
        .. Numbers(measure.Id, measure.Mechanism, measure.HasMoneyBase),
    ];

    private static IEnumerable<PolicyNumber> Numbers(string id, IMechanism mechanism, bool isMoney) => mechanism switch
    {
        ShareOfCost share => [Series(id, "rate", Message.Of("award.rate"), share.Rates, Show)],
        ShareOfCostByYear byYear => byYear.Tiers.Select(tier => Series(id, $"rates.{Show(tier.Year)}", Message.Of("award.rate_of_year", Show(tier.Year)), tier.Rates, Show)),
        ShareOfEachItem each =>
        [
            Series(id, "rate", Message.Of("award.rate"), each.Rates, Show),
            Series(id, "each_at_most." + EnumNames<CeilingScope>.Of(each.Scope), Message.Of("award.ceiling_each_" + EnumNames<CeilingScope>.Of(each.Scope)), each.Ceilings, Show),
        ],
        LumpSum lump => [Series(id, "amount", Message.Of("award.lump_sum"), lump.Sums, Show)],
        AmountByLevel levels => levels.Levels.Select(level =>
            Series(id, "levels." + level.Level.Id, Message.Of("award.level", level.Level.Label.Chinese, level.Level.Label.English), level.Sums, Show)),
        AmountPerItem items =>
        [
            Series(id, "amount", Message.Of("award.amount_of_each"), items.Sums, Show),
            .. items.Limit is { } limit
                ? [Series(id, "count_limit." + EnumNames<CountLimitPer>.Of(limit.Per), Message.Of("award.count_limit_" + EnumNames<CountLimitPer>.Of(limit.Per)), limit.Most, Show)]
                : Array.Empty<PolicyNumber>(),
        ],
        AmountByStage stages => stages.Stages.SelectMany((stage, i) => Stage(id, stage, i + 1, isMoney)),
        InKind kind =>
        [
            Series(id, "multiple", Message.Of("award.multiple"), kind.Multiples, Show),
            .. One(id, "unit", PolicyPart.Wording, Message.Of("simulate.number_unit"), kind.Unit.AsMessage()),
        ],
        SetElsewhere => [],
        _ => throw new InvalidOperationException($"nobody knows the numbers of {mechanism.Name}"),
    };

    private static IEnumerable<PolicyNumber> Stage(string id, AmountStage stage, int number, bool isMoney)
    {
        var (key, nth) = ($"stages.{Show(number)}.", Show(number));
        yield return Series(id, key + "at_least", Message.Of("simulate.number_stage_at_least", nth), stage.AtLeast, bound => Show(bound, isMoney));
        if (stage.Below is { } below)
        {
            yield return Series(id, key + "below", Message.Of("simulate.number_stage_below", nth), below, bound => Show(bound, isMoney));
        }

        yield return Series(id, key + "amount", Message.Of("simulate.number_stage_amount", nth), stage.Sums, Show);
    }
}
