using CsCheck;
using Intake.Extraction.Messages;
using Intake.Worker.Storage.Audit;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Intake.Worker.Storage.Record.Reads;
using Intake.Worker.Storage.Vault;
using Intake.Worker.Tests.Servers;
using Intake.Worker.Work;

namespace Intake.Worker.Tests.Storage.Record;

/// <summary>Whatever workers and persons do in whatever order, with fences that are long gone and clocks that jump: the law holds after every step.</summary>
public abstract class ConservationLawContract(Func<Task<string>>? newDatabase, int sequences) : RecordContract(newDatabase)
{
    private static readonly Gen<(int What, int A, int B)[]> Steps = Gen.Select(Gen.Int[0, 19], Gen.Int[0, 1_000], Gen.Int[0, 1_000]).Array[20, 60];

    [Fact]
    public async Task The_law_holds_after_every_step() => await Steps.SampleAsync(
        async steps =>
        {
            var run = new Run(await NewAsync());
            foreach (var (what, a, b) in steps)
            {
                await run.StepAsync(what, a, b);
                var law = Conservation.Read(run.Record.Reads);
                Assert.True(law.Holds, $"after {what} {a} {b}: {law.FilesDifference} files, {law.PagesDifference} pages");
            }

            await run.AssertNothingIsLostAsync();
        },
        iter: sequences,
        threads: 1);

    private sealed class Run(RecordUnderTest record)
    {
        private readonly List<ClaimedJob> _held = [];
        private readonly HashSet<string> _deliveries = new(StringComparer.Ordinal);

        public RecordUnderTest Record => record;

        public Task StepAsync(int what, int a, int b) => what switch
        {
            < 5 => ReceiveAsync(a, b),
            < 9 => ClaimAsync(a, b),
            < 14 => EndAsync(a, b),
            14 => Pick("SELECT id FROM items ORDER BY id", a, item => record.Writer.WriteAsync(record.Changes.Retry, new RetryRequest(item, RecordUnderTest.Person), default)),
            15 => Pick("SELECT id FROM items WHERE state = 'parked' ORDER BY id", a, item => record.Writer.WriteAsync(record.Changes.Retry, new RetryRequest(item, RecordUnderTest.Person), default)),
            16 => Pick("SELECT id FROM items ORDER BY state DESC, id", a, item => record.Writer.WriteAsync(record.Changes.Drop, new DropRequest(item, RecordUnderTest.Person), default)),
            17 => Pick("SELECT id FROM applications ORDER BY id", a, id => record.Writer.WriteAsync(record.Changes.Reassess, new ReassessRequest(id, RecordUnderTest.Person), default)),
            18 => PurgeAsync(a, b),
            _ => Jump(a, b),
        };

        public async Task AssertNothingIsLostAsync()
        {
            Assert.True(AuditChain.Verify(record.Reads, null, default).Holds);
            Assert.Empty(Replay.Run(record.Reads, default).Differences);
            Assert.Equal(_deliveries.Order(StringComparer.Ordinal), record.Reads.Query("SELECT delivery FROM items", row => row.GetString(0)).Select(name => name.Split('#')[0]).Distinct().Order(StringComparer.Ordinal));
            foreach (var hex in record.Reads.Query("SELECT DISTINCT sha256 FROM items WHERE purged IS NULL AND sha256 <> ''", row => row.GetString(0)))
            {
                Assert.NotNull(await record.Vault.FindAsync(ContentHash.TryParse(hex, out var hash) ? hash : throw new InvalidDataException(hex), default));
            }

            // Whatever is in progress has a job, or waits beside a file that has one.
            Assert.Empty(record.Reads.Query(
                """
                SELECT id, waiting FROM items WHERE state = 'in_progress' AND NOT EXISTS (
                    SELECT 1 FROM jobs WHERE jobs.subject = items.sha256 OR jobs.subject = items.id OR (items.waiting = 0 AND jobs.subject = items.application)
                        OR (items.waiting = 0 AND EXISTS (SELECT 1 FROM items AS other WHERE other.application = items.application AND other.waiting = 1)))
                """,
                row => $"{row.GetString(0)} waiting {row.GetInt64(1)}"));
            Assert.Empty(record.Reads.Query(
                "SELECT id FROM items WHERE waiting = 1 AND NOT EXISTS (SELECT 1 FROM jobs WHERE jobs.subject = items.sha256 OR jobs.subject = items.id)", row => row.GetString(0)));
        }

