using System.Security.Cryptography;
using Intake.Worker.Storage.Vault;
using Microsoft.Win32.SafeHandles;

namespace Intake.Worker.Arrival.DropFolder;

/// <summary>Brings a claimed file to its receipt and only then removes it. What is written to it in between is received as a further version.</summary>
internal sealed class ClaimedFileReception(Reception reception, DropFolderOptions options, TimeProvider time)
{
    /// <returns>The receipt of each version received, normally one; null where the file is larger than may be received (it stays claimed).</returns>
    /// <exception cref="Storage.StorageException">The stores take nothing now; the file stays claimed.</exception>
    /// <exception cref="ClaimedFileException">The file cannot be read now, or somebody writes it; it stays claimed.</exception>
    public async Task<IReadOnlyList<Receipt>?> ReceiveAsync(ClaimedFile claimed, CancellationToken cancellation)
    {
        if (claimed.TryOpen() is var error and not FolderErrors.None)
        {
            if (error == FolderErrors.NoEntry && claimed.Claims.IsThere)
            {
                claimed.Finish();
                return [];
            }

            throw new ClaimedFileException($"a claimed file cannot be opened: error {error}");
        }

        var file = claimed.File!;
        var receipts = new List<Receipt>(1);
        while (true)
        {
            await AwaitWriterAsync(file, cancellation).ConfigureAwait(false);
            var before = Facts(file);
            if (await ReceiveVersionAsync(claimed, receipts, cancellation).ConfigureAwait(false) is not { } receipt)
            {
                return null;
            }

            receipts.Add(receipt);
            if (ReadLease.Ask(file) != WriterPresence.Present && Facts(file).StoodStill(before))
            {
                claimed.Remove();
                return receipts;
            }

            claimed.IsUnsure = true;
        }
    }

    /// <summary>Receives what the file holds now under the first name that does not stand for other bytes already.</summary>
    private async Task<Receipt?> ReceiveVersionAsync(ClaimedFile claimed, List<Receipt> receipts, CancellationToken cancellation)
    {
        var hash = claimed.IsUnsure ? await HashAsync(claimed, cancellation).ConfigureAwait(false) : (ContentHash?)null;
        for (var version = 1; ; version++)
        {
            using var content = new FileContent(claimed.File!);
            var receipt = await reception.ReceiveAsync(claimed.Arriving(version), content, cancellation).ConfigureAwait(false);
            if (receipt is null || hash is null || receipt.Hash == hash || !receipt.Repeated)
            {
                return receipt;
            }
        }
    }

    private static async Task<ContentHash> HashAsync(ClaimedFile claimed, CancellationToken cancellation)
    {
        await using var content = new FileContent(claimed.File!);
        return ContentHash.FromDigest(await SHA256.HashDataAsync(content, cancellation).ConfigureAwait(false));
    }

    /// <summary>One who had it open before it was claimed can still write to it.</summary>
    private async Task AwaitWriterAsync(SafeFileHandle file, CancellationToken cancellation)
    {
        for (var since = time.GetTimestamp(); ReadLease.Ask(file) == WriterPresence.Present;)
        {
            if (time.GetElapsedTime(since) > options.SettleWithoutLease)
            {
                throw new ClaimedFileException("somebody keeps a claimed file open for writing");
            }

            await Task.Delay(options.Settle, time, cancellation).ConfigureAwait(false);
        }
    }

    private static FileFacts Facts(SafeFileHandle file) =>
        RawDirectory.TryStat(file, out var facts) is var error and not FolderErrors.None ? throw new ClaimedFileException($"a claimed file cannot be asked about: error {error}") : facts;
}
