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

    /// <returns>
    /// A stream over the content, read once from its beginning; null where the vault does not hold it. Reading an altered content ends in a
    /// <see cref="StorageException"/> (<see cref="StorageFault.Damaged"/>) instead of its last piece.
    /// </returns>
    Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation);

    /// <summary>Makes the content readable as a file of this machine for as long as the answer lives. The file must not be changed.</summary>
    /// <returns>Null where the vault does not hold it.</returns>
    /// <exception cref="StorageException">Among others: it is not what was kept.</exception>
    Task<CheckedOutContent?> CheckOutAsync(ContentHash hash, CancellationToken cancellation);

    /// <summary>
    /// Forgets a content: only for the explicit purge. Whoever keeps the same content at this moment may be told that it is there; the caller
    /// sees to it that nobody does.
    /// </summary>
    /// <returns>Whether it was there.</returns>
    Task<bool> RemoveAsync(ContentHash hash, CancellationToken cancellation);

    /// <summary>Every content there is, in no order.</summary>
    IAsyncEnumerable<ContentHash> ListAsync(CancellationToken cancellation);
}

/// <param name="WasThere">
/// Whether the vault held it before, whole. It says nothing about duplicates: a content may be there because an earlier call kept it and its
/// caller was killed before it could say so.
/// </param>
internal sealed record KeptContent(ContentHash Hash, long Bytes, bool WasThere);
