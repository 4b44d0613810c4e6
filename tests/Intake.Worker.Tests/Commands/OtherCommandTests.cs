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
    public async Task The_demo_refuses_to_touch_a_folder_that_holds_other_files()
    {
        var mine = _folder.File("papers/mine.txt", "mine"u8);

        var (exit, _, _) = await IntakeProgram.RunAsync("demo", "--out", _folder.Path);

        Assert.Equal(2, exit);
        Assert.Equal([mine], Directory.GetFiles(Path.Combine(_folder.Path, "papers")));
    }
}
