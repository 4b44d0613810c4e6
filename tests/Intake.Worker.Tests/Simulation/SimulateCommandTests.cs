using System.Text.Json;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Samples;
using Intake.Worker.Tests.Commands;
using static Intake.Worker.Tests.Simulation.SimulateCall;

namespace Intake.Worker.Tests.Simulation;

public sealed class SimulateCommandTests : IDisposable
{
    private const string Alpha = "91440300MA5FQX8E74", Beta = "91449900MAE0876N13";

    private readonly SimulateCall _call = new();

    public void Dispose() => _call.Dispose();

    /// <summary>Two enterprises: 80,000 and 1,000,000 (the ceiling) for cloud services.</summary>
    private string Some => _call.Result("some/result.json", Cloud("甲公司", Alpha, "100000.00"), Cloud("乙公司", Beta, "2000000.00"));

    [Fact]
    public void A_changed_rate_changes_what_is_below_the_ceiling_and_the_reason_names_it()
    {
        var simulation = Json(Some, "--policy", _call.Policy("p", "cloud-spend.yaml", "80%", "70%"));

        Assert.Equal(("1080000.00", "1070000.00", "-10000.00"), Sums(simulation.GetProperty("totals")));
        Assert.Equal((0, 1, 1), Counts(simulation.GetProperty("totals")));
        Assert.Equal((2, 0), (Number(simulation, "totals", "rechecked"), Number(simulation, "totals", "not_compared")));
        var difference = Assert.Single(simulation.GetProperty("differences").EnumerateArray());
        Assert.Equal(("cloud-spend", "rates.1", "number"), (Text(difference, "measure"), Text(difference, "number"), Text(difference, "part")));
        Assert.Equal(("80%", "70%", "Article 2"), (Value(difference, "before"), Value(difference, "after"), Text(difference.GetProperty("after")[0], "cites")));
        var changed = Awards(simulation)[0];
        Assert.Equal("甲公司", Text(changed.GetProperty("applicant"), "name"));
        Assert.Equal(["Rate of year 1 80% → 70%"], Reasons(changed));
        Assert.Empty(Notes(simulation));
    }

    [Fact]
    public void A_lower_ceiling_holds_what_reaches_it()
    {
        var simulation = Json(Some, "--policy", _call.Policy("p", "cloud-spend.yaml", "\"1000000.00\", cites", "\"900000.00\", cites"));

        Assert.Equal(("1080000.00", "980000.00", "-100000.00"), Sums(simulation.GetProperty("totals")));
        Assert.Equal(["Ceiling of the year 1,000,000.00 → 900,000.00", "held by: Ceiling of the year 900,000.00"], Reasons(Awards(simulation)[1]));
        Assert.Empty(Reasons(Awards(simulation)[0]));
    }

    [Fact]
    public void A_change_before_the_year_of_the_applications_is_not_mixed_up_with_one_after_it()
    {
        var folder = _call.Policy("p", "cloud-spend.yaml", "- {from: 2025-03-31, value: 80%, cites: {article: 2}}",
            "- {from: 2025-03-31, value: 80%, cites: {article: 2}}\n      - {from: 2027-01-01, value: 10%, cites: {article: 2}}");

        var simulation = Json(Some, "--policy", folder);

        Assert.Equal("0.00", Text(simulation.GetProperty("totals"), "change"));
        var after = Assert.Single(simulation.GetProperty("differences").EnumerateArray()).GetProperty("after");
        Assert.Equal(["2025-03-31", "2027-01-01"], after.EnumerateArray().Select(value => Text(value, "from")));
    }

    [Fact]
    public void The_demo_with_tax_counted_comes_out_at_the_bases_with_tax()
    {
        var simulation = Json(_call.Demo("result.json"), "--policy", _call.WholePolicy("p", "notice.yaml", "chosen: tax_excluded", "chosen: tax_included"));

        Assert.Equal(("467198.75", "498584.67", "31385.92"), Sums(simulation.GetProperty("totals")));
        Assert.Equal("reading.expenditure_basis", Text(Assert.Single(simulation.GetProperty("differences").EnumerateArray()), "number"));
        Assert.Equal(["base 315,000.00 → 333,900.00", "2 invoice line(s) count with another amount (difference 18,900.00)"], Reasons(Awards(simulation)[0]));
    }

