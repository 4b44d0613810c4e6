using CsCheck;
using Intake.Extraction.Documents;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Matching.Tests.Papers;
using static Intake.Matching.Tests.Papers.Application;

namespace Intake.Matching.Tests.Awards;

/// <summary>Expenses that several measures would pay for: each goes whole to one, so that the awards together are highest.</summary>
public sealed class AllocationTests
{
    /// <summary>A guide under which computing power bought as a cloud service counts for both measures.</summary>
    private static readonly MeasureCatalog Both = With("""
          - id: cloud-spend
            expense_kinds: [compute_purchase]
        """);

    private static readonly ApplicationForm Plain = Form with { Measures = ["compute-purchase", "cloud-spend"] };

    [Fact]
    public void An_expense_goes_where_it_brings_most_and_says_why_it_is_not_elsewhere()
    {
        var result = Assess(Plain, Both, new Invoice { Lines = [Invoice.Compute("1000000.00")] });
        Assert.Equal(("800000.00", "0.00"), (result.Amount("cloud-spend"), result.Amount("compute-purchase")));
        var expense = result.Expenses.Single();
        Assert.Equal("cloud-spend", expense.Measure);
        Assert.Equal(("compute-purchase", "evidence.why_lower", "500000.00"), (expense.WhyNot.Single().Measure, expense.WhyNot.Single().Reason.Key, expense.WhyNot.Single().Reason.Arguments[0]));
        Assert.Equal(("800000.00", "500000.00"), (result.Allocation!.Total.ToString(), result.Allocation.RunnerUp!.Difference.ToString()));
        Assert.True(result.Allocation is { IsProven: true, IsFirstOfTies: true });
        Assert.Contains(result.Award("cloud-spend").Findings, f => f.Code == "expenses_allocated" && f.Severity == Severity.Information);
    }

    [Fact]
    public void What_the_ceiling_of_one_measure_cuts_goes_to_the_other()
    {
        // 1.25 M fill the ceiling of cloud services; the rest is worth 30 % as computing power.
        var result = Assess(Plain, Both, new Invoice { Lines = [Invoice.Compute("1250000.00"), Invoice.Compute("1000000.00"), Invoice.Cloud("10.00")] });
        Assert.Equal(("1000000.00", "300000.00"), (result.Amount("cloud-spend"), result.Amount("compute-purchase")));
    }

    [Fact]
    public void The_line_names_the_measure_its_expense_went_to()
    {
        var result = Assess(Plain, Both, new Invoice { Lines = [Invoice.Compute("1250000.00"), Invoice.Compute("1000000.00")] });
        Assert.Equal(["cloud-spend", "compute-purchase"], result.Documents.Single().LineMeasures);
    }

    [Fact]
    public void A_measure_that_is_used_up_or_over_takes_nothing_from_one_that_still_pays()
    {
        var over = Plain with { ApplicationYear = 2027, PriorAwards = [new PriorAward("cloud-spend", 2024, Money.FromFen(1))] };
        var result = Assess(over, With("  - id: cloud-spend\n    expense_kinds: [compute_purchase]\n", 2027), new Invoice { Date = "2026-05-05", Lines = [Invoice.Compute("1000.00")] });
        Assert.Equal(("0.00", "300.00"), (result.Amount("cloud-spend"), result.Amount("compute-purchase")));
    }

    [Fact]
    public void A_discount_and_a_red_letter_invoice_go_with_what_they_take_back()
    {
        var blue = new Invoice { Lines = [Invoice.Compute("1000.00"), Invoice.Compute("-100.00")] };
        var red = new Invoice { Number = "25442000000000000077", OriginalNumber = blue.Number, Lines = [Invoice.Compute("-300.00")] };
        var result = Assess(Plain, Both, blue, red);
        Assert.Equal(("480.00", "600.00"), (result.Amount("cloud-spend"), result.Base("cloud-spend")));
        Assert.Equal("600.00", result.Allocation!.Expenses.Single().Amount.ToString());
        Assert.All(result.Expenses, e => Assert.Equal("cloud-spend", e.Measure));
    }

    [Fact]
    public void What_was_taken_back_entirely_is_not_allocated()
    {
        var blue = new Invoice { Lines = [Invoice.Compute("1000.00")] };
        var red = new Invoice { Number = "25442000000000000077", OriginalNumber = blue.Number, Lines = [Invoice.Compute("-1000.00")] };
        var result = Assess(Plain, Both, blue, red);
        Assert.Null(result.Allocation);
        Assert.All(result.Awards, a => Assert.Equal(Money.Zero, a.Amount));
    }

