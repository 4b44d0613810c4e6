using System.Collections.Immutable;
using System.Text;
using Intake.Extraction.Messages;
using Intake.Worker.Arrival;
using Intake.Worker.Running;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Intake.Worker.Storage.Vault;
using Intake.Worker.Work;

namespace Intake.Worker.Tests.Storage.Record;

/// <summary>A record and a vault of a test's own, and the steps a worker takes on them, one after another.</summary>
internal sealed class RecordUnderTest : IAsyncDisposable
{
    private readonly TemporaryDirectory _folder;
    private int _deliveries;

    private RecordUnderTest(TemporaryDirectory folder, OpenedRecord opened, IVault vault, MovableClock clock)
    {
        _folder = folder;
        Opened = opened;
        Vault = vault;
        Clock = clock;
        Writer = new RecordWriter(opened.Dialect, clock);
        Changes = new RecordChanges(RecordSettings.For("worker-1/0.1.0", "v1") with { Quiet = TimeSpan.Zero });
        Reception = new Reception(vault, Writer, Changes, _ => { });
    }

    public OpenedRecord Opened { get; }

    public IVault Vault { get; }

    public MovableClock Clock { get; }

    public RecordWriter Writer { get; }

    public RecordChanges Changes { get; }

    public Reception Reception { get; }

    public RecordReads Reads => Opened.Reads;

    public string Folder => _folder.Path;

    public static PersonalAct Person { get; } = new("reviewer", "looked at it");

    /// <param name="server">Connection string of an empty database; null for a file.</param>
    public static async Task<RecordUnderTest> OpenAsync(string? server)
    {
        var folder = new TemporaryDirectory();
        var clock = new MovableClock();
        var opened = OpenedRecord.Make(new RecordAddress(folder.Path, server, server is null ? Path.Join(folder.Path, "vault") : null), clock);
        return new RecordUnderTest(folder, opened, await opened.OpenVaultAsync(clock, default), clock);
    }

    public async Task<Receipt> ReceiveAsync(string application, string content, string? delivery = null, bool isForm = false, string? declared = null, string? batch = null, string? name = null)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        delivery ??= "delivery-" + ++_deliveries;
        var file = new ArrivingFile(delivery, application, name ?? (isForm ? "application.yaml" : content + ".pdf"), ArrivalSource.DropFolder, isForm)
        {
            Declared = declared is not null && ContentHash.TryParse(declared, out var hash) ? hash : null,
            Batch = batch,
        };
        return (await Reception.ReceiveAsync(file, new MemoryStream(bytes), default))!;
    }

    public Task<ClaimedJob?> ClaimAsync(string job) => Writer.WriteAsync(Changes.Claim, new ClaimRequest(job, "worker-1"), default);

    public async Task<ClaimedJob> ClaimAsync(JobKind kind, string subject) =>
        await ClaimAsync(RecordNames.Job(kind, subject)) ?? throw new InvalidOperationException($"no job {kind} {subject} among " + string.Join(" ", Reads.Query("SELECT id, state, due, attempts FROM jobs", row => $"{row.GetString(0)} {row.GetString(1)} {row.GetInt64(2)} {row.GetInt64(3)}")) + $" at {Clock.GetUtcNow().ToUnixTimeMilliseconds()}");

    public Task<WorkAnswer> EndAsync(ClaimedJob job, ExaminationOutcome outcome, long pages = 2, long? amount = null) => Writer.WriteAsync(
        Changes.CompleteExamination,
        new ExaminationRequest(
            job,
            outcome == ExaminationOutcome.Unreadable
                ? new StoredExamination(job.Subject, outcome, "encrypted", ItemRows.Text(Message.Of("arrival.archive_encrypted")), pages, null)
                : new StoredExamination(job.Subject, outcome, null, null, pages, amount),
            outcome == ExaminationOutcome.Read ? [1, 2, 3] : null),
        default);

    public async Task ExamineAsync(Receipt file, ExaminationOutcome outcome, long pages = 2, long? amount = null) =>
        Assert.True((await EndAsync(await ClaimAsync(JobKind.Examine, file.Hash.Hex), outcome, pages, amount)).Counted);

    /// <summary>Settles everything of the application that waits for nothing but its assessment.</summary>
    public Task<WorkAnswer> EndAsync(ClaimedJob assessment, ItemState state, string result = """{"schema":1}""", string versions = "intake 0.1.0")
    {
        var items = Reads.Query(
            "SELECT id FROM items WHERE application = @id AND state IN ('in_progress', 'accepted', 'in_review') AND waiting = 0 AND kind <> 'container' AND dropped IS NULL",
            row => row.GetString(0), ("@id", assessment.Subject));
        var json = Encoding.UTF8.GetBytes(result);
        return Writer.WriteAsync(
            Changes.StoreProposal,
            new ProposalRequest(
                assessment,
                new Proposal(versions, StoredResult.Compress(json), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(json)), 12_345, "[]", 0, new OwnPapers(assessment.Subject, [], "")),
                [.. items.Select(item => new ItemOutcome(item, state, state == ItemState.Parked ? "no_applicant" : null, state == ItemState.Parked ? ItemRows.Text(Message.Of("arrival.empty_file")) : null))]),
            default);
    }

    public async Task AssessAsync(Receipt file, ItemState state) => Assert.True((await EndAsync(await ClaimAsync(JobKind.Assess, file.Application), state)).Counted);

    /// <summary>One application with one file, gone through to its end.</summary>
    public async Task<Receipt> SettleAsync(string application, string content)
    {
        var file = await ReceiveAsync(application, content);
        await ExamineAsync(file, ExaminationOutcome.Read);
        await AssessAsync(file, ItemState.Accepted);
        return file;
    }

    public async Task<Receipt> ParkAsync(string application, string content)
    {
        var file = await ReceiveAsync(application, content);
        await ExamineAsync(file, ExaminationOutcome.Unreadable, pages: 0);
        return file;
    }

    public Task<RetryAnswer> RetryAsync(Receipt file) => Writer.WriteAsync(Changes.Retry, new RetryRequest(file.Item, Person), default);

    public Task<DropAnswer> DropAsync(Receipt file) => Writer.WriteAsync(Changes.Drop, new DropRequest(file.Item, Person), default);

    public string State(Receipt file) => Reads.Query("SELECT state FROM items WHERE id = @id", row => row.GetString(0), ("@id", file.Item)).Single();

    public ImmutableArray<string> Jobs() => [.. Reads.Query("SELECT id FROM jobs ORDER BY id", row => row.GetString(0))];

    public ImmutableArray<string> Kinds(Receipt file) =>
        [.. Reads.Query("SELECT kind FROM events WHERE item = @id ORDER BY seq", row => row.GetString(0), ("@id", file.Item))];

    /// <summary>Writes past the program, as whoever tampers would.</summary>
    public int Tamper(string sql)
    {
        using var connection = Opened.Dialect.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        await Vault.DisposeAsync();
        await Opened.DisposeAsync();
        _folder.Dispose();
    }
}