    [Fact]
    public void A_guide_gives_what_had_no_amount_its_amount_and_is_said_to_be_made_up()
    {
        var ranking = new DeclaredFigure("list", new InputValue.Word("software_100"));
        var measure = TriedPolicy.Shipped.Find("leading-enterprise-ranking")!;
        ranking = ranking with { Input = measure.Base!.Input, Value = new InputValue.Word(measure.BaseInput!.Levels[0].Id) };
        var result = _call.Result("result.json", Declares("甲公司", Alpha, measure.Id, ranking));

        var simulation = Json(result, "--policy", _call.Guide());

        var award = Assert.Single(Awards(simulation));
        Assert.Equal(("no_rule", "needs_review", "10000000.00"), (Text(award.GetProperty("before"), "status"), Text(award.GetProperty("after"), "status"), Text(award, "change")));
        Assert.Contains("the new policy sets the amount", Reasons(award));
        Assert.Contains("guide_made_up", Notes(simulation));
        Assert.Contains(simulation.GetProperty("differences").EnumerateArray(), d => Text(d, "number") == "guide" && d.GetProperty("before").GetArrayLength() == 0);
    }

    [Fact]
    public void A_guide_of_a_year_that_nobody_applies_in_has_no_effect_and_that_is_said()
    {
        var later = Cloud("甲公司", Alpha, "100000.00") with { ApplicationYear = 2027 };

        var simulation = Json(_call.Result("result.json", later), "--policy", _call.Guide());

        Assert.Equal("0.00", Text(simulation.GetProperty("totals"), "change"));
        Assert.Empty(simulation.GetProperty("differences").EnumerateArray());
        Assert.Equal(["wording_only", "guide_of_other_year"], Notes(simulation));
    }

    [Fact]
    public void A_measure_that_is_gone_takes_its_awards_with_it()
    {
        var simulation = Json(Some, "--policy", _call.WholePolicy("p", "notice.yaml", "policy: guangming-2025", "policy: guangming-2025", "cloud-spend.yaml"));

        Assert.Equal(("1080000.00", "0.00", "-1080000.00"), Sums(simulation.GetProperty("totals")));
        Assert.Equal(2, Number(simulation, "totals", "no_longer_eligible"));
        Assert.All(Awards(simulation), award =>
        {
            Assert.Equal(JsonValueKind.Null, award.GetProperty("after").ValueKind);
            Assert.Equal(["the new policy does not have this measure"], Reasons(award));
        });
        Assert.Equal(["measures_removed"], Notes(simulation));
    }

    [Fact]
    public void A_notice_alone_is_laid_over_the_policy_that_ships()
    {
        _call.File("p/notice.yaml", TriedPolicy.Changed("notice.yaml", "chosen: tax_excluded", "chosen: tax_included"));

        var simulation = Json(Some, "--policy", _call.At("p"));

        Assert.Equal(0, Number(simulation, "totals", "no_longer_eligible"));
        Assert.DoesNotContain("measures_removed", Notes(simulation));
    }

