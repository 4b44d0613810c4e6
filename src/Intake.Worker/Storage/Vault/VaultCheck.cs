using System.Buffers;
using System.Runtime.CompilerServices;

namespace Intake.Worker.Storage.Vault;

/// <summary>Reads contents again and compares them with their names.</summary>
internal static class VaultCheck
{
    private const int PieceBytes = 128 * 1024;

    /// <param name="expected">What the vault should hold, such as all that the record knows; or all it lists.</param>
    /// <returns>One finding for each, in the order given.</returns>
    /// <exception cref="StorageException">The vault cannot be reached: that says nothing about the contents, and the check ends.</exception>
    public static async IAsyncEnumerable<VaultFinding> RunAsync(IVault vault, IAsyncEnumerable<ContentHash> expected, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var hash in expected.WithCancellation(cancellation).ConfigureAwait(false))
        {
            yield return await LookAtAsync(vault, hash, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<VaultFinding> LookAtAsync(IVault vault, ContentHash hash, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            await using var content = await vault.OpenAsync(hash, cancellation).ConfigureAwait(false);
            if (content is null)
            {
                return new VaultFinding(hash, ContentState.Missing, null, null);
            }

            using var reader = new ContentReader(content, long.MaxValue);
            while (await reader.FillAsync(buffer, cancellation).ConfigureAwait(false) > 0)
            {
            }

            return reader.Finish() == hash
                ? new VaultFinding(hash, ContentState.Intact, reader.Bytes, null)
                : new VaultFinding(hash, ContentState.Altered, null, $"content {hash} reads otherwise");
        }
        catch (StorageException failure) when (failure.Fault == StorageFault.Damaged)
        {
            // It may have been removed while it was read.
            var isThere = await vault.FindAsync(hash, cancellation).ConfigureAwait(false) is not null;
            return isThere ? new VaultFinding(hash, ContentState.Altered, null, failure.Message) : new VaultFinding(hash, ContentState.Missing, null, null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