    [Fact]
    public void Where_more_is_taken_back_than_was_bought_nothing_is_allocated_and_the_point_stays_open()
    {
        var red = new Invoice { Number = "25442000000000000077", OriginalNumber = "25442000000000000099", Lines = [Invoice.Cloud("-5000.00")] };
        var result = Assess(Plain, Both, new Invoice { Lines = [Invoice.Compute("1000.00")] }, red);
        Assert.Null(result.Allocation);
        Assert.Contains(result.Findings, f => f.Code == "expenses_not_allocated");
        Assert.All(result.Awards, a => Assert.NotEqual(AwardStatus.Proposed, a.Status));
    }

    [Fact]
    public void Awards_that_do_not_come_to_what_the_allocation_promised_say_so_and_stay_in_review()
    {
        var result = Assess(Plain, Both, new Invoice { Lines = [Invoice.Compute("1000.00")] });
        var awards = AllocationFindings.Confirmed(result.Awards, result.Allocation! with { Total = Money.FromFen(1) });
        Assert.All(awards, a => Assert.Contains(a.Findings, f => f.Code == "allocation_differs" && f.Severity == Severity.Error));
        Assert.Equal(result.Awards, AllocationFindings.Confirmed(result.Awards, result.Allocation));
    }

    [Fact]
    public void Nothing_is_allocated_where_no_expense_has_a_choice() =>
        Assert.Null(Assess(new Invoice { Lines = [Invoice.Cloud("1.00"), Invoice.Compute("1.00")] }).Allocation);

    [Fact]
    public void A_measure_not_asked_for_does_not_contend()
    {
        var result = Assess(Form with { Measures = ["compute-purchase"] }, Both, new Invoice { Lines = [Invoice.Compute("1000.00")] });
        Assert.Equal("300.00", result.Amount("compute-purchase"));
        Assert.Equal(("cloud-spend", "evidence.why_not_asked"), (result.Expenses.Single().WhyNot.Single().Measure, result.Expenses.Single().WhyNot.Single().Reason.Key));
        Assert.Null(result.Allocation);
    }

    [Fact]
    public void Measures_that_reckon_tax_differently_do_not_contend_the_lowest_ceiling_is_proposed_and_the_point_stays_open()
    {
        var policy = With("  - id: cloud-spend\n    expense_kinds: [compute_purchase]\n    tax: included\n");
        var result = Assess(Plain, policy, new Invoice { Lines = [Invoice.Compute("1000.00")] });
        Assert.Null(result.Allocation);
        Assert.Contains(result.Award("cloud-spend").Findings, f => f.Code == "measure_not_settled");
        Assert.Equal("evidence.why_lowest_ceiling", result.Expenses.Single().WhyNot.Single().Reason.Key);
    }

    [Fact]
    public void A_claim_opens_the_measures_the_line_leaves_room_for_and_the_point_stays_open()
    {
        var paper = new Invoice { Lines = [Invoice.Unclear("1000.00")] };
        var form = Form with { Claims = [new ExpenseClaim(paper.Number, 1, ["cloud-spend"])] };
        Assert.Null(Assess(Form, paper).Expenses.Single().Measure);
        var result = Assess(form, paper);
        Assert.Equal("800.00", result.Amount("cloud-spend"));
        Assert.Contains(result.Findings, f => f.Code == "claimed_line");
        Assert.Equal(AwardStatus.NeedsReview, result.Award("cloud-spend").Status);
    }

    [Theory]
    [InlineData("loan-interest", 1, "claim_not_followed")]
    [InlineData("cloud-spend", 2, "claim_without_line")]
    public void A_claim_that_the_papers_do_not_bear_is_not_followed_and_said_so(string measure, int line, string code)
    {
        var paper = new Invoice { Lines = [Invoice.Compute("1000.00")] };
        var result = Assess(Form with { Claims = [new ExpenseClaim(paper.Number, line, [measure])] }, paper);
        Assert.Equal("300.00", result.Amount("compute-purchase"));
        Assert.Contains(result.Findings, f => f.Code == code);
    }

