namespace Intake.Worker.Storage.Vault;

/// <summary>
/// Keeps contents under the name of their hash. A content never changes; the same content is kept once. When a call returns, what it kept
/// survives a loss of power. All failures of the store are <see cref="StorageException"/>.
/// </summary>
internal interface IVault : IAsyncDisposable
{
    /// <summary>Reads the stream to its end, hashes it and keeps it.</summary>
    /// <param name="maxBytes">The largest content taken.</param>
    /// <returns>What was kept, or null where the stream holds more than <paramref name="maxBytes"/> (nothing is kept then).</returns>
    /// <exception cref="StorageException">It could not be kept.</exception>
    Task<KeptContent?> KeepAsync(Stream content, long maxBytes, CancellationToken cancellation);

    /// <returns>The number of bytes; null where the vault does not hold it.</returns>
    Task<long?> FindAsync(ContentHash hash, CancellationToken cancellation);

    /// <returns>A stream over the content; null where the vault does not hold it.</returns>
    Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation);

    /// <summary>Makes the content readable as a file of this machine for as long as the answer lives. The file must not be changed.</summary>
    /// <returns>Null where the vault does not hold it.</returns>
    Task<CheckedOutContent?> CheckOutAsync(ContentHash hash, CancellationToken cancellation);

    /// <summary>Forgets a content: only for the explicit purge.</summary>
    /// <returns>Whether it was there.</returns>
    Task<bool> RemoveAsync(ContentHash hash, CancellationToken cancellation);

    /// <summary>Every content there is, in no order.</summary>
    IAsyncEnumerable<ContentHash> ListAsync(CancellationToken cancellation);
}

/// <param name="WasThere">Whether the vault held it before.</param>
internal sealed record KeptContent(ContentHash Hash, long Bytes, bool WasThere);
