using System.Runtime.CompilerServices;
using Intake.Worker.Commands;
using Intake.Worker.Processing;
using Intake.Worker.Running;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Vault;
using Intake.Worker.Work;

namespace Intake.Worker.Tests.Running;

/// <summary>A part of the worker that fails must end it: without that part it would stand still in silence.</summary>
public sealed class FailingPartTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_stage_that_fails_ends_the_worker_with_its_reason(int kind)
    {
        using var folder = new TemporaryDirectory();
        using var dialect = new SqliteDialect(Path.Join(folder.Path, "record.db"));
        RecordSchema.Migrate(dialect, TimeProvider.System);
        await using var dispatcher = new BreakingDispatcher((JobKind)kind);
        var settings = WorkerSettings.Default("w1") with { Examiners = ExaminerOptions.Default with { Jobs = 1 }, StopLimit = TimeSpan.FromSeconds(1) };
        var stores = new WorkerStores(dialect, DirectoryVault.Open(Path.Join(folder.Path, "vault"), TimeProvider.System), dispatcher, IsAlone: true);
        var chain = (await AssessmentChainLoader.LoadAsync(null)).Chain!;
        await using var worker = new DocumentWorker(settings, stores, chain, Language.Catalog(Language.Chinese), TimeProvider.System, new XunitLog());

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => worker.RunAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30)));

        Assert.Equal("the carrier broke", failure.Message);
    }

    /// <summary>Gives nothing, and breaks for one kind of job.</summary>
    private sealed class BreakingDispatcher(JobKind broken) : IDispatcher
    {
        public bool IsDurable => false;

        public Task PublishAsync(IReadOnlyList<JobTicket> tickets, CancellationToken cancellation) => Task.CompletedTask;

        public async IAsyncEnumerable<TicketDelivery> ReceiveAsync(JobKind kind, int ahead, [EnumeratorCancellation] CancellationToken cancellation)
        {
            await Task.Yield();
            if (kind == broken)
            {
                throw new InvalidOperationException("the carrier broke");
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            yield break;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
