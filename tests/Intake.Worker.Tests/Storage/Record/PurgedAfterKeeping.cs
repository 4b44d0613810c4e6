using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Tests.Storage.Record;

/// <summary>A vault in which something happens right after a content is kept.</summary>
internal sealed class PurgedAfterKeeping(IVault vault, Func<Task> happens) : IVault
{
    public async Task<KeptContent?> KeepAsync(Stream content, long maxBytes, CancellationToken cancellation)
    {
        var kept = await vault.KeepAsync(content, maxBytes, cancellation);
        await happens();
        return kept;
    }

    public Task<long?> FindAsync(ContentHash hash, CancellationToken cancellation) => vault.FindAsync(hash, cancellation);

    public Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation) => vault.OpenAsync(hash, cancellation);

    public Task<CheckedOutContent?> CheckOutAsync(ContentHash hash, CancellationToken cancellation) => vault.CheckOutAsync(hash, cancellation);

    public Task<bool> RemoveAsync(ContentHash hash, CancellationToken cancellation) => vault.RemoveAsync(hash, cancellation);

    public IAsyncEnumerable<ContentHash> ListAsync(CancellationToken cancellation) => vault.ListAsync(cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
