using System.Threading.Channels;
using Intake.Worker.Storage;

namespace Intake.Worker.Arrival.DropFolder;

/// <summary>The claimed files of this worker on their way to their receipts, several at a time; what fails waits and is tried again.</summary>
/// <param name="onTrouble">Told when the stores take nothing, and with null when they take again.</param>
/// <param name="onFailed">Told of a file that failed by itself.</param>
internal sealed class ClaimedFiles(
    ClaimedFileReception reception, DropFolderOptions options, TimeProvider time, Action<DropTrouble?> onTrouble, Action<Exception> onFailed, Action<ClaimedFile> onTooLarge)
{
    private readonly Channel<ClaimedFile> _channel =
        Channel.CreateBounded<ClaimedFile>(new BoundedChannelOptions(options.MostTogether) { SingleWriter = true });

    private readonly Lock _lock = new();
    private readonly List<ClaimedFile> _later = [];
    private int _inHand;
    private long _received;

    public int InHand => Volatile.Read(ref _inHand);

    public long Received => Interlocked.Read(ref _received);

    /// <summary>Hands over a file; waits while more are on their way than should be.</summary>
    public ValueTask AddAsync(ClaimedFile file, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _inHand);
        return _channel.Writer.WriteAsync(file, cancellation);
    }

    /// <summary>Tries those again whose time has come.</summary>
    public async Task RetryAsync(CancellationToken cancellation)
    {
        List<ClaimedFile> due;
        lock (_lock)
        {
            due = _later.FindAll(file => time.GetElapsedTime(file.Since) >= DelayOf(file));
            due.ForEach(file => _later.Remove(file));
        }

        foreach (var file in due)
        {
            await _channel.Writer.WriteAsync(file, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Receives until it is cancelled. What has no receipt by then stays claimed and closed.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll(Enumerable.Range(0, options.Parallel).Select(_ => ReceiveAllAsync(cancellation))).ConfigureAwait(false);
        }
        finally
        {
            while (_channel.Reader.TryRead(out var file))
            {
                file.Dispose();
            }
        }
    }

    private async Task ReceiveAllAsync(CancellationToken cancellation)
    {
        await foreach (var file in _channel.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            try
            {
                var receipts = await reception.ReceiveAsync(file, cancellation).ConfigureAwait(false);
                if (receipts is null)
                {
                    file.Dispose();
                    onTooLarge(file);
                }

                Interlocked.Add(ref _received, receipts?.Count(receipt => !receipt.Repeated) ?? 0);
                Interlocked.Decrement(ref _inHand);
                onTrouble(null);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                file.Dispose();
                throw;
            }
            catch (StorageException e)
            {
                onTrouble(new DropTrouble("store", e.Message));
                Postpone(file);
            }
            catch (Exception e)
            {
                onFailed(e);
                Postpone(file);
            }
        }
    }

    private void Postpone(ClaimedFile file)
    {
        file.Dispose();
        if (file.Claims.IsAbandoned)
        {
            // It is taken over from where it lies now.
            Interlocked.Decrement(ref _inHand);
            return;
        }

        file.IsUnsure = true;
        file.Failures++;
        file.Since = time.GetTimestamp();
        lock (_lock)
        {
            _later.Add(file);
        }
    }

    private TimeSpan DelayOf(ClaimedFile file)
    {
        const int MostDoublings = 20;
        return TimeSpan.FromTicks(Math.Min(options.RetryAtMost.Ticks, options.RetryAfter.Ticks << Math.Min(file.Failures - 1, MostDoublings)));
    }
}
