using Intake.Worker.Storage;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Tests.Arrival;

/// <summary>A vault that fails when told to, or that somebody does something behind while it keeps.</summary>
internal sealed class MeddlingVault : IVault
{
    private IVault? _inner;

    public volatile bool Fails;

    public StorageFault Fault { get; set; } = StorageFault.Full;

    /// <summary>Done once, after a content has been kept.</summary>
    public Action? Meddle { get; set; }

    public IVault Over(IVault inner)
    {
        _inner = inner;
        return this;
    }

    public async Task<KeptContent?> KeepAsync(Stream content, long maxBytes, CancellationToken cancellation)
    {
        if (Fails)
        {
            throw new StorageException(Fault, "told to fail");
        }

        var kept = await _inner!.KeepAsync(content, maxBytes, cancellation);
        var meddle = Meddle;
        Meddle = null;
        meddle?.Invoke();
        return kept;
    }

    public Task<long?> FindAsync(ContentHash hash, CancellationToken cancellation) => _inner!.FindAsync(hash, cancellation);

    public Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation) => _inner!.OpenAsync(hash, cancellation);

    public Task<CheckedOutContent?> CheckOutAsync(ContentHash hash, CancellationToken cancellation) => _inner!.CheckOutAsync(hash, cancellation);

    public Task<bool> RemoveAsync(ContentHash hash, CancellationToken cancellation) => _inner!.RemoveAsync(hash, cancellation);

    public IAsyncEnumerable<ContentHash> ListAsync(CancellationToken cancellation) => _inner!.ListAsync(cancellation);

    public ValueTask DisposeAsync() => _inner!.DisposeAsync();
}
