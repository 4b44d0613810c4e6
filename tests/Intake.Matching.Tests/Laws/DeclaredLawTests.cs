using CsCheck;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Laws;

/// <summary>What holds for each of the measures whatever is declared, without a guide and with one.</summary>
public sealed class DeclaredLawTests
{
    private const int Tries = 150;

    public static TheoryData<string> Measures() => [.. TestPolicy.Catalog.Measures.Select(m => m.Id)];

    [Theory]
    [MemberData(nameof(Measures))]
    public void Never_above_a_ceiling_with_what_was_awarded_before(string id) => Each(id, (measure, form, award, _) =>
    {
        var now = Sum(form, p => p.Year == form.ApplicationYear);
        var before = Sum(form, p => p.Year < form.ApplicationYear);
        foreach (var ceiling in measure.Ceilings)
        {
            var most = ceiling.Values.Values[^1].Value;
            var counted = ceiling.IsOfOneAward || ceiling.Scope == CeilingScope.Year ? now : now + before;
            Assert.True(award.Amount == Money.Zero || award.Amount + counted <= most, $"{award.Amount} with {counted} passes {most}");
        }
    });

    [Theory]
    [MemberData(nameof(Measures))]
    public void Never_above_the_base_less_other_support_never_negative_and_zero_where_it_is_refused(string id) => Each(id, (measure, form, award, _) =>
    {
        Assert.True(award.Amount >= Money.Zero);
        Assert.True(award.Status is not (AwardStatus.NotEligible or AwardStatus.NoRule) || award.Amount == Money.Zero);
        if (measure.HasMoneyBase && award.Amount > Money.Zero && measure.Mechanism is not AmountByStage)
        {
            Assert.True(award.Amount + Sum(form.OtherSupport) <= award.Base);
        }
    });

    [Theory]
    [MemberData(nameof(Measures))]
    public void What_only_the_applicant_declares_is_never_proposed_without_review(string id) =>
        Each(id, (_, _, award, _) => Assert.NotEqual(AwardStatus.Proposed, award.Status));

    [Theory]
    [MemberData(nameof(Measures))]
    public void The_contributions_of_the_leaves_add_up_to_the_award_to_the_fen(string id) => Each(id, (_, _, award, _) =>
    {
        var fed = Leaves(award.Derivation).Select(l => l.Contribution).OfType<Money>().ToList();
        Assert.Equal(award.Amount, Money.Sum(fed));
    });

    [Theory]
    [MemberData(nameof(Measures))]
    public void Every_leaf_is_declared_or_cited_and_the_root_shows_the_award(string id) => Each(id, (_, _, award, _) =>
    {
        Assert.Equal(award.Amount.ToString(), award.Derivation.Value);
        Assert.All(Leaves(award.Derivation), leaf =>
            Assert.True(leaf.IsDeclared ^ leaf.Cites is not null || leaf.Value is "0.00" or "0", $"{leaf.Label.Key} {leaf.Value} comes from nowhere"));
    });

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_larger_figure_never_lowers_the_award_unless_the_rule_has_an_upper_bound(string id) => Each(id, (measure, form, award, policy) =>
    {
        if (measure.Requires.Any(r => r.Kind is RequirementKind.AtMost or RequirementKind.Below))
        {
            return;
        }

        var more = Declared.Assess(policy, form with { Declared = [Raised(form.Declared[0])] }).Awards.Single();
        Assert.True(more.Amount >= award.Amount, $"{award.Amount} fell to {more.Amount}");
    });

    private static void Each(string id, Action<Measure, ApplicationForm, ProposedAward, MeasureCatalog> law)
    {
        foreach (var policy in new[] { TestPolicy.Catalog, TestPolicy.WithGuide })
        {
            GenDeclared.Form(policy.Find(id)!).Sample(
                form => law(policy.For(form.ApplicationYear).Find(id)!, form, Declared.Assess(policy, form).Awards.Single(), policy), iter: Tries, threads: 1);
        }
    }

    private static DeclaredMeasure Raised(DeclaredMeasure declared) => declared with { Figures = [.. declared.Figures.Select(f => f with { Value = Raised(f.Value) })] };

    private static InputValue Raised(InputValue value) => value switch
    {
        InputValue.Amount amount => new InputValue.Amount(amount.Value + Money.FromFen(1 + (amount.Value.Fen / 3))),
        InputValue.Number number => new InputValue.Number(number.Value + 1),
        InputValue.Items items => new InputValue.Items([.. items.Value.Select(item => item.SetItems(item.Select(f => KeyValuePair.Create(f.Key, Raised(f.Value)))))]),
        _ => value,
    };

    private static IEnumerable<Derivation> Leaves(Derivation node) => node.Children.IsEmpty ? [node] : node.Children.SelectMany(Leaves);

    private static Money Sum(ApplicationForm form, Func<PriorAward, bool> which) => Money.Sum(form.PriorAwards.Where(which).Select(p => p.Amount));

    private static Money Sum(IEnumerable<OtherSupport> supports) => Money.Sum(supports.Select(s => s.Amount));
}
