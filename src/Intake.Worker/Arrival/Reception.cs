using Intake.Worker.Storage;
using Intake.Worker.Running.Telemetry;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Arrival;

/// <summary>
/// The one way in. A file is first kept in the vault, then counted in the record, both synced; only then does its source get a receipt to
/// acknowledge by. Broken off anywhere in between, the source still has the file and delivers it again under the same name.
/// </summary>
/// <param name="onReady">Told of the jobs that a file made ready.</param>
internal sealed class Reception(IVault vault, RecordWriter record, RecordChanges changes, Action<IReadOnlyList<ReadyJob>> onReady)
{
    /// <summary>Bytes of the largest file kept: what is larger than a document may be is kept and parked, what is larger than this is refused at the door.</summary>
    public const long MaxBytes = 2L * 1024 * 1024 * 1024;

    /// <summary>Keeps and counts a file.</summary>
    /// <returns>The receipt; null where the file is larger than <see cref="MaxBytes"/> (nothing was kept).</returns>
    /// <exception cref="Storage.StorageException">It could not be kept now: not to be acknowledged, to be delivered again later.</exception>
    /// <exception cref="ArgumentException">A name is empty or too long: a mistake of the source.</exception>
    public async Task<Receipt?> ReceiveAsync(ArrivingFile file, Stream content, CancellationToken cancellation)
    {
        Check(file);
        using var measure = IntakeTelemetry.Begin(WorkStage.Receive, RecordNames.Item(file.Delivery));
        var kept = await vault.KeepAsync(content, MaxBytes, cancellation).ConfigureAwait(false);
        var receipt = kept is null ? null : await CountAsync(new ReceiveRequest(file, kept.Hash, kept.Bytes)).ConfigureAwait(false);
        measure.End(receipt is null ? "too_large" : Reports.EnumNames<ItemState>.Of(receipt.State));
        return receipt;
    }

    /// <summary>Counts a file whose content the vault holds.</summary>
    /// <returns>The receipt; null where the vault does not hold it.</returns>
    /// <exception cref="Storage.StorageException">It could not be counted now.</exception>
    public async Task<Receipt?> ReceiveKeptAsync(ArrivingFile file, ContentHash hash, CancellationToken cancellation)
    {
        Check(file);
        return await vault.FindAsync(hash, cancellation).ConfigureAwait(false) is { } bytes
            ? await CountAsync(new ReceiveRequest(file, hash, bytes)).ConfigureAwait(false)
            : null;
    }

    /// <summary>Counts an entry of an archive of which no bytes could be had; <see cref="ArrivingFile.Refused"/> says why.</summary>
    public Task<Receipt> ReceiveWithoutContentAsync(ArrivingFile file)
    {
        Check(file);
        return CountAsync(new ReceiveRequest(file, null, 0));
    }

    private async Task<Receipt> CountAsync(ReceiveRequest request)
    {
        // Not cancelled half way: the file is kept, so it may as well be counted.
        var answer = await record.WriteAsync(changes.Receive, request, CancellationToken.None).ConfigureAwait(false);
        onReady(answer.Ready);
        if (!answer.Receipt.Repeated)
        {
            IntakeTelemetry.CountArrival(request.File.Source);
        }


        // A purge removes contents that no counted file needs; one that ran between keeping and counting may have taken this one. Nobody gets a
        // receipt for it: the source delivers it again, and it is kept anew under the same item.
        return request.Hash is { } hash && await vault.FindAsync(hash, CancellationToken.None).ConfigureAwait(false) is null
            ? throw new StorageException(StorageFault.Unavailable, $"content {hash} was purged while it came in again: it has to be delivered once more")
            : answer.Receipt;
    }

    private static void Check(ArrivingFile file)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file.Application);
        ArgumentException.ThrowIfNullOrWhiteSpace(file.Name);
        ArgumentException.ThrowIfNullOrWhiteSpace(file.Delivery);
        if (file.Delivery.Length > 400 || file.Application.Length > 300 || file.Name.Length > 4000)
        {
            throw new ArgumentException("a delivery has at most 400 characters, the name of an application 300, of a file 4000", nameof(file));
        }
    }
}
