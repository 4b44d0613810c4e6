using Intake.Extraction.Classification;
using Intake.Extraction.Messages;
using Intake.Matching.Classification;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Worker.Reports;
using static Intake.Worker.Simulation.Policy.PolicyValues;

namespace Intake.Worker.Simulation.Policy;

/// <summary>Everything one measure says, number by number, so that two versions of it can be held against each other.</summary>
internal static class MeasureNumbers
{
    private static readonly Message Yes = Message.Of("report.yes"), No = Message.Of("report.no");

    public static IEnumerable<PolicyNumber> Of(Measure measure) => [.. MechanismNumbers.Of(measure), .. Limits(measure), .. Rules(measure), .. Wording(measure)];

    private static IEnumerable<PolicyNumber> Limits(Measure measure)
    {
        var seen = new Dictionary<CeilingScope, int>();
        foreach (var ceiling in measure.Ceilings)
        {
            // A guide may add a further ceiling of the same scope.
            var nth = seen[ceiling.Scope] = seen.GetValueOrDefault(ceiling.Scope) + 1;
            var scope = EnumNames<CeilingScope>.Of(ceiling.Scope);
            yield return Series(measure.Id, nth == 1 ? $"ceiling.{scope}" : $"ceiling.{scope}.{Show(nth)}", Message.Of("award.ceiling_" + scope), ceiling.Values, Show);
        }

        foreach (var requirement in measure.Requires)
        {
            var label = Message.Of("simulate.number_requires").With(requirement.Text.AsMessage(), Message.Of("simulate.requires_" + EnumNames<RequirementKind>.Of(requirement.Kind)));
            var key = $"requires.{requirement.Id}.{EnumNames<RequirementKind>.Of(requirement.Kind)}";
            if (requirement.Bound is { } bound)
            {
                var isMoney = measure.Input(requirement.Input)?.Type == InputType.Money;
                yield return Series(measure.Id, key, label, bound, value => Show(value, isMoney));
            }
            else
            {
                var open = Message.Of(requirement.IsSetByGuide ? "simulate.left_to_guide" : "report.yes");
                yield return new PolicyNumber(measure.Id, key, PolicyPart.Number, label, [new PolicyValue(null, open, requirement.Cites.AsMessage())]);
            }
        }

        foreach (var number in (IEnumerable<PolicyNumber>)
            [
                .. measure.Years is { } years
                    ? One(measure.Id, "years." + EnumNames<YearCounting>.Of(years.Counting), PolicyPart.Number, Message.Of("simulate.years_" + EnumNames<YearCounting>.Of(years.Counting)), Label.Plain(Show(years.Max)), years.Cites)
                    : [],
                .. measure.YearlyPlaces is { } places ? [Series(measure.Id, "yearly_places", Message.Of("simulate.number_yearly_places"), places, Show)] : Array.Empty<PolicyNumber>(),
                .. One(measure.Id, "period", PolicyPart.Number, Message.Of("simulate.number_period"), measure.Period is { } period ? Label.Plain(Show(period)) : null, measure.Period?.Cites),
            ])
        {
            yield return number;
        }
    }