        private async Task ReceiveAsync(int a, int b)
        {
            // One delivery in so many is told again.
            var delivery = $"d{a % 20}-{b % 7}";
            var isNew = _deliveries.Add(delivery);
            var receipt = await record.ReceiveAsync("application " + (a % 3), "content " + (b % 7), delivery, isForm: b % 7 == 6, declared: b % 11 == 0 ? new string('0', 64) : null);
            Assert.True(!isNew || !receipt.Repeated);
        }

        private Task ClaimAsync(int a, int b) => Pick("SELECT id FROM jobs ORDER BY id", a, async job =>
        {
            if (await record.Writer.WriteAsync(record.Changes.Claim, new ClaimRequest(job, "worker-" + (b % 3)), default) is { } claimed)
            {
                _held.Add(claimed);
            }
        });

        /// <summary>Ends what somebody holds, or held once: nothing that is ended is forgotten, so that it is ended again.</summary>
        private async Task EndAsync(int a, int b)
        {
            if (_held.Count == 0)
            {
                return;
            }

            var job = _held[a % _held.Count];
            switch (b % 8)
            {
                case 0:
                    await record.Writer.WriteAsync(record.Changes.Delay, new DelayRequest(job, TimeSpan.FromSeconds(b), "store_full"), default);
                    break;
                case 1:
                    await record.Writer.WriteAsync(record.Changes.HandBack, job, default);
                    break;
                case 2 when job.Kind != JobKind.Examine:
                    await record.Writer.WriteAsync(record.Changes.Park, new ParkRequest(job, "begun_too_often", Message.Of("arrival.empty_file")), default);
                    break;
                default:
                    await DoneAsync(job, b);
                    break;
            }
        }

        private async Task DoneAsync(ClaimedJob job, int b)
        {
            switch (job.Kind)
            {
                case JobKind.Examine:
                    // The same content is always of the same length; whether it can be read may change.
                    var outcome = b % 5 == 0 ? ExaminationOutcome.Unreadable : job.Subject[0] is >= '0' and <= '3' ? ExaminationOutcome.Container : ExaminationOutcome.Read;
                    await record.EndAsync(job, outcome, pages: b % 4);
                    break;
                case JobKind.Expand:
                    await record.Writer.WriteAsync(record.Changes.CompleteExpansion, new ExpansionRequest(job, 0, b % 2), default);
                    break;
                default:
                    await record.EndAsync(job, (ItemState)(1 + (b % 3)), versions: "intake " + (b % 2));
                    break;
            }
        }

        private async Task PurgeAsync(int a, int b)
        {
            record.Clock.Move(TimeSpan.FromDays(a % 3));
            var before = record.Clock.GetUtcNow().AddDays(-1).ToUnixTimeMilliseconds();
            await Pick("SELECT id FROM applications ORDER BY id", b, id => record.Writer.WriteAsync(record.Changes.Purge, new PurgeRequest(id, before, RecordUnderTest.Person), default));
            if (b % 2 == 0)
            {
                using var snapshot = record.Reads.Snapshot();
                var contents = PurgeCandidates.Contents(snapshot, []);
                await record.Writer.WriteAsync(new RemovePurgedContents(record.Vault), contents, default);
            }
        }

        private Task Jump(int a, int b)
        {
            record.Clock.Move(TimeSpan.FromMinutes((a % 200) - 60) + TimeSpan.FromSeconds(b));
            return Task.CompletedTask;
        }

        private async Task Pick(string sql, int number, Func<string, Task> act)
        {
            if (record.Reads.Query(sql, row => row.GetString(0)) is { Count: > 0 } found)
            {
                await act(found[number % found.Count]);
            }
        }
    }
}

public sealed class SqliteConservationLawTests() : ConservationLawContract(null, 40);

public sealed class PostgresConservationLawTests(TestServers servers) : ConservationLawContract(servers.NewDatabaseAsync, 8);
