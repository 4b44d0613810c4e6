using System.Text.Json;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Xunit;

namespace Intake.Worker.Tests.Running;

public abstract partial class DocumentWorkerContract
{
    private static readonly (string Name, byte[] Content) Shared = Papers.First(paper => paper.Name.EndsWith(".pdf", StringComparison.Ordinal));

    [Fact]
    public async Task An_invoice_that_comes_in_a_second_application_reopens_the_first_and_both_are_told()
    {
        await using var worker = await StartAsync();
        await worker.ReceiveAsync("early", Shared.Name, Shared.Content);
        await worker.IdleAsync();
        Assert.Empty(Told(worker, "early"));

        await worker.ReceiveAsync("late", Shared.Name, Shared.Content);
        await worker.IdleAsync();

        Assert.Contains("late", Assert.Single(Told(worker, "early")), StringComparison.Ordinal);
        Assert.Contains("early", Assert.Single(Told(worker, "late")), StringComparison.Ordinal);
        Assert.Equal((2, 1), (Proposals(worker, "early"), Proposals(worker, "late")));
        Assert.Equal(1, Count(worker, "SELECT COUNT(*) FROM events WHERE kind = 'application.reassessed'"));
        using var changes = JsonDocument.Parse(worker.Worker.Reads.Query(
            "SELECT changes FROM proposals WHERE application = @id ORDER BY revision DESC LIMIT 1", row => row.GetString(0), ("@id", RecordNames.Application("early")))[0]);
        Assert.All(changes.RootElement.EnumerateArray(), change => Assert.Equal(1, change.GetProperty("because").GetArrayLength()));
    }

    [Fact]
    public async Task Applications_that_share_nothing_are_assessed_once()
    {
        await using var worker = await StartAsync();
        foreach (var (name, content) in Papers.Where(paper => paper.Name.EndsWith(".pdf", StringComparison.Ordinal)).DistinctBy(paper => Convert.ToHexString(paper.Content), StringComparer.Ordinal).Take(2))
        {
            await worker.ReceiveAsync(name, name, content);
            await worker.IdleAsync();
        }

        Assert.Equal(2, Count(worker, "SELECT COUNT(*) FROM proposals"));
        Assert.Equal(0, Count(worker, "SELECT COUNT(*) FROM events WHERE kind = 'application.reassessed'"));
    }

    [Fact]
    public async Task A_paper_handed_in_by_very_many_is_open_in_all_and_makes_no_more_than_a_few_assessments_each()
    {
        const int many = Relatives.Most + 4;
        await using var worker = await StartAsync();
        for (var i = 0; i < many; i++)
        {
            await worker.ReceiveAsync($"application {i:00}", Shared.Name, Shared.Content);
            await worker.IdleAsync();
        }

        Assert.All(Enumerable.Range(0, many), i => Assert.InRange(Told(worker, $"application {i:00}").Count, Relatives.Most - 1, Relatives.Most));

        // The first eight of each other's coming; whoever comes later of theirs only.
        Assert.Equal(many + (Relatives.Most * (Relatives.Most - 1) / 2), Count(worker, "SELECT COUNT(*) FROM proposals"));
    }

    [Fact]
    public async Task An_invoice_of_a_purged_application_is_known_again_by_number_and_sum()
    {
        await using var worker = await StartAsync();
        await worker.ReceiveAsync("old", Shared.Name, Shared.Content);
        await worker.IdleAsync();
        var purge = new PurgeRequest(RecordNames.Application("old"), long.MaxValue, new PersonalAct("test", "kept long enough"));
        Assert.Equal(PurgeOutcome.Purged, await worker.Worker.Writer.WriteAsync(worker.Worker.Changes.Purge, purge, CancellationToken.None));
        Assert.DoesNotContain(Shared.Name, worker.Worker.Reads.Query("SELECT papers FROM applications", row => row.GetString(0)).Single(), StringComparison.Ordinal);

        await worker.ReceiveAsync("new", Shared.Name, Shared.Content);
        await worker.IdleAsync();

        Assert.Contains("old", Assert.Single(Told(worker, "new")), StringComparison.Ordinal);
        Assert.Equal((1, 1), (Proposals(worker, "old"), Proposals(worker, "new")));
    }

    private static long Proposals(RunningWorker worker, string application) =>
        worker.Worker.Reads.Query("SELECT COUNT(*) FROM proposals WHERE application = @id", row => row.GetInt64(0), ("@id", RecordNames.Application(application)))[0];

    /// <summary>What is told of papers that another application has too.</summary>
    private static List<string> Told(RunningWorker worker, string application)
    {
        using var result = JsonDocument.Parse(worker.Result(application));
        return
        [
            .. result.RootElement.GetProperty("applications")[0].GetProperty("documents").EnumerateArray().SelectMany(document => document.GetProperty("findings").EnumerateArray())
                .Where(finding => finding.GetProperty("code").GetString()!.StartsWith("shared_", StringComparison.Ordinal)).Select(finding => finding.GetProperty("message").GetString()!),
        ];
    }
}
