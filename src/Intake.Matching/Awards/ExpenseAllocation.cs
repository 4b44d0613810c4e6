using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Allocation;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Eligibility;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards;

/// <summary>Puts the expenses that several measures contend for to the allocator, and its answer back to the expenses.</summary>
internal sealed class ExpenseAllocation(MeasureCatalog catalog, ApplicationForm form)
{
    private const decimal Unlimited = 100_000_000_000_000m;

    /// <param name="ledger">With every contended expense counted for any of its contenders.</param>
    /// <param name="contended">The contenders of each contended expense.</param>
    /// <returns>The choice for each, and the report; null where there is nothing to allocate, or where that cannot be done: then the finding says so.</returns>
    public (IReadOnlyDictionary<LinePlace, MeasureChoice> Places, AwardAllocation? Report, Finding? Finding) Solve(
        ExpenseLedger ledger, IReadOnlyDictionary<LinePlace, MeasureChoice> contended)
    {
        var own = new Dictionary<string, Money>(StringComparer.Ordinal);
        var amounts = new Dictionary<LinePlace, Money>();
        foreach (var line in ledger.Measures.SelectMany(id => ledger.Find(id)!.Counted))
        {
            if (contended.ContainsKey(line.Place))
            {
                amounts[line.Place] = amounts.GetValueOrDefault(line.Place) + line.Expense.Amount;
            }
            else
            {
                own[line.Expense.Measure!] = own.GetValueOrDefault(line.Expense.Measure!) + line.Expense.Amount;
            }
        }

        // What was taken back entirely brings nothing to anybody and stays where it is.
        var places = amounts.Where(a => a.Value > Money.Zero).Select(a => a.Key).OrderBy(p => p.Invoice, StringComparer.Ordinal).ThenBy(p => p.Line).ToList();
        var undecided = contended.ToDictionary(c => c.Key, c => Undecided(c.Value));
        if (places.Count == 0)
        {
            return (undecided, null, null);
        }

        var measures = catalog.Measures.Where(m => places.Exists(p => contended[p].Contenders.Contains(m))).ToList();
        var allocatable = measures.Select(m => Allocatable(m, own.GetValueOrDefault(m.Id))).ToImmutableArray();
        if (!IsWithinReach(allocatable, places.Sum(p => (decimal)amounts[p].Fen)))
        {
            return (undecided, null, new Finding("expenses_not_allocated", Severity.Warning, Message.Of(
                "award.expenses_not_allocated", Amounts.Count(places.Count), Money.Sum(places.Select(p => amounts[p])).ToString())));
        }

        var problem = new AllocationProblem(
            [.. places.Select(p => new AllocatableExpense(Key(p), amounts[p].Fen, [.. contended[p].Contenders.Select(c => measures.IndexOf(c)).Order()]))], allocatable, []);
        var result = ExpenseAllocator.Allocate(problem);
        var choices = undecided;
        var forgone = result.Forgone.ToLookup(f => f.Expense);
        for (var i = 0; i < places.Count; i++)
        {
            var chosen = measures[result.Places[i]!.Value];
            choices[places[i]] = new MeasureChoice(chosen, null, [], [], contended[places[i]].WhyNot.AddRange(forgone[i].Select(f => Reason(f, measures))));
        }

        return (choices, Report(result, places, amounts, measures, forgone), null);
    }

    private static AwardAllocation Report(
        AllocationResult result, List<LinePlace> places, Dictionary<LinePlace, Money> amounts, List<Measure> measures, ILookup<int, ForgonePlace> forgone)
    {
        var moved = result.RunnerUp?.Moves.ToDictionary(m => m.Expense, m => m.To) ?? [];
        var expenses = places.Select((place, i) => new AllocatedExpense(
            place.Invoice, place.Line, amounts[place], measures[result.Places[i]!.Value].Id,
            result.RunnerUp is null ? null : measures[moved.GetValueOrDefault(i, result.Places[i]!.Value)].Id,
            [.. forgone[i].Select(f => new ForgoneMeasure(measures[f.Measure].Id, Money.FromFen(f.Loss)))]));
        var runnerUp = result.RunnerUp is { } second
            ? new AllocationRunnerUp(Money.FromFen(second.Total), Money.FromFen(second.Difference), second.Exact, second.Moves.Length)
            : null;
        return new AwardAllocation(
            Money.FromFen(result.Total), Money.FromFen(result.Proof.UpperBound), result.Proof.TieRule == TieRule.FirstOfAll, runnerUp, [.. expenses]);
    }

    /// <summary>Whether the allocator can reckon with the numbers: no base below zero (more was taken back than was bought), nothing beyond all reason.</summary>
    private static bool IsWithinReach(ImmutableArray<AllocatableMeasure> measures, decimal contended) =>
        measures.Length <= AllocationProblem.MostMeasures
        && contended + measures.Sum(m => (decimal)m.FixedBase) <= AllocationProblem.MostFen
        && measures.All(m => m.FixedBase >= 0 && m.Already <= AllocationProblem.MostFen && (m.OtherSupport ?? 0) <= AllocationProblem.MostFen);

    private AllocatableMeasure Allocatable(Measure measure, Money own)
    {
        var notice = catalog.Notice;
        var day = notice.InForceWithin(form.ApplicationYear)?.Last ?? notice.InForceTo;
        var year = SupportYear.Of(measure, form);
        var declared = form.Declared.FirstOrDefault(d => d.Measure == measure.Id)?.Figures ?? [];
        var figures = new StatedFigures(measure, declared, own);
        var eligible = EligibilityAssessor.Assess(measure, notice, form, year, figures, day).All(c => c.Outcome != CriterionOutcome.NotMet)
            && !RequirementCriteria.Withholds(measure, figures, day);
        var rate = measure.Mechanism switch
        {
            ShareOfCost share => share.Rates.On(day)?.Value.Fraction,
            ShareOfCostByYear tiers => tiers.Tiers.FirstOrDefault(t => t.Year == year.Number)?.Rates.On(day)?.Value.Fraction,
            _ => null,
        };

        // The room the outlay leaves moves with the expenses, so it is told apart from the ceilings.
        var limits = AwardLimits.Of(measure, notice, form, Money.FromYuan(Unlimited), day);
        var room = Money.Min(limits.LowestOfYear, limits.LowestOfAward ?? limits.LowestOfYear);
        return new AllocatableMeasure(
            own.Fen, rate ?? 0m, limits.Already.Fen, room.Yuan >= Unlimited / 2 ? null : room.Fen, null,
            limits.Support > Money.Zero ? limits.Support.Fen : null, eligible && rate is not null);
    }

    /// <summary>The first contender, as it was counted while the amounts were found out.</summary>
    private static MeasureChoice Undecided(MeasureChoice contended) => contended with { Contenders = [], Alternatives = contended.Contenders.RemoveAt(0) };

    private static WhyNot Reason(ForgonePlace forgone, List<Measure> measures) => new(measures[forgone.Measure].Id, forgone.Loss > 0
        ? Message.Of("evidence.why_lower", Money.FromFen(forgone.Loss).ToString())
        : Message.Of("evidence.why_tie"));

    private static string Key(LinePlace place) => $"{place.Invoice}:{place.Line:D6}";
}
