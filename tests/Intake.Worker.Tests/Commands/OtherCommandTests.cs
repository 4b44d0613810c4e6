using System.Text.Json;
using Intake.Samples;

namespace Intake.Worker.Tests.Commands;

public sealed class OtherCommandTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Evaluating_the_demo_against_its_own_truth_finds_no_value_silently_wrong()
    {
        DemoApplication.WriteTo(_folder.Path);
        DemoApplication.WriteTruth(Path.Combine(_folder.Path, "truth.jsonl"));

        var (exit, output, errors) = await IntakeProgram.RunAsync("evaluate", _folder.Path, "--json");

        Assert.True(exit == 0, errors);
        var score = JsonDocument.Parse(output).RootElement;
        Assert.Equal(DemoApplication.Documents.Length, score.GetProperty("documents").GetInt32());
        Assert.Equal(0, score.GetProperty("silent").GetInt32());
        Assert.True(score.GetProperty("exact").GetInt32() > 200);
    }

    [Fact]
    public async Task A_broken_truth_file_is_refused_with_its_line()
    {
        _folder.File("truth.jsonl", "{\"file\": \"a.pdf\", \"fields\": {}}\n{\"fields\": 3}\n"u8);

        var (exit, _, errors) = await IntakeProgram.RunAsync("evaluate", _folder.Path);

        Assert.Equal(2, exit);
        Assert.Contains("truth.jsonl:2", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measures_speak_the_language_asked_for()
    {
        var chinese = await IntakeProgram.RunAsync("measures", "cloud-spend");
        var english = await IntakeProgram.RunAsync("measures", "cloud-spend", "--language", "en");

        Assert.Equal((0, 0), (chinese.Exit, english.Exit));
        Assert.Contains("上云补贴", chinese.Output, StringComparison.Ordinal);
        Assert.Contains("expenditure", english.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("上云补贴", english.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_44_measures_are_listed_with_their_mechanism_inputs_and_examples()
    {
        var (exit, output, _) = await IntakeProgram.RunAsync("measures", "--language", "en");
        var json = await IntakeProgram.RunAsync("measures", "--json");

        Assert.Equal((0, 0), (exit, json.Exit));
        var measures = JsonDocument.Parse(json.Output).RootElement.GetProperty("measures").EnumerateArray().ToList();
        Assert.Equal(44, measures.Count);
        Assert.All(measures, m => Assert.Contains(m.GetProperty("id").GetString()!, output, StringComparison.Ordinal));
        Assert.All(measures, m => Assert.True(m.GetProperty("examples").GetInt32() >= 5));
        var grants = measures.Single(m => m.GetProperty("id").GetString() == "science-grant-matching");
        Assert.Equal(("share_of_each_item", "projects.grant"), (grants.GetProperty("mechanism").GetString(), grants.GetProperty("base").GetString()));
        Assert.Equal("grant", grants.GetProperty("inputs")[0].GetProperty("fields")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_measure_is_explained_and_a_misspelt_one_is_answered_with_the_nearest()
    {
        var known = await IntakeProgram.RunAsync("measures", "openharmony-certification", "--language", "en");
        var misspelt = await IntakeProgram.RunAsync("measures", "open-harmony-certification", "--language", "en");

        Assert.Equal((0, 2), (known.Exit, misspelt.Exit));
        Assert.Contains("CNY 50000.00 each, from 2025-03-31 (Article 8)", known.Output, StringComparison.Ordinal);
        Assert.Contains("At most 5 a year, included", known.Output, StringComparison.Ordinal);
        Assert.Contains("Did you mean: openharmony-certification?", misspelt.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_numbers_of_a_day_are_those_of_the_guide_of_its_year()
    {
        var guide = Path.Combine(AppContext.BaseDirectory, "Policies", "made-up-guide");
        var before = await IntakeProgram.RunAsync("measures", "model-business-scale", "--policy", guide, "--on", "2027-05-01", "--language", "en");
        var within = await IntakeProgram.RunAsync("measures", "model-business-scale", "--policy", guide, "--on", "2026-05-01", "--language", "en");
        var wrong = await IntakeProgram.RunAsync("measures", "model-business-scale", "--on", "1.5.2026", "--language", "en");

        Assert.Equal((0, 0, 2), (before.Exit, within.Exit, wrong.Exit));
        Assert.Contains("The application guide sets the tiers", before.Output, StringComparison.Ordinal);
        Assert.Contains("From 100000000.00 (included) to below 500000000.00 (not included): CNY 2000000.00", within.Output, StringComparison.Ordinal);
        Assert.Contains("made up", within.Output, StringComparison.Ordinal);
        Assert.Contains("1.5.2026", wrong.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_policy_is_refused_with_file_line_and_what_was_expected()
    {
        var file = _folder.File("policy/guide-2026.yaml", "guide: 2026\ntitle: {zh: 甲, en: a}\nnumber: x\npublished: 2026-02-30\n"u8);
        var (exit, _, errors) = await IntakeProgram.RunAsync("measures", "--policy", Path.GetDirectoryName(file)!, "--language", "en");
        var missing = await IntakeProgram.RunAsync("measures", "--policy", Path.Combine(_folder.Path, "nowhere"), "--language", "en");

        Assert.Equal((2, 2), (exit, missing.Exit));
        Assert.Contains($"{file}:4: \"2026-02-30\" is not a date", errors, StringComparison.Ordinal);
        Assert.Contains("no such policy folder", missing.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_that_are_only_declared_give_awards_at_once()
    {
        _folder.File("application.yaml", """
            applicant: {name: 深圳市某某科技有限公司, unified_social_credit_code: 91440300MA5FQX8E74, industry_code: "6513"}
            application_year: 2026
            declared: {openharmony-certification: {products: 3}, science-grant-matching: {projects: [{grant: "500000.00"}]}, strategic-scientist: {}}
            """u8);

        var (exit, output, _) = await IntakeProgram.RunAsync("process", "--json", _folder.Path);

        Assert.Equal(0, exit);
        var application = JsonDocument.Parse(output).RootElement.GetProperty("applications")[0];
        var awards = application.GetProperty("awards").EnumerateArray().Select(a =>
            (a.GetProperty("measure").GetString(), a.GetProperty("status").GetString(), a.GetProperty("amount").GetString())).ToList();
        Assert.Equal(
            [("science-grant-matching", "needs_review", "100000.00"), ("openharmony-certification", "needs_review", "150000.00"), ("strategic-scientist", "no_rule", "0.00")],
            awards);
        Assert.Equal("250000.00", application.GetProperty("total").GetString());
    }

    [Fact]
    public async Task The_demo_refuses_to_touch_a_folder_that_holds_other_files()
    {
        var mine = _folder.File("papers/mine.txt", "mine"u8);

        var (exit, _, _) = await IntakeProgram.RunAsync("demo", "--out", _folder.Path);

        Assert.Equal(2, exit);
        Assert.Equal([mine], Directory.GetFiles(Path.Combine(_folder.Path, "papers")));
    }
}