    [Fact]
    public void Who_is_let_in_and_who_is_shut_out_is_counted()
    {
        var stranger = Cloud("丙公司", "91440300MA5ABCDE1X", "100000.00") with { Kind = ApplicantKind.Agency };
        var result = _call.Result("result.json", Cloud("甲公司", Alpha, "100000.00"), stranger);

        var simulation = Json(result, "--policy", _call.Policy("p", "cloud-spend.yaml", "applicant_kinds: [enterprise]", "applicant_kinds: [agency]"));

        Assert.Equal((1, 1), (Number(simulation, "totals", "newly_eligible"), Number(simulation, "totals", "no_longer_eligible")));
        Assert.Equal((1, 1, 0), Counts(simulation.GetProperty("totals")));
        Assert.StartsWith("refused: ", Reasons(Awards(simulation)[0])[0], StringComparison.Ordinal);
        Assert.StartsWith("what stood against it is gone: ", Reasons(Awards(simulation)[1])[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_declared_figure_that_the_new_policy_does_not_know_is_left_out_and_named()
    {
        var text = TriedPolicy.Changed("cloud-spend.yaml", "name: expenditure", "name: cost").Replace("{expenditure:", "{cost:", StringComparison.Ordinal)
            .Replace("base: expenditure", "base: cost", StringComparison.Ordinal);
        _call.File("p/cloud-spend.yaml", text);

        var simulation = Json(Some, "--policy", _call.At("p"));

        Assert.Equal("0.00", Text(simulation.GetProperty("totals"), "after"));
        Assert.Contains("figures_ignored", Notes(simulation));
    }

    [Fact]
    public void The_same_policy_changes_nothing_and_that_is_said()
    {
        var simulation = Json(Some, "--policy", _call.WholePolicy("p", "notice.yaml", "policy: guangming-2025", "policy: guangming-2025"));

        Assert.Equal("0.00", Text(simulation.GetProperty("totals"), "change"));
        Assert.Equal(["policies_equal"], Notes(simulation));
    }

    [Fact]
    public void The_same_applicant_in_two_results_is_one_applicant_and_asking_twice_is_said()
    {
        var again = _call.Result("again.json", Cloud("甲公司", Alpha, "200000.00"));

        var simulation = Json(Some, again, Some, "--policy", _call.Policy("p", "cloud-spend.yaml", "80%", "70%"));

        Assert.Equal(2, simulation.GetProperty("by_applicant").GetArrayLength());
        Assert.Equal("-30000.00", Text(simulation.GetProperty("totals"), "change"));
        Assert.Equal(["asked_twice", "identical_copy"], Notes(simulation));
    }

    [Fact]
    public void Applications_of_several_years_are_added_up_and_that_is_said()
    {
        var result = _call.Result("result.json", Cloud("甲公司", Alpha, "100000.00"), Cloud("甲公司", Alpha, "100000.00") with { ApplicationYear = 2027 });

        var simulation = Json(result, "--policy", _call.Policy("p", "cloud-spend.yaml", "80%", "70%"));

        Assert.Equal("-20000.00", Text(simulation.GetProperty("totals"), "change"));
        Assert.Equal(["years_differ"], Notes(simulation));
    }

    [Fact]
    public void What_still_has_no_amount_is_said()
    {
        var result = _call.Result("result.json", Declares("甲公司", Alpha, "model-business-scale"));

        Assert.Contains("still_without_amount", Notes(Json(result, "--policy", _call.Policy("p", "cloud-spend.yaml", "80%", "70%"))));
    }

    [Fact]
    public void Amounts_that_cannot_be_are_refused()
    {
        var text = TriedPolicy.Changed("cloud-spend.yaml", "\"1000000.00\", cites", "\"1000000000000.00\", cites").Replace("80%", "99%", StringComparison.Ordinal);
        _call.File("p/cloud-spend.yaml", text);

        var (exit, _, errors) = Run(_call.Result("result.json", [.. Enumerable.Range(0, 1_020).Select(i => Cloud($"公司{i}", Alpha, "9000000000000.00"))]), "--policy", _call.At("p"));

        Assert.Equal(2, exit);
        Assert.Contains("quadrillion", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_built_program_simulates_what_it_processed_itself_with_papers_it_could_not_read()
    {
        DemoApplication.WriteTo(_call.At("papers/demo"));
        Directory.CreateDirectory(_call.At("papers/bad"));
        foreach (var bad in new[] { "empty.pdf", "truncated.ofd", "encrypted_aes.pdf", "form_loop.pdf", "cut_off.xml" })
        {
            File.WriteAllBytes(_call.At("papers/bad/" + bad), BadDocuments.Make(bad));
        }

        File.WriteAllBytes(_call.At("papers/bad/good.pdf"), DemoApplication.Documents[0].Content());
        var (made, _, failure) = await IntakeProgram.RunAsync("process", _call.At("papers"), "--out", _call.At("out"));
        Assert.True(made == 3, failure);

        var (exit, output, errors) = await IntakeProgram.RunAsync("simulate", _call.At("out"), "--policy", _call.Guide(), "--json", "--out", _call.At("simulated"));

        Assert.Equal((0, ""), (exit, errors));
        var simulation = JsonDocument.Parse(output).RootElement;
        Assert.Equal((2, 0), (Number(simulation, "totals", "rechecked"), Number(simulation, "totals", "not_compared")));
        Assert.True(File.Exists(_call.At("simulated/simulation.xlsx")));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static int Number(JsonElement element, string group, string name) => element.GetProperty(group).GetProperty(name).GetInt32();

    private static string? Value(JsonElement difference, string when) => Text(Assert.Single(difference.GetProperty(when).EnumerateArray()), "value");

    private static (string?, string?, string?) Sums(JsonElement group) => (Text(group, "before"), Text(group, "after"), Text(group, "change"));

    private static (int Gain, int Lose, int Unchanged) Counts(JsonElement group) =>
        (group.GetProperty("gain").GetInt32(), group.GetProperty("lose").GetInt32(), group.GetProperty("unchanged").GetInt32());

    private static List<JsonElement> Awards(JsonElement simulation) => [.. simulation.GetProperty("awards").EnumerateArray()];

    private static List<string> Reasons(JsonElement award) => [.. award.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()!)];

    private static List<string?> Notes(JsonElement simulation) => [.. simulation.GetProperty("notes").EnumerateArray().Select(note => Text(note, "code"))];
}
