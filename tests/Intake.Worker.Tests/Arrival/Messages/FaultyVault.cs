using Intake.Worker.Storage;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Tests.Arrival.Messages;

/// <summary>A vault whose disk can be full for a while.</summary>
internal sealed class FaultyVault(IVault inner) : IVault
{
    private int _failures;
    private volatile bool _isFull;

    public bool IsFull
    {
        get => _isFull;
        set => _isFull = value;
    }

    /// <summary>How often it had to refuse.</summary>
    public int Failures => Volatile.Read(ref _failures);

    public Task<KeptContent?> KeepAsync(Stream content, long maxBytes, CancellationToken cancellation)
    {
        Check();
        return inner.KeepAsync(content, maxBytes, cancellation);
    }

    public Task<long?> FindAsync(ContentHash hash, CancellationToken cancellation)
    {
        Check();
        return inner.FindAsync(hash, cancellation);
    }

    public Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation) => inner.OpenAsync(hash, cancellation);

    public Task<CheckedOutContent?> CheckOutAsync(ContentHash hash, CancellationToken cancellation) => inner.CheckOutAsync(hash, cancellation);

    public Task<bool> RemoveAsync(ContentHash hash, CancellationToken cancellation) => inner.RemoveAsync(hash, cancellation);

    public IAsyncEnumerable<ContentHash> ListAsync(CancellationToken cancellation) => inner.ListAsync(cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Check()
    {
        if (_isFull)
        {
            Interlocked.Increment(ref _failures);
            throw new StorageException(StorageFault.Full, "no space left");
        }
    }
}
