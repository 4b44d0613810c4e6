using System.Text;
using System.Text.Json;

namespace Intake.Worker.Tests.Commands;

/// <summary><c>intake measures --prove</c> as a user calls it.</summary>
public sealed class ProveTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_policy_that_ships_is_proven_and_every_check_is_in_the_table()
    {
        var (exit, output, errors) = await IntakeProgram.RunAsync("measures", "--prove", "--language", "en");

        Assert.True(exit == 0, errors);
        Assert.Contains("Tiers, amounts and ceilings can be reached", output, StringComparison.Ordinal);
        Assert.Contains("The rate falls by year of support (80% / 60% / 50%), as the clause says (Article 2)", output, StringComparison.Ordinal);
        Assert.Contains("cloud-spend {expenditure: 1250000.00} → cloud-spend 1000000.00 (needs_review)", output, StringComparison.Ordinal);
        Assert.Matches("[0-9]+ proofs hold, [0-9]+ with remarks, 0 fail, [0-9]+ cannot be decided", output);
    }

    [Fact]
    public async Task The_JSON_says_the_same_with_all_that_was_asked_of_the_program()
    {
        var (exit, output, errors) = await IntakeProgram.RunAsync("measures", "--prove", "--json");

        Assert.True(exit == 0, errors);
        var result = JsonDocument.Parse(output).RootElement;
        var proofs = result.GetProperty("proofs").EnumerateArray().ToList();
        Assert.True(result.GetProperty("assessed").GetInt32() > 3000);
        foreach (var outcome in new[] { "holds", "holds_with_remark", "fails", "not_decidable" })
        {
            Assert.Equal(result.GetProperty("counts").GetProperty(outcome).GetInt32(), proofs.Count(p => p.GetProperty("outcome").GetString() == outcome));
        }

        Assert.Equal(
            ["tiers_reachable", "tiers_cover", "award_monotone", "rounding", "paid_twice", "outlay", "years_counted", "guide_gaps"],
            proofs.Select(p => p.GetProperty("check").GetString()!).Distinct());
        Assert.All(proofs, p => Assert.NotEmpty(p.GetProperty("explanation").GetString()!));
    }

    [Fact]
    public async Task A_policy_with_a_gap_between_its_stages_fails_with_the_two_amounts_that_show_it()
    {
        Guide("500000000.01");

        var (exit, output, _) = await IntakeProgram.RunAsync("measures", "--prove", "--policy", _folder.Path, "--language", "en");
        var json = await IntakeProgram.RunAsync("measures", "--prove", "--policy", _folder.Path, "--json");

        Assert.Equal((3, 3), (exit, json.Exit));
        Assert.Contains("500000000.00 alone lies in no stage: at 500000000.00 the award is 0.00, one step below it is CNY 2000000.00", output, StringComparison.Ordinal);
        var gap = JsonDocument.Parse(json.Output).RootElement.GetProperty("proofs").EnumerateArray().Single(p => p.GetProperty("aspect").GetString() == "stage_gap");
        Assert.Equal([2026], gap.GetProperty("application_years").EnumerateArray().Select(y => y.GetInt32()));
        Assert.Equal(
            [("499999999.99", "2000000.00"), ("500000000.00", "0.00")],
            gap.GetProperty("cases").EnumerateArray().Select(c => (
                c.GetProperty("declared").GetProperty("model-business-scale").GetProperty("annual_business").GetString()!, c.GetProperty("total").GetString()!)));
    }

    [Fact]
    public async Task What_a_case_states_gives_the_same_award_as_an_application()
    {
        Guide("500000000.01");
        var json = await IntakeProgram.RunAsync("measures", "--prove", "--policy", _folder.Path, "--json");
        var gap = JsonDocument.Parse(json.Output).RootElement.GetProperty("proofs").EnumerateArray().Single(p => p.GetProperty("aspect").GetString() == "stage_gap");
        foreach (var shown in gap.GetProperty("cases").EnumerateArray())
        {
            var form = _folder.File("papers/application.yaml", Encoding.UTF8.GetBytes($$"""
                {"applicant": {"name": "深圳市某某科技有限公司", "unified_social_credit_code": "91440300MA5FQX8E74", "kind": "enterprise", "industry_code": "6510"},
                 "application_year": {{shown.GetProperty("application_year")}}, "declared": {{shown.GetProperty("declared").GetRawText()}} }
                """));
            var result = await IntakeProgram.ProcessAsync(Path.GetDirectoryName(form)!, "--policy", _folder.Path);
            Assert.Equal(shown.GetProperty("total").GetString(), result.GetProperty("applications")[0].GetProperty("total").GetString());
        }
    }

    [Fact]
    public async Task One_measure_is_explained_with_all_that_holds_of_it()
    {
        var (exit, output, errors) = await IntakeProgram.RunAsync("measures", "cloud-spend", "--prove", "--language", "en");

        Assert.True(exit == 0, errors);
        Assert.Contains("Ceiling of the year CNY 1000000.00 (Article 2) can be reached", output, StringComparison.Ordinal);
        Assert.Contains("never_falls · cloud-spend", output, StringComparison.Ordinal);
        Assert.DoesNotContain("stages_reached", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_and_a_proof_of_all_years_do_not_go_together()
    {
        var (exit, _, errors) = await IntakeProgram.RunAsync("measures", "--prove", "--on", "2026-05-01", "--language", "en");

        Assert.Equal(2, exit);
        Assert.Contains("--prove examines every application year", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_cannot_be_read_is_refused_and_nothing_is_proven()
    {
        _folder.File("guide-2026.yaml", "guide: x\n"u8);

        var (exit, output, errors) = await IntakeProgram.RunAsync("measures", "--prove", "--policy", _folder.Path);

        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.Contains("guide-2026.yaml:1", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_says_what_is_examined_and_the_exit_code()
    {
        var (_, output, _) = await IntakeProgram.RunAsync("measures", "--help", "--language", "en");

        Assert.Contains("--prove", output, StringComparison.Ordinal);
        Assert.Contains("exit code 3 if something fails", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    /// <summary>A guide with two stages; the first ends at 500 million.</summary>
    private void Guide(string second) => _folder.File("guide-2026.yaml", Encoding.UTF8.GetBytes($$$"""
        guide: 2026
        synthetic: true
        title: {zh: 试用, en: Trial}
        number: "0"
        published: 2026-03-02
        measures:
          - id: model-business-scale
            mechanism: amount_by_stage
            base: annual_business
            stages:
              - at_least: {value: "100000000.00", cites: {item: "1"}}
                below: {value: "500000000.00", cites: {item: "1"}}
                amount: {value: "2000000.00", cites: {item: "1"}}
              - at_least: {value: "{{{second}}}", cites: {item: "2"}}
                amount: {value: "50000000.00", cites: {item: "2"}}
        """));
}