    private static IEnumerable<PolicyNumber> Rules(Measure measure) =>
    [
        .. One(measure.Id, "base", PolicyPart.Rule, Message.Of("simulate.number_base"), measure.Base is { } path ? Label.Plain(path.ToString()) : null),
        .. One(measure.Id, "base_is_outlay", PolicyPart.Rule, Message.Of("simulate.number_base_is_outlay"), measure.BaseIsOutlay ? Yes : No),
        .. One(measure.Id, "up_to", PolicyPart.Rule, Message.Of("simulate.number_up_to"), measure.UpTo ? Yes : No),
        .. One(measure.Id, "tax", PolicyPart.Rule, Message.Of("simulate.number_tax"), measure.WithTax is { } tax ? Message.Of(tax ? "simulate.tax_included" : "simulate.tax_excluded") : null),
        .. One(measure.Id, "once", PolicyPart.Rule, Message.Of("simulate.number_once"), measure.Once is { } once ? Label.Plain(EnumNames<OncePer>.Of(once.Per)) : null, measure.Once?.Cites),
        .. Words(measure.Id, "applicant_kinds", PolicyPart.Rule, Message.Of("simulate.number_applicant_kinds"), measure.ApplicantKinds.Select(EnumNames<ApplicantKind>.Of)),
        .. Words(measure.Id, "scope", PolicyPart.Rule, Message.Of("simulate.number_scope"), [EnumNames<IndustryScope>.Of(measure.Scope)]),
        .. Words(measure.Id, "park_recognition", PolicyPart.Rule, Message.Of("simulate.number_park"), measure.ParkRecognition is { } park ? [EnumNames<ParkRecognition>.Of(park)] : []),
        .. Words(measure.Id, "expense_kinds", PolicyPart.Rule, Message.Of("simulate.number_expense_kinds"), measure.ExpenseKinds.Select(EnumNames<ExpenseKind>.Of)),
        .. Words(measure.Id, "inputs", PolicyPart.Rule, Message.Of("simulate.number_inputs"), measure.Inputs.Select(Spelled)),
        .. Words(measure.Id, "required_inputs", PolicyPart.Rule, Message.Of("simulate.number_required_inputs"), measure.Requires.Select(requirement => $"{requirement.Id}: {requirement.Input}")),
        .. Words(measure.Id, "missed_is_open", PolicyPart.Rule, Message.Of("simulate.number_missed_is_open"), measure.Requires.Where(requirement => requirement.MissedIsOpen).Select(requirement => requirement.Id)),
        .. Words(measure.Id, "readings", PolicyPart.Rule, Message.Of("simulate.number_readings"), measure.Readings),
        .. Words(measure.Id, "related", PolicyPart.Rule, Message.Of("simulate.number_related"), measure.Related),
        .. Words(measure.Id, "same_thing", PolicyPart.Rule, Message.Of("simulate.number_same_thing"), measure.SameThing),
        .. measure.Conditions.SelectMany(condition => One(
            measure.Id, $"conditions.{condition.Id}.{EnumNames<ConditionSource>.Of(condition.StatedBy)}", PolicyPart.Rule, Message.Of("simulate.number_condition").With(Message.Of("policy.stated_by_" + EnumNames<ConditionSource>.Of(condition.StatedBy))),
            condition.Text.AsMessage(), condition.Cites)),
    ];

    private static IEnumerable<PolicyNumber> Wording(Measure measure) =>
    [
        .. One(measure.Id, "name", PolicyPart.Wording, Message.Of("simulate.number_name"), measure.Name.AsMessage()),
        .. One(measure.Id, "article", PolicyPart.Wording, Message.Of("simulate.number_article"), new Citation(measure.Article).AsMessage()),
        .. One(measure.Id, "summary", PolicyPart.Wording, Message.Of("simulate.number_summary"), measure.Summary.AsMessage()),
        .. measure.Assumptions.SelectMany((own, i) => One(measure.Id, $"assumptions.{Show(i + 1)}", PolicyPart.Wording, Message.Of("simulate.number_assumption"), own.Text.AsMessage(), own.Cites)),
        .. measure.Evidence.SelectMany((paper, i) => One(
            measure.Id, $"evidence.{Show(i + 1)}.{EnumNames<DocumentType>.Of(paper.Document)}", PolicyPart.Wording, Message.Of("simulate.number_evidence").With(Message.Of("report.type_" + EnumNames<DocumentType>.Of(paper.Document))), paper.Text.AsMessage())),
    ];

    private static string Spelled(MeasureInput input) => (input.Levels.IsEmpty, input.Fields.IsEmpty) switch
    {
        (false, _) => $"{input.Name} ({string.Join(" | ", input.Levels.Select(level => level.Id))})",
        (_, false) => $"{input.Name} [{string.Join(", ", input.Fields.Select(Spelled))}]",
        _ => $"{input.Name} ({EnumNames<InputType>.Of(input.Type)})",
    };
}