    [Fact]
    public void The_total_is_that_of_trying_every_way() => Gen.Select(Gen.Long[1, 60_000_000].Array[1, 6], Gen.Long[0, 120_000_000], Gen.Int[0, 2]).Sample((amounts, support, priors) =>
    {
        var form = Plain with
        {
            OtherSupport = support > 60_000_000 ? [new OtherSupport("cloud-spend", "municipal", Money.FromFen(support))] : [],
            PriorAwards = priors == 0 ? [] : [new PriorAward("cloud-spend", priors == 1 ? 2025 : 2026, Money.FromFen(40_000_000))],
        };
        var lines = amounts.Select(a => Invoice.Compute(Money.FromFen(a).ToString())).ToList();
        var best = Enumerable.Range(0, 1 << lines.Count).Max(way => Assess(form,
            new Invoice { Lines = [.. lines.Select((l, i) => (way >> i & 1) == 0 ? l : l with { Name = Invoice.Cloud("1.00").Name })] }).Total);
        return Assess(form, Both, new Invoice { Lines = [.. lines] }).Total == best;
    }, iter: 60);

    [Fact]
    public void The_order_of_the_papers_changes_nothing() => Gen.Select(Gen.Long[1, 60_000_000].Array[2, 8], Gen.Int[0, 1000]).Sample((amounts, seed) =>
    {
        var papers = amounts.Select((a, i) => new Invoice { Number = $"2544200000000000{i:0000}", Lines = [Invoice.Compute(Money.FromFen(a).ToString())] }.Examined()).ToArray();
        var shuffled = papers.ToArray();
        new Random(seed).Shuffle(shuffled);
        return ResultText.Of(Assess(Plain, Both, [.. papers])) == ResultText.Of(Assess(Plain, Both, [.. shuffled]));
    }, iter: 60);

    [Fact]
    public void What_is_stated_for_the_measure_an_expense_left_is_questioned_where_it_went()
    {
        var form = Plain with
        {
            OtherSupport = [new OtherSupport("compute-purchase", "municipal", Money.FromFen(100_000))],
            PriorAwards = [new PriorAward("compute-purchase", 2026, Money.FromFen(30_000))],
        };
        var award = Assess(form, Both, new Invoice { Lines = [Invoice.Compute("1000.00")] }).Award("cloud-spend");
        Assert.Equal("800.00", award.Amount.ToString());
        Assert.Contains(award.Findings, f => f.Code == "support_stated_elsewhere" && f.Severity == Severity.Warning);
        Assert.Contains(award.Findings, f => f.Code == "awarded_elsewhere" && f.Severity == Severity.Warning);
    }

    [Fact]
    public void A_claim_on_a_red_letter_invoice_is_told_apart_from_one_on_a_missing_invoice()
    {
        var blue = new Invoice { Lines = [Invoice.Compute("1000.00")] };
        var red = new Invoice { Number = "25442000000000000077", OriginalNumber = blue.Number, Lines = [Invoice.Compute("-300.00")] };
        var result = Assess(Form with { Claims = [new ExpenseClaim(red.Number, 1, ["compute-purchase"])] }, blue, red);
        Assert.Equal("210.00", result.Amount("compute-purchase"));
        Assert.Contains(result.Findings, f => f.Code == "claim_on_red_letter");
        Assert.DoesNotContain(result.Findings, f => f.Code == "claim_without_line");
    }

    /// <summary>Two sides of a demonstration scenario, each filled to its ceiling with expenses of its own that happen to come to the same sum.</summary>
    [Fact]
    public void Different_expenses_of_the_same_sum_are_not_taken_for_the_same_thing()
    {
        var policy = With("  - id: demo-scenario-demand\n    expense_kinds: [compute_purchase]\n  - id: demo-scenario-supply\n    expense_kinds: [compute_purchase]\n");
        var form = Form with { Measures = ["demo-scenario-demand", "demo-scenario-supply"] };
        var result = Assess(form, policy, new Invoice { Lines = [Invoice.Compute("20000000.00"), Invoice.Compute("20000000.00")] });
        Assert.Equal(("2000000.00", "4000000.00"), (result.Amount("demo-scenario-demand"), result.Amount("demo-scenario-supply")));
        Assert.Equal(result.Allocation!.Total, result.Total);
        Assert.All(result.Awards, a => Assert.Contains(a.Findings, f => f.Code == "possibly_same_thing"));
    }

    private static MeasureCatalog With(string measures, int year = 2026)
    {
        var text = $"guide: {year}\nsynthetic: true\ntitle: {{zh: 虚构, en: made up}}\nnumber: none\npublished: {year}-01-05\nmeasures:\n{measures}\n";
        var reading = MeasureReader.Read([.. BuiltInPolicy.Texts(), new PolicyText($"guide-{year}.yaml", text)]);
        Assert.Empty(reading.Problems);
        return reading.Catalog!;
    }
}
