using System.Globalization;
using Intake.Extraction.Messages;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Arrival.Messages;

/// <summary>Takes the bytes of a document from where its message says and hands them to the reception.</summary>
/// <param name="folder">Null where messages may not name paths.</param>
internal sealed class DocumentArrival(Reception reception, IVault vault, ExchangeFolder? folder)
{
    /// <param name="attempt">From 1; shown where nothing was found.</param>
    /// <exception cref="StorageException">It could not be kept or counted now.</exception>
    public Task<DocumentOutcome> TakeAsync(MessageDocument document, int attempt, CancellationToken cancellation) => document.Content switch
    {
        InlineContent inline => TakeAsync(document, new MemoryStream(inline.Bytes.ToArray(), writable: false), cancellation),
        PathContent { Path: var path } => TakeFileAsync(document, path, attempt, cancellation),
        _ => TakeKeptAsync(document, attempt, cancellation),
    };

    private async Task<DocumentOutcome> TakeFileAsync(MessageDocument document, string path, int attempt, CancellationToken cancellation)
    {
        if (folder is null)
        {
            return DocumentOutcome.Never(new Refusal("no_exchange_folder", Message.Of("queue.no_exchange_folder", path)));
        }

        var (outcome, file) = folder.Open(path);
        switch (outcome)
        {
            case ExchangeOutcome.Missing:
                return DocumentOutcome.Later(new Refusal("file_missing", Message.Of("queue.file_missing", path, Number(attempt))));
            case ExchangeOutcome.Unreadable:
                return Unreadable(path, attempt);
            case ExchangeOutcome.NotAllowed:
                return DocumentOutcome.Never(new Refusal("path_not_allowed", Message.Of("queue.path_not_allowed", path)));
        }

        await using (file!.ConfigureAwait(false))
        {
            try
            {
                return await TakeAsync(document, file!, cancellation).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not StorageException && SystemErrors.IsFileFailure(e))
            {
                // The vault passes the failures of what it reads as they are.
                return Unreadable(path, attempt);
            }
        }
    }

    private async Task<DocumentOutcome> TakeAsync(MessageDocument document, Stream content, CancellationToken cancellation)
    {
        await using (content.ConfigureAwait(false))
        {
            var receipt = await reception.ReceiveAsync(Arriving(document, content.Length), content, cancellation).ConfigureAwait(false);
            return receipt is null
                ? DocumentOutcome.Never(new Refusal("file_too_large", Message.Of("queue.file_too_large", document.Name)))
                : DocumentOutcome.Received(receipt);
        }
    }

    private async Task<DocumentOutcome> TakeKeptAsync(MessageDocument document, int attempt, CancellationToken cancellation) =>
        await vault.FindAsync(document.Sha256, cancellation).ConfigureAwait(false) is { } bytes
        && await reception.ReceiveKeptAsync(Arriving(document, bytes), document.Sha256, cancellation).ConfigureAwait(false) is { } receipt
            ? DocumentOutcome.Received(receipt)
            : DocumentOutcome.Later(new Refusal("not_kept", Message.Of("queue.not_kept", document.Sha256.Hex, Number(attempt))));

    /// <summary>What its sender declared is held against what came: another content is kept and parked, and nothing is made of it.</summary>
    private static ArrivingFile Arriving(MessageDocument document, long bytes) =>
        new(document.Delivery, document.Application, document.Name, ArrivalSource.Queue, IsForm(document.Name))
        {
            Declared = document.Sha256,
            Batch = document.Batch,
            Refused = bytes == document.Bytes ? null : new Refusal("bytes_mismatch", Message.Of("queue.bytes_mismatch", Number(document.Bytes), Number(bytes))),
        };

    private static bool IsForm(string name) => string.Equals(name[(name.LastIndexOf('/') + 1)..], ArrivedApplication.FormName, StringComparison.Ordinal);

    private static DocumentOutcome Unreadable(string path, int attempt) =>
        DocumentOutcome.Later(new Refusal("file_unreadable", Message.Of("queue.file_unreadable", path, Number(attempt))));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
