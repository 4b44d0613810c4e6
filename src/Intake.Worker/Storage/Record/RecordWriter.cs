using System.Data.Common;
using System.Threading.Channels;

namespace Intake.Worker.Storage.Record;

/// <summary>
/// The one writer of a process. Changes that come while a transaction is being made durable share the next one, so that the cost of a sync is
/// divided among them. When a call returns, the change survives a loss of power; when it throws, nothing of it is in the record.
/// </summary>
internal sealed class RecordWriter : IAsyncDisposable
{
    /// <summary>Changes that may wait; whoever comes then waits at the door.</summary>
    private const int Room = 4096;

    /// <summary>Changes of one transaction: more would make the first wait for the last.</summary>
    private const int MostTogether = 512;

    private readonly Channel<PendingChange> _pending =
        Channel.CreateBounded<PendingChange>(new BoundedChannelOptions(Room) { SingleReader = true });

    private readonly SqlDialect _dialect;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private readonly Thread _thread;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DbConnection? _connection;

    public RecordWriter(SqlDialect dialect, TimeProvider time)
    {
        _dialect = dialect;
        _time = time;
        _thread = new Thread(Run) { IsBackground = true, Name = "record" };
        _thread.Start();
    }

    /// <summary>Makes a change durable.</summary>
    /// <param name="cancellation">Stops waiting at the door; a change that is in is made.</param>
    /// <exception cref="StorageException">The record cannot be written now; nothing was changed.</exception>
    public async Task<TAnswer> WriteAsync<TRequest, TAnswer>(RecordChange<TRequest, TAnswer> change, TRequest request, CancellationToken cancellation)
    {
        var pending = new PendingChange<TRequest, TAnswer>(change, request);
        await _pending.Writer.WriteAsync(pending, cancellation).ConfigureAwait(false);
        return await pending.Answer.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _pending.Writer.TryComplete();
        await _ended.Task.ConfigureAwait(false);
    }

    private void Run()
    {
        try
        {
            var together = new List<PendingChange>();
            while (_pending.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            {
                while (together.Count < MostTogether && _pending.Reader.TryRead(out var next))
                {
                    together.Add(next);
                }

                WriteTogether(together);
                together.Clear();
            }
        }
        finally
        {
            Disconnect();
            _ended.TrySetResult();
        }
    }

    private void WriteTogether(List<PendingChange> changes)
    {
        if (Write(changes) is not { } failure)
        {
            changes.ForEach(change => change.Complete());
        }
        else if (failure is StorageException || changes.Count == 1)
        {
            changes.ForEach(change => change.Fail(failure));
        }
        else
        {
            // One of them is at fault; the others must not pay for it.
            foreach (var change in changes)
            {
                WriteTogether([change]);
            }
        }
    }

    /// <returns>Why nothing was written; null when all was.</returns>
    private Exception? Write(List<PendingChange> changes)
    {
        try
        {
            _connection ??= _dialect.Open();
            using var transaction = _dialect.Begin(_connection);
            var record = new RecordTransaction(_dialect, _connection, transaction, _commands, _time.GetUtcNow().ToUnixTimeMilliseconds());
            foreach (var sameKind in changes.GroupBy(change => change.Key).Select(group => group.ToList()))
            {
                sameKind[0].Apply(record, sameKind);
            }

            record.Commit();
            return null;
        }
        catch (Exception e)
        {
            // After a fault the state of the connection is not to be trusted; opening one costs little.
            Disconnect();
            return _dialect.Fault(e) ?? e;
        }
    }

    private void Disconnect()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _commands.Clear();
        try
        {
            _connection?.Dispose();
        }
        catch (Exception e) when (_dialect.Fault(e) is not null)
        {
            // It is being given up because it is of no use any more.
        }

        _connection = null;
    }
}
