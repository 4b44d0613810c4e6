using System.Text.Json;
using Intake.Samples;
using Intake.Worker.Commands;
using Intake.Worker.Tests.Commands;
using Xunit;

namespace Intake.Worker.Tests.Running;

/// <summary>The worker as people use it: started, handed papers in two ways, asked, stopped, started again.</summary>
public sealed class RunCommandTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string Data => Path.Join(_folder.Path, "data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Papers_dropped_and_submitted_come_out_as_proposals_and_the_law_holds()
    {
        var papers = Path.Join(_folder.Path, "papers");
        DemoApplication.WriteTo(papers);
        await using var worker = await StartedProgram.StartAsync(Data);

        var submit = await IntakeProgram.RunAsync("submit", papers, "--application", "甲公司", "--data", Data, "--language", "en");
        Assert.True(submit.Exit == ExitCode.Done, submit.Output + submit.Errors);
        var dropped = Directory.CreateDirectory(Path.Join(Data, "inbox", "乙公司")).FullName;
        foreach (var paper in Directory.EnumerateFiles(papers))
        {
            File.Copy(paper, Path.Join(dropped, Path.GetFileName(paper)));
        }

        await ProposedAsync(worker, "甲公司");
        await ProposedAsync(worker, "乙公司");
        Assert.Empty(Directory.EnumerateFiles(dropped));
        var again = await IntakeProgram.RunAsync("submit", papers, "--application", "甲公司", "--data", Data);
        Assert.Equal(ExitCode.Done, again.Exit);

        var status = await StatusAsync();
        Assert.Equal(2 * Directory.GetFiles(papers).Length, status.GetProperty("conservation").GetProperty("received_files").GetInt32());
        Assert.Equal(ExitCode.Done, (await IntakeProgram.RunAsync("audit", "verify", "--data", Data)).Exit);
        Assert.Equal(ExitCode.Done, await worker.StopAsync());
        Assert.False(File.Exists(Path.Join(Data, "worker.json")));
    }

    [Fact]
    public async Task A_data_folder_that_is_taken_and_a_vault_that_is_another_are_refused_with_what_to_do()
    {
        await using (var worker = await StartedProgram.StartAsync(Data))
        {
            var second = await IntakeProgram.RunAsync("run", "--data", Data, "--urls", "http://127.0.0.1:0", "--language", "en");
            Assert.Equal(ExitCode.WrongCall, second.Exit);
            Assert.Contains("--data", second.Errors, StringComparison.Ordinal);
            File.WriteAllBytes(Path.Join(Data, "inbox", "loose.pdf"), "%PDF-1.7 nothing"u8);
            await StartedProgram.UntilAsync(() => !File.Exists(Path.Join(Data, "inbox", "loose.pdf")), () => worker.Errors);
            await worker.StopAsync();
        }

        Directory.Move(Path.Join(Data, "vault"), Path.Join(Data, "elsewhere"));
        var without = await IntakeProgram.RunAsync("run", "--data", Data, "--urls", "http://127.0.0.1:0", "--language", "en");

        Assert.Equal(ExitCode.Failed, without.Exit);
        Assert.Contains("--vault", without.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--broker", "http://host")]
    [InlineData("--record", "mysql://host/db")]
    [InlineData("--most-in-progress", "0")]
    [InlineData("--jobs", "65")]
    public async Task A_wrong_option_is_refused_before_anything_is_made(string option, string value)
    {
        var run = await IntakeProgram.RunAsync("run", "--data", Data, option, value);

        Assert.Equal(ExitCode.WrongCall, run.Exit);
        Assert.False(Directory.Exists(Data));
    }

    private async Task ProposedAsync(StartedProgram worker, string application)
    {
        for (var i = 0; ; i++)
        {
            var result = await IntakeProgram.RunAsync("result", application, "--json", "--data", Data);
            if (result.Exit == ExitCode.Done && (await StatusAsync()).GetProperty("conservation").GetProperty("holds").GetBoolean())
            {
                using var json = JsonDocument.Parse(result.Output);
                if (json.RootElement.GetProperty("applications")[0].GetProperty("total").GetString() == "467198.75")
                {
                    return;
                }
            }

            Assert.True(i < 60, $"no proposal of {application}: {worker.Errors}");
            await Task.Delay(250);
        }
    }

    private async Task<JsonElement> StatusAsync()
    {
        var status = await IntakeProgram.RunAsync("status", "--json", "--data", Data);
        Assert.True(status.Exit == ExitCode.Done, status.Output + status.Errors);
        return JsonDocument.Parse(status.Output).RootElement;
    }
}
