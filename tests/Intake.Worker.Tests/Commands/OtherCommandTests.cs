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
    public async Task All_44_measures_are_listed_and_those_without_a_rule_are_called_so()
    {
        var (exit, output, _) = await IntakeProgram.RunAsync("measures", "--language", "en");
        var json = await IntakeProgram.RunAsync("measures", "--json");

        Assert.Equal((0, 0), (exit, json.Exit));
        var measures = JsonDocument.Parse(json.Output).RootElement.GetProperty("measures").EnumerateArray().ToList();
        Assert.Equal(44, measures.Count);
        Assert.True(measures.Single(m => m.GetProperty("id").GetString() == "cloud-spend").GetProperty("computed").GetBoolean());
        Assert.False(measures.Single(m => m.GetProperty("id").GetString() == "industry-event").GetProperty("computed").GetBoolean());
        Assert.Equal(measures.Count(m => !m.GetProperty("computed").GetBoolean()), output.Split('\n').Count(line => line.Contains("not computed in this version", StringComparison.Ordinal)));
        Assert.All(measures, m => Assert.Contains(m.GetProperty("id").GetString()!, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_measure_without_a_rule_is_explained_as_that_and_a_misspelt_one_is_answered_with_the_nearest()
    {
        var known = await IntakeProgram.RunAsync("measures", "openharmony-certification", "--language", "en");
        var misspelt = await IntakeProgram.RunAsync("measures", "open-harmony-certification", "--language", "en");

        Assert.Equal((0, 2), (known.Exit, misspelt.Exit));
        Assert.Contains("Not computed in this version", known.Output, StringComparison.Ordinal);
        Assert.Contains("Article 8", known.Output, StringComparison.Ordinal);
        Assert.Contains("Did you mean: openharmony-certification?", misspelt.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_names_a_measure_without_a_rule_is_processed_and_the_result_says_so()
    {
        _folder.File("application.yaml", """
            applicant: {name: 深圳市某某科技有限公司, unified_social_credit_code: 91440300MA5FQX8E74}
            application_year: 2026
            declared: {openharmony-certification: {products: 3}, science-grant-matching: {projects: [{grant: "500000.00"}]}}
            """u8);
        _folder.File("a.txt", "x"u8);

        var (exit, output, _) = await IntakeProgram.RunAsync("process", "--json", _folder.Path);

        Assert.NotEqual(2, exit);
        var findings = JsonDocument.Parse(output).RootElement.GetProperty("applications")[0].GetProperty("findings").EnumerateArray();
        Assert.Equal(2, findings.Count(f => f.GetProperty("code").GetString() == "measure_not_computed" && f.GetProperty("severity").GetString() == "warning"));
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
