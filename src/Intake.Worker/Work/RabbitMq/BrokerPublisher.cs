using Intake.Worker.Storage;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Intake.Worker.Work.RabbitMq;

/// <summary>Publishes messages and returns when the broker has confirmed every one. What fails may have arrived in part, and is published again.</summary>
internal sealed class BrokerPublisher(BrokerLink link)
{
    /// <summary>Messages on their way at a time: enough to share the broker's syncs, few enough for its memory.</summary>
    private const int Together = 512;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _lock = new();
    private IChannel? _channel;
    private Task _cure = Task.CompletedTask;

    /// <exception cref="StorageException">Not all of it was confirmed within <see cref="BrokerSettings.PublishLimit"/>.</exception>
    public async Task PublishAsync(IReadOnlyList<OutgoingMessage> messages, CancellationToken cancellation)
    {
        if (messages.Count == 0)
        {
            return;
        }

        try
        {
            await BrokerFaults.WithinAsync(link.Settings, link.Settings.PublishLimit, "publish", limited => SendAsync(messages, limited), cancellation).ConfigureAwait(false);
        }
        catch (StorageException e)
        {
            GiveUp(Interlocked.Exchange(ref _channel, null));
            if (BrokerFaults.IsTimeout(e))
            {
                BeginCure(messages);
            }

            throw;
        }
    }

    private async Task SendAsync(IReadOnlyList<OutgoingMessage> messages, CancellationToken cancellation)
    {
        await _cure.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await SendOnceAsync(messages, cancellation).ConfigureAwait(false);
        }
        catch (PublishReturnException)
        {
            // Somebody deleted a queue while we were connected. Those that had arrived arrive twice.
            await link.DeclareAsync(cancellation).ConfigureAwait(false);
            await SendOnceAsync(messages, cancellation).ConfigureAwait(false);
        }
    }

    private async Task SendOnceAsync(IReadOnlyList<OutgoingMessage> messages, CancellationToken cancellation)
    {
        var channel = await ChannelAsync(cancellation).ConfigureAwait(false);
        var confirmed = new List<Task>(Math.Min(messages.Count, Together));
        for (var start = 0; start < messages.Count; start += Together)
        {
            confirmed.Clear();
            for (var i = start; i < Math.Min(start + Together, messages.Count); i++)
            {
                var (queue, properties, body) = messages[i];
                confirmed.Add(channel.BasicPublishAsync("", queue.Name, mandatory: true, properties, body, cancellation).AsTask());
            }

            await Task.WhenAll(confirmed).ConfigureAwait(false);
        }
    }

    private async Task<IChannel> ChannelAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_channel is { IsOpen: true } open)
            {
                return open;
            }

            var options = new CreateChannelOptions(
                publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null);
            var channel = await link.OpenChannelAsync(options, cancellation).ConfigureAwait(false);
            GiveUp(Interlocked.Exchange(ref _channel, channel));
            return channel;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>No confirmation came: either the way to the broker is dead or the queue is.</summary>
    private void BeginCure(IReadOnlyList<OutgoingMessage> messages)
    {
        lock (_lock)
        {
            if (_cure.IsCompleted)
            {
                _cure = CureAsync([.. messages.Select(message => message.Queue).Distinct()]);
            }
        }
    }

    private async Task CureAsync(List<BrokerQueue> queues)
    {
        try
        {
            foreach (var queue in queues)
            {
                await SilentQueue.CureAsync(link, queue, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (BrokerFaults.IsFault(e))
        {
            // The broker itself is away: the next publication finds out.
            link.Forget();
        }
    }

    private static void GiveUp(IChannel? channel)
    {
        if (channel is not null)
        {
            _ = BrokerLink.CloseAsync(channel);
        }
    }
}
