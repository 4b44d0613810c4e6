using Intake.Extraction.Messages;
using Intake.Matching.Awards;
using Intake.Matching.Measures;

namespace Intake.Matching.Eligibility;

/// <summary>Whether the inputs are what a measure requires.</summary>
internal static class RequirementCriteria
{
    public static CriterionResult Assess(Requirement requirement, StatedFigures figures, DateOnly day)
    {
        var text = requirement.Text;
        if (requirement.IsSetByGuide)
        {
            return Result(requirement, CriterionOutcome.Unknown, "eligibility.guide_sets_bound", text.Chinese, text.English);
        }

        if (figures.Find(requirement.Input) is not var (value, isDeclared))
        {
            return Result(requirement, CriterionOutcome.Unknown, "eligibility.input_not_stated", text.Chinese, text.English, requirement.Input);
        }

        var (holds, bound) = Compare(requirement, value, day);
        return (holds, isDeclared) switch
        {
            (false, _) when requirement.MissedIsOpen => Result(requirement, CriterionOutcome.Unknown, "eligibility.requirement_missed_open", text.Chinese, text.English, value.ToString()!, bound),
            (false, _) => Result(requirement, CriterionOutcome.NotMet, "eligibility.requirement_not_met", text.Chinese, text.English, value.ToString()!, bound),
            (true, true) => Result(requirement, CriterionOutcome.Unknown, "eligibility.requirement_declared", text.Chinese, text.English, value.ToString()!, bound),
            _ => Result(requirement, CriterionOutcome.Met, "eligibility.requirement_met", text.Chinese, text.English, value.ToString()!, bound),
        };
    }

    /// <summary>Whether nothing can be given yet: a figure that the notice itself requires is not stated, or a bound is missed that another way may make up for.</summary>
    public static bool Withholds(Measure measure, StatedFigures figures, DateOnly day)
    {
        foreach (var requirement in measure.Requires)
        {
            if (requirement.IsSetByGuide)
            {
                continue;
            }

            var found = figures.Find(requirement.Input);
            if (found is null ? requirement.Cites.Item is null : requirement.MissedIsOpen && !Compare(requirement, found.Value.Value, day).Holds)
            {
                return true;
            }
        }

        return false;
    }

    private static (bool Holds, string Bound) Compare(Requirement requirement, InputValue value, DateOnly day)
    {
        if (requirement.Kind == RequirementKind.IsTrue)
        {
            return (value is InputValue.YesNo { Value: true }, "true");
        }

        var bound = requirement.Bound!.On(day)?.Value;
        decimal? number = value switch
        {
            InputValue.Amount amount => amount.Value.Yuan,
            InputValue.Number count => count.Value,
            _ => null,
        };
        return (number is { } given && bound is { } wanted && requirement.Holds(given, wanted), bound is { } shown ? Shown(value, shown) : "?");
    }

    private static string Shown(InputValue value, decimal bound) => value is InputValue.Number ? Amounts.Whole(bound) : Amounts.Exact(bound);

    private static CriterionResult Result(Requirement requirement, CriterionOutcome outcome, string key, params string[] arguments) =>
        new(requirement.Id, outcome, Message.Of(key, arguments).With(requirement.Cites.AsMessage()));
}
