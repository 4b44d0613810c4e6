using System.Text.Json;
using Intake.Worker.Tests.Commands;
using static Intake.Worker.Tests.Budget.BudgetCall;
using static Intake.Worker.Tests.Budget.ResultText;

namespace Intake.Worker.Tests.Budget;

/// <summary>What is not summed up, and what is said instead.</summary>
public sealed class BudgetRefusalTests : IDisposable
{
    private readonly BudgetCall _call = new();

    public void Dispose() => _call.Dispose();

    /// <summary>Two applicants: 600 secure, 300 open, 100 secure; one award without an amount, one not eligible, one in kind.</summary>
    private string Some => _call.Result("some/result.json", Of(
        Application(Alpha, "甲公司", "cloud-spend proposed 600.00", "loan-interest needs_review 300.00", "core-team no_rule 0.00"),
        Application(Beta, "乙公司", "cloud-spend proposed 100.00", "compute-purchase not_eligible 0.00", "demo-scenario-ai proposed 0.00")));

    [Fact]
    public void The_same_award_in_two_results_is_refused_with_both_places_unless_allowed()
    {
        var other = _call.Result("other.json", Of(Application(Beta, "丙公司", "cloud-spend not_eligible 0.00"), Application(Alpha, "甲公司", "cloud-spend proposed 600.00")));

        var (exit, output, errors) = Run(Some, other, "--limit", "500");
        var allowed = Json(Some, other, "--limit", "500", "--allow-duplicates");

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains($"甲公司 asks for cloud-spend in several places, perhaps twice: {_call.At("some/result.json")}, application 1, {other}, application 2", errors.Replace("; ", ", ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("--allow-duplicates", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("乙公司", errors, StringComparison.Ordinal);
        Assert.Equal("1600.00", Text(allowed, "totals", "asked"));
        var twice = Assert.Single(allowed.GetProperty("asked_twice").EnumerateArray());
        Assert.Equal([1, 2], twice.GetProperty("places").EnumerateArray().Select(place => place.GetProperty("application").GetInt32()));
        Assert.Contains("asked_twice", Notes(allowed));
    }

    [Fact]
    public void An_amount_and_its_missing_one_elsewhere_are_twice_as_well()
    {
        var other = _call.Result("other.json", Of(Application(Alpha, "甲公司", "cloud-spend no_rule 0.00")));

        Assert.Equal(2, Run(Some, other, "--limit", "500").Exit);
    }

    [Fact]
    public void Without_a_credit_code_the_name_tells_that_it_is_twice()
    {
        var other = _call.Result("other.json", Of(Application(null, "甲公司", "cloud-spend proposed 600.00")));

        var (exit, _, errors) = Run(Some, other, "--limit", "500");

        Assert.Equal(2, exit);
        Assert.Contains("甲公司", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_are_not_mixed_unless_one_is_chosen()
    {
        var both = _call.Result("both.json", Of(Application(2026, Alpha, "甲公司", "cloud-spend proposed 1.00"), Application(2027, Alpha, "甲公司", "cloud-spend proposed 2.00")));

        var (exit, _, errors) = Run(both, "--limit", "500");
        var chosen = Json(both, "--limit", "500", "--year", "2027");
        var absent = Run(both, "--limit", "500", "--year", "2028");

        Assert.Equal((2, 2), (exit, absent.Exit));
        Assert.Contains("2026", errors, StringComparison.Ordinal);
        Assert.Contains("--year", errors, StringComparison.Ordinal);
        Assert.Contains("2026, 2027", absent.Errors, StringComparison.Ordinal);
        Assert.Equal(("2.00", 2027), (Text(chosen, "totals", "asked"), chosen.GetProperty("application_year").GetInt32()));
        Assert.Contains("other_years_left_out", Notes(chosen));
    }

    [Theory]
    [InlineData("5万")]
    [InlineData("-5")]
    [InlineData("+5")]
    [InlineData("1,000")]
    [InlineData("1000.5")]
    [InlineData("1000.")]
    [InlineData(".50")]
    [InlineData("1e6")]
    [InlineData("５")]
    [InlineData("")]
    [InlineData(" 5")]
    [InlineData("12345678901234")]
    public void A_limit_that_is_not_plain_yuan_is_refused_with_what_was_expected(string limit)
    {
        var (exit, _, errors) = Run(Some, "--limit", limit);

        Assert.Equal(2, exit);
        Assert.Contains("yuan in digits", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is ID=AMOUNT", "--measure-limit", "cloud-spend")]
    [InlineData("is ID=AMOUNT", "--measure-limit", "=5")]
    [InlineData("is ID=AMOUNT", "--measure-limit", "cloud-spend=5万")]
    [InlineData("two --measure-limit for cloud-spend", "--measure-limit", "cloud-spend=5", "--measure-limit", "cloud-spend=6")]
    [InlineData("Did you mean: cloud-spend?", "--measure-limit", "cloud-spent=5")]
    [InlineData("The results ask for: cloud-spend", "--measure-limit", "zzzzzzzzzzzzzz=5")]
    [InlineData("given|largest|secure-first|smallest", "--order", "first")]
    [InlineData("applicant|measure", "--by", "none")]
    [InlineData("four digits", "--year", "26")]
    [InlineData("no option '--lim'", "--lim", "5")]
    public void A_wrong_option_is_refused_with_what_was_expected(string expected, params string[] options)
    {
        var (exit, output, errors) = Run([Some, "--limit", "500", .. options]);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(expected, errors, StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_result_among_good_ones_ends_the_run_and_every_bad_one_is_named()
    {
        var cut = _call.Result("cut.json", File.ReadAllText(Some)[..200]);
        var absent = _call.At("absent.json");

        var (exit, output, errors) = Run(Some, cut, absent, "--limit", "500", "--json");

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(cut, errors, StringComparison.Ordinal);
        Assert.Contains(absent, errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_demand_that_cannot_be_is_refused_before_it_is_too_large_to_be_summed_up()
    {
        var thousand = Enumerable.Range(0, 1_000).Select(i => Application(null, $"第{i}公司", "cloud-spend proposed 999999999999.99")).ToArray();
        var at = _call.Result("at.json", Of([.. thousand, Application(null, "甲公司", "cloud-spend proposed 10.00")]));
        var over = _call.Result("over.json", Of([.. thousand, Application(null, "甲公司", "cloud-spend proposed 10.01")]));

        var (exit, output, errors) = Run(over, "--limit", "5");

        Assert.Equal("1000000000000000.00", Text(Json(at, "--limit", "9999999999999"), "totals", "asked"));
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("quadrillion", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_built_program_refuses_a_call_without_a_limit_with_2()
    {
        var (exit, output, errors) = await IntakeProgram.RunAsync("budget", Some);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("--limit", errors, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, params string[] path) => path.Aggregate(element, (at, name) => at.GetProperty(name)).GetString();

    private static List<string?> Notes(JsonElement budget) => [.. budget.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("code").GetString())];
}
