using System.Text.Json;
using Intake.Worker.Commands;
using Intake.Worker.Tests.Storage.Record;

namespace Intake.Worker.Tests.Commands;

/// <summary>The commands over the record, run as a person runs them beside a worker that is writing.</summary>
public sealed class RecordCommandTests : IAsyncLifetime
{
    private RecordUnderTest _record = null!;

    public async ValueTask InitializeAsync()
    {
        _record = await RecordUnderTest.OpenAsync(null);
        await _record.SettleAsync("甲", "one");
        await _record.ParkAsync("乙", "two");
    }

    public ValueTask DisposeAsync() => _record.DisposeAsync();

    [Fact]
    public async Task The_status_says_whether_the_law_holds()
    {
        var (exit, output, _) = await RunAsync("status", "--json");
        Assert.Equal(ExitCode.Done, exit);
        var law = JsonDocument.Parse(output).RootElement.GetProperty("conservation");
        Assert.Equal((true, 2), (law.GetProperty("holds").GetBoolean(), law.GetProperty("received_files").GetInt64()));
        Assert.Contains("2 files received = 2 in the states", (await RunAsync("status", "--language", "en")).Output, StringComparison.Ordinal);

        _record.Tamper("DELETE FROM items WHERE state = 'accepted'");
        Assert.Equal(ExitCode.NotIntact, (await RunAsync("status")).Exit);
    }

    [Fact]
    public async Task Verifying_finds_a_content_that_is_not_there_any_more()
    {
        Assert.Equal(ExitCode.Done, (await RunAsync("status", "--verify")).Exit);
        var file = Directory.EnumerateFiles(Path.Join(_record.Folder, "vault"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        File.Delete(file);

        var (exit, output, _) = await RunAsync("status", "--verify", "--json");

        Assert.Equal(ExitCode.NotIntact, exit);
        Assert.Equal(Path.GetFileName(file), JsonDocument.Parse(output).RootElement.GetProperty("contents_bad")[0].GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task A_parked_file_is_listed_retried_and_dropped_beside_a_worker_that_writes_all_the_time()
    {
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                await _record.ReceiveAsync("丙", "content " + i);
            }
        });
        var parked = JsonDocument.Parse((await RunAsync("parked", "list", "--json")).Output).RootElement[0];
        var item = parked.GetProperty("item").GetString()!;
        Assert.Equal(("encrypted", 3), (parked.GetProperty("code").GetString(), parked.GetProperty("history").GetArrayLength()));

        Assert.Equal(ExitCode.WrongCall, (await RunAsync("parked", "drop", item)).Exit);
        Assert.Equal(ExitCode.WrongCall, (await RunAsync("parked", "retry")).Exit);
        Assert.Equal(ExitCode.Done, (await RunAsync("parked", "drop", item, "--why", "not ours", "--by", "reviewer")).Exit);
        Assert.Equal(ExitCode.Done, (await RunAsync("parked", "retry", item)).Exit);
        Assert.Equal(ExitCode.WrongCall, (await RunAsync("parked", "retry", item)).Exit);

        await stop.CancelAsync();
        await writing;
        Assert.Equal("in_progress", _record.Reads.Query("SELECT state FROM items WHERE id = @id", row => row.GetString(0), ("@id", item)).Single());
        Assert.Equal(ExitCode.Done, (await RunAsync("status")).Exit);
        Assert.Equal(ExitCode.Done, (await RunAsync("audit", "verify")).Exit);
    }

    [Fact]
    public async Task The_trail_is_verified_against_an_end_noted_before()
    {
        var head = (await RunAsync("audit", "head")).Output.Trim();
        Assert.Equal(ExitCode.Done, (await RunAsync("audit", "verify", "--head", head)).Exit);
        Assert.Contains("item.parked", (await RunAsync("audit", "show", "--application", "乙")).Output, StringComparison.Ordinal);

        _record.Tamper("UPDATE events SET detail = '{}' WHERE seq = 1");
        var (exit, output, _) = await RunAsync("audit", "verify", "--json");

        Assert.Equal((ExitCode.NotIntact, 1), (exit, JsonDocument.Parse(output).RootElement.GetProperty("at").GetInt64()));
        Assert.Equal(ExitCode.WrongCall, (await RunAsync("audit", "verify", "--head", "x")).Exit);
    }

    [Fact]
    public async Task A_result_is_given_as_it_was_proposed_and_its_history_with_it()
    {
        var file = Path.Join(_record.Folder, "result.json");
        Assert.Equal(ExitCode.Done, (await RunAsync("result", "甲", "--out", file)).Exit);
        Assert.Equal("""{"schema":1}""", await File.ReadAllTextAsync(file));
        Assert.Equal("""{"schema":1}""", (await RunAsync("result", "甲", "--json")).Output);
        var history = JsonDocument.Parse((await RunAsync("result", "甲", "--history", "--json")).Output).RootElement;
        Assert.Equal("123.45", history.GetProperty("proposals")[0].GetProperty("total").GetString());
        Assert.Equal(ExitCode.WrongCall, (await RunAsync("result", "丁")).Exit);
    }

    [Fact]
    public async Task A_result_that_rests_on_fewer_papers_than_there_are_says_so_beside_it()
    {
        Assert.DoesNotContain("revision", (await RunAsync("result", "甲", "--json", "--language", "en")).Errors, StringComparison.Ordinal);

        await _record.ReceiveAsync("甲", "a late paper");
        var (exit, output, errors) = await RunAsync("result", "甲", "--json", "--language", "en");

        Assert.Equal((ExitCode.Done, """{"schema":1}"""), (exit, output));
        Assert.Contains("rests on revision", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_is_assessed_again_on_request_and_what_an_older_version_read_is_read_anew()
    {
        Assert.Equal(ExitCode.WrongCall, (await RunAsync("reassess", "甲")).Exit);
        Assert.Equal(ExitCode.Done, (await RunAsync("reassess", "甲", "--why", "new policy")).Exit);

        Assert.Contains(_record.Jobs(), job => job.StartsWith("examine:", StringComparison.Ordinal));
        Assert.Equal("accepted", _record.Reads.Query("SELECT state FROM items WHERE waiting = 1", row => row.GetString(0)).Single());
    }

    [Fact]
    public async Task A_purge_of_what_is_young_takes_nothing()
    {
        var (exit, output, _) = await RunAsync("purge", "--older-than", "100y", "--why", "retention", "--language", "en");
        Assert.Equal(ExitCode.Done, exit);
        Assert.StartsWith("Purged 0 applications, 0 contents, 0 bytes", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongCall, (await RunAsync("purge", "--older-than", "5m", "--why", "x")).Exit);
    }

    [Fact]
    public async Task Where_no_record_is_none_is_made()
    {
        var folder = Path.Join(_record.Folder, "elsewhere");
        Directory.CreateDirectory(folder);

        var (exit, _, errors) = await IntakeProgram.RunAsync("status", "--data", folder);

        Assert.Equal(ExitCode.WrongCall, exit);
        Assert.Contains("record.db", errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    private Task<(int Exit, string Output, string Errors)> RunAsync(params string[] arguments) => IntakeProgram.RunAsync([.. arguments, "--data", _record.Folder]);
}
