using System.Globalization;
using System.Security.Cryptography;
using Intake.Extraction.Messages;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Intake.Worker.Storage.Vault;
using Intake.Worker.Work.RabbitMq;
using RabbitMQ.Client;

namespace Intake.Worker.Arrival.Messages;

/// <summary>
/// Files that arrive by messages. A message is acknowledged when all it brings is kept and counted; one that cannot be taken is moved, whole, to
/// the queue of refused ones with its reason; while the stores take nothing it is held.
/// </summary>
/// <param name="texts">For the reasons that travel with refused messages.</param>
internal sealed class QueueSource(
    QueueSourceSettings settings, Reception reception, IVault vault, RecordWriter record, RecordChanges changes, ArrivalGate gate, MessageCatalog texts, BrokerWatch watch) : IAsyncDisposable
{
    /// <summary>Headers of a message: how often it was looked at, and why it was refused.</summary>
    public const string TriesHeader = "intake-tries", CodeHeader = "intake-code", ReasonHeader = "intake-reason";

    private readonly BrokerLink _incoming = new(settings.Broker, "arrivals", [settings.Refused, settings.Later, settings.Arrivals], watch);
    private readonly BrokerLink _outgoing = new(settings.Broker, "refusals", [settings.Refused, settings.Later, settings.Arrivals], watch);
    private readonly DocumentArrival _arrival = new(reception, vault, settings.ExchangeFolder is { } folder ? new ExchangeFolder(folder) : null);
    private BrokerPublisher? _publisher;

    /// <summary>Takes messages until cancelled, which ends it without an exception. The broker may be away for as long as it likes.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Ahead, CancellationToken = cancellation };
        try
        {
            await Parallel.ForEachAsync(
                new BrokerReader(_incoming).ReadAsync(settings.Arrivals, settings.Ahead, cancellation), options, (delivery, limited) => new ValueTask(HandleAsync(delivery, limited)))
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What was in hand is not acknowledged and comes again.
        }
    }

    /// <summary>Messages that wait to be taken, that wait for their files, and that were refused.</summary>
    /// <exception cref="StorageException">The broker is away.</exception>
    public async Task<(long Waiting, long Later, long Refused)> CountAsync(CancellationToken cancellation) =>
        (await _incoming.CountAsync(settings.Arrivals.Name, cancellation).ConfigureAwait(false),
            await _incoming.CountAsync(settings.Later.Name, cancellation).ConfigureAwait(false),
            await _incoming.CountAsync(settings.Refused.Name, cancellation).ConfigureAwait(false));

    public async ValueTask DisposeAsync()
    {
        await _incoming.DisposeAsync().ConfigureAwait(false);
        await _outgoing.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Stays at a message until it is settled or its channel is lost: a store or broker that is away is no fault of the message.</summary>
    private async Task HandleAsync(BrokerDelivery delivery, CancellationToken cancellation)
    {
        var pause = new BrokerPause(settings.Broker.ShortestPause, settings.Broker.LongestPause);
        var isTold = false;
        try
        {
            while (delivery.IsAlive)
            {
                await gate.WaitAsync(cancellation).ConfigureAwait(false);
                try
                {
                    await TakeAsync(delivery, cancellation).ConfigureAwait(false);
                    return;
                }
                catch (StorageException e)
                {
                    if (!isTold)
                    {
                        watch.Tell($"a message of {settings.Arrivals.Name} waits: {e.Message}");
                        isTold = true;
                    }

                    await pause.WaitAsync(cancellation).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await delivery.ReturnAsync().ConfigureAwait(false);
        }
    }

    private async Task TakeAsync(BrokerDelivery delivery, CancellationToken cancellation)
    {
        var tries = Tries(delivery.Properties) + 1;
        DocumentOutcome outcome;
        try
        {
            outcome = MessageReading.Read(delivery.Body) switch
            {
                { Message: { } message } => await TakeAsync(message, tries, cancellation).ConfigureAwait(false),
                var reading => DocumentOutcome.Never(reading.Refused!),
            };
        }
        catch (Exception e) when (e is not StorageException and not OperationCanceledException)
        {
            // A mistake of the program must neither lose the message nor stop the others.
            watch.Tell($"a message of {settings.Arrivals.Name} failed: {e.GetType().Name}: {e.Message}");
            outcome = DocumentOutcome.Later(new Refusal("not_processed", Message.Of("queue.not_processed", tries.ToString(CultureInfo.InvariantCulture))));
        }

        if (outcome is { MayCome: true } && tries < settings.MissingTries)
        {
            await MoveAsync(delivery, settings.Later, tries, null, cancellation).ConfigureAwait(false);
        }
        else if (outcome.Problem is { } problem)
        {
            await RefuseAsync(delivery, tries, problem, cancellation).ConfigureAwait(false);
        }

        await delivery.AcknowledgeAsync().ConfigureAwait(false);
    }

    /// <summary>Everything the message brings; what is received is received, also where something else is amiss.</summary>
    /// <returns>A last receipt, or the gravest problem: what will never come is told before what may.</returns>
    private async Task<DocumentOutcome> TakeAsync(ArrivalMessage message, int tries, CancellationToken cancellation)
    {
        if (message is BatchMessage { Manifest: var manifest }
            && await record.WriteAsync(changes.RegisterBatch, manifest, cancellation).ConfigureAwait(false) == BatchOutcome.Contradicts)
        {
            return DocumentOutcome.Never(new Refusal("batch_differs", Message.Of("queue.batch_differs", manifest.Id)));
        }

        var result = new DocumentOutcome(null, null, false);
        foreach (var document in message.Documents)
        {
            var outcome = await _arrival.TakeAsync(document, tries, cancellation).ConfigureAwait(false);
            if (result.Problem is null || (result.MayCome && outcome is { Problem: not null, MayCome: false }))
            {
                result = outcome;
            }
        }

        return result;
    }

    private async Task RefuseAsync(BrokerDelivery delivery, int tries, Refusal why, CancellationToken cancellation)
    {
        await MoveAsync(delivery, settings.Refused, tries, why, cancellation).ConfigureAwait(false);
        var digest = Convert.ToHexStringLower(SHA256.HashData(delivery.Body.Span));
        await record.WriteAsync(changes.NoteRefused, new RefusedArrivalRequest("queue", why.Code, digest, delivery.Body.Length), cancellation).ConfigureAwait(false);
        watch.Tell($"a message was moved to {settings.Refused.Name}: {why.Code}");
    }

    /// <summary>Returns when the broker has the message in the other queue; broken off before, it is in both, which does no harm.</summary>
    private Task MoveAsync(BrokerDelivery delivery, BrokerQueue queue, int tries, Refusal? why, CancellationToken cancellation)
    {
        var properties = OutgoingMessage.Persistent();
        properties.ContentType = delivery.Properties.ContentType;
        properties.MessageId = delivery.Properties.MessageId;
        properties.Headers = new Dictionary<string, object?>(StringComparer.Ordinal) { [TriesHeader] = tries };
        if (why is not null)
        {
            properties.Headers[CodeHeader] = why.Code;
            properties.Headers[ReasonHeader] = texts.Text(why.Reason);

            // Moved back by a person it is tried as often as a new one.
            properties.Headers.Remove(TriesHeader);
        }
        else
        {
            properties.Expiration = ((long)settings.MissingPause.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        }

        var publisher = LazyInitializer.EnsureInitialized(ref _publisher, () => new BrokerPublisher(_outgoing));
        return publisher.PublishAsync([new OutgoingMessage(queue, properties, delivery.Body)], cancellation);
    }

    private static int Tries(IReadOnlyBasicProperties properties) =>
        properties.Headers is { } headers && headers.TryGetValue(TriesHeader, out var value) && value is int or long or short or byte
        && Convert.ToInt64(value, CultureInfo.InvariantCulture) is > 0 and < 1_000_000 and var tries ? (int)tries : 0;
}
