using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Intake.Worker.Arrival;
using Intake.Worker.Arrival.Messages;
using Intake.Worker.Commands;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Vault;
using Intake.Worker.Work.RabbitMq;
using RabbitMQ.Client;

namespace Intake.Worker.Tests.Arrival.Messages;

/// <summary>A worker's way in by messages, with a record and a vault of its own, and a sender beside it.</summary>
internal sealed class QueueArrivals : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryDirectory _place = new();
    private readonly SqliteDialect _dialect;
    private readonly RecordWriter _writer;
    private readonly RecordReads _reads;
    private readonly CancellationTokenSource _stop = new();
    private readonly QueueSource _source;
    private readonly Uri _host;
    private readonly Task _running;

    public QueueArrivals(Uri host, int most = int.MaxValue, bool hasFolder = true)
    {
        _host = host;
        _dialect = new SqliteDialect(Path.Combine(_place.Path, "record.db"));
        RecordSchema.Migrate(_dialect, TimeProvider.System);
        _writer = new RecordWriter(_dialect, TimeProvider.System);
        _reads = new RecordReads(_dialect);
        Vault = DirectoryVault.Open(Path.Combine(_place.Path, "vault"), TimeProvider.System);
        Directory.CreateDirectory(Exchange);
        Changes = new RecordChanges(RecordSettings.For("test", "1"));
        Gate = new ArrivalGate(most);
        Settings = new QueueSourceSettings(
            new BrokerSettings(host) { ShortestPause = TimeSpan.FromMilliseconds(50), LongestPause = TimeSpan.FromMilliseconds(500) }, hasFolder ? Exchange : null)
        {
            MissingPause = TimeSpan.FromMilliseconds(300),
            MissingTries = 4,
        };
        Faulty = new FaultyVault(Vault);
        Reception = new Reception(Faulty, _writer, Changes, _ => { });
        _source = new QueueSource(Settings, Reception, Faulty, _writer, Changes, Gate, Language.Catalog(Language.English), new BrokerWatch(problem: Problems.Enqueue));
        _running = _source.RunAsync(_stop.Token);
    }

    public ConcurrentQueue<string> Problems { get; } = new();

    public DirectoryVault Vault { get; }

    /// <summary>The vault as the source sees it.</summary>
    public FaultyVault Faulty { get; }

    public Reception Reception { get; }

    public RecordChanges Changes { get; }

    public ArrivalGate Gate { get; }

    public QueueSourceSettings Settings { get; }

    public string Exchange => Path.Combine(_place.Path, "exchange");

    public string Root => _place.Path;

    public string File(string name, byte[] content) => _place.File("exchange/" + name, content);

    public Task<(long Waiting, long Later, long Refused)> CountAsync() => _source.CountAsync(default);

    public async Task SendAsync(params string[] messages)
    {
        await using var connection = await new ConnectionFactory { Uri = _host }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        await UntilAsync(async () => (await CountAsync()).Waiting >= 0);
        foreach (var message in messages)
        {
            await channel.BasicPublishAsync("", Settings.Arrivals.Name, mandatory: true, new BasicProperties { Persistent = true }, Encoding.UTF8.GetBytes(message));
        }
    }

    /// <summary>Takes a message out of those refused.</summary>
    public async Task<(string Body, string Code, string Reason)> RefusedAsync()
    {
        await using var connection = await new ConnectionFactory { Uri = _host }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        BasicGetResult? got = null;
        await UntilAsync(async () => (got = await channel.BasicGetAsync(Settings.Refused.Name, autoAck: true)) is not null);
        var headers = got!.BasicProperties.Headers!;
        return (Encoding.UTF8.GetString(got.Body.Span), Text(headers[QueueSource.CodeHeader]), Text(headers[QueueSource.ReasonHeader]));
    }

    /// <summary>Name, state and reason of every item, in the order of the names.</summary>
    public List<(string Name, string State, string? Code)> Items() =>
        _reads.Query("SELECT name, state, reason_code FROM items ORDER BY name, id", row => (row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2)));

    /// <summary>Name of every file of a batch, and whether it has come.</summary>
    public List<(string Name, bool HasCome)> BatchFiles(string batch) =>
        _reads.Query("SELECT name, item FROM batch_files WHERE batch = @batch ORDER BY name", row => (row.GetString(0), !row.IsDBNull(1)), ("@batch", batch));

    public long Events(string kind) => _reads.Query("SELECT COUNT(*) FROM events WHERE kind = @kind", row => row.GetInt64(0), ("@kind", kind)).Single();

    public Task<TAnswer> WriteAsync<TRequest, TAnswer>(RecordChange<TRequest, TAnswer> change, TRequest request) => _writer.WriteAsync(change, request, default);

    /// <summary>Until nothing waits and nothing is in hand.</summary>
    public Task UntilItemsAsync(int count) => UntilAsync(() => Task.FromResult(Items().Count >= count));

    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if (await condition())
                {
                    return;
                }
            }
            catch (Intake.Worker.Storage.StorageException) when (clock.Elapsed < Patience)
            {
                // The broker is on its way.
            }

            Assert.True(clock.Elapsed < Patience, "it did not come to pass");
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        await _source.DisposeAsync();
        await _writer.DisposeAsync();
        await Vault.DisposeAsync();
        _stop.Dispose();
        _place.Dispose();
    }

    private static string Text(object? header) => Encoding.UTF8.GetString((byte[])header!);
}
