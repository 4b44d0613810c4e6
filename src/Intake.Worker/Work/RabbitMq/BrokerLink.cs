using System.Collections.Immutable;
using RabbitMQ.Client;

namespace Intake.Worker.Work.RabbitMq;

/// <summary>
/// A connection that is made when it is needed, and made again when it was lost. The client's own recovery is left off: it keeps channels whose
/// deliveries are void and does not say what it could not restore.
/// </summary>
/// <param name="role">What it is for, shown in the broker's list of connections.</param>
/// <param name="queues">Declared on every new connection, in this order.</param>
internal sealed class BrokerLink(BrokerSettings settings, string role, ImmutableArray<BrokerQueue> queues, BrokerWatch watch) : IAsyncDisposable
{
    private static readonly TimeSpan FarewellLimit = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private IConnection? _connection;
    private bool _isDisposed;

    public BrokerSettings Settings => settings;

    public BrokerWatch Watch => watch;

    /// <summary>A new channel on the connection, which is made where there is none; every queue is declared then.</summary>
    /// <exception cref="Storage.StorageException">The broker is away, or does not take the queues.</exception>
    public async Task<IChannel> OpenChannelAsync(CreateChannelOptions? options, CancellationToken cancellation)
    {
        try
        {
            return await BrokerFaults.WithinAsync(
                settings,
                settings.AnswerLimit,
                "connect",
                async limited =>
                {
                    var connection = await ConnectAsync(limited).ConfigureAwait(false);
                    var channel = await connection.CreateChannelAsync(options, limited).ConfigureAwait(false);

                    // Another link may have told that the broker was away, and have had no need to connect since.
                    watch.Tell(true);
                    return channel;
                },
                cancellation).ConfigureAwait(false);
        }
        catch (Storage.StorageException)
        {
            Forget();
            throw;
        }
    }

    /// <summary>Gives the connection up, as it is of no use any more; the next call makes another.</summary>
    public void Forget()
    {
        if (Interlocked.Exchange(ref _connection, null) is { } connection)
        {
            watch.Tell(false);
            _ = CloseAsync(connection);
        }
    }

    /// <summary>How many messages wait in a queue, those in hand not counted.</summary>
    public async Task<long> CountAsync(string queue, CancellationToken cancellation) => (await AskAsync(queue, cancellation).ConfigureAwait(false)).MessageCount;

    /// <summary>What the broker says of a queue.</summary>
    public async Task<QueueDeclareOk> AskAsync(string queue, CancellationToken cancellation)
    {
        var channel = await OpenChannelAsync(null, cancellation).ConfigureAwait(false);
        try
        {
            return await BrokerFaults.WithinAsync(
                settings, settings.AnswerLimit, $"ask for the length of {queue}", limited => channel.QueueDeclarePassiveAsync(queue, limited), cancellation)
                .ConfigureAwait(false);
        }
        finally
        {
            _ = CloseAsync(channel);
        }
    }

    /// <summary>Declares all queues anew, those that someone took away among them.</summary>
    public async Task DeclareAsync(CancellationToken cancellation)
    {
        var connection = await ConnectAsync(cancellation).ConfigureAwait(false);
        await DeclareAsync(connection, cancellation).ConfigureAwait(false);
    }

    /// <summary>Closes without waiting for it: the broker may be away.</summary>
    public static async Task CloseAsync(IChannel channel)
    {
        try
        {
            using var limit = new CancellationTokenSource(FarewellLimit);
            await channel.CloseAsync(limit.Token).ConfigureAwait(false);
            await channel.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (BrokerFaults.IsFault(e))
        {
            // It is closed by its connection's end.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        if (Interlocked.Exchange(ref _connection, null) is { } connection)
        {
            await CloseAsync(connection).ConfigureAwait(false);
        }
    }

    private async Task<IConnection> ConnectAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_connection is { IsOpen: true } open)
            {
                return open;
            }

            Forget();
            var connection = await NewConnectionAsync(cancellation).ConfigureAwait(false);
            try
            {
                await DeclareAsync(connection, cancellation).ConfigureAwait(false);
            }
            catch (Exception)
            {
                _ = CloseAsync(connection);
                throw;
            }

            connection.ConnectionShutdownAsync += (_, _) =>
            {
                if (ReferenceEquals(_connection, connection))
                {
                    watch.Tell(false);
                }

                return Task.CompletedTask;
            };
            _connection = connection;
            watch.Tell(true);
            return connection;
        }
        catch (Exception e) when (BrokerFaults.IsFault(e))
        {
            watch.Tell(false);
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    private Task<IConnection> NewConnectionAsync(CancellationToken cancellation) =>
        new ConnectionFactory
        {
            Uri = settings.Uri,
            ClientProvidedName = $"intake {role}",
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            RequestedConnectionTimeout = settings.AnswerLimit,
            HandshakeContinuationTimeout = settings.AnswerLimit,
            ContinuationTimeout = settings.AnswerLimit * 3,
            RequestedHeartbeat = TimeSpan.FromSeconds(10),
        }.CreateConnectionAsync(cancellation);

    private async Task DeclareAsync(IConnection connection, CancellationToken cancellation)
    {
        var channel = await connection.CreateChannelAsync(cancellationToken: cancellation).ConfigureAwait(false);
        foreach (var queue in queues)
        {
            try
            {
                await channel.QueueDeclareAsync(queue.Name, durable: true, exclusive: false, autoDelete: false, queue.Arguments(), cancellationToken: cancellation).ConfigureAwait(false);
            }
            catch (Exception e) when (BrokerFaults.IsOtherQueue(e))
            {
                var told = $"RabbitMQ at {settings.Where} has a queue {queue.Name} that was made with other arguments: empty it and delete it, or use another prefix ({e.Message})";
                watch.Tell(told);
                throw new Storage.StorageException(Storage.StorageFault.Unavailable, told, e);
            }
        }

        _ = CloseAsync(channel);
    }

    private static async Task CloseAsync(IConnection connection)
    {
        try
        {
            await connection.AbortAsync(FarewellLimit).ConfigureAwait(false);
            await connection.DisposeAsync().AsTask().WaitAsync(FarewellLimit).ConfigureAwait(false);
        }
        catch (Exception e) when (BrokerFaults.IsFault(e))
        {
            // It is being given up because it is of no use.
        }
    }
}
