using Intake.Extraction.Classification;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading;
using Intake.Extraction.Verification;
using Intake.Worker.Arrival;
using Intake.Worker.Processing;
using Intake.Worker.Processing.Protocol;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Work.Stages;

/// <summary>From a content in the vault to what a child process read in it.</summary>
internal sealed class ExamineStage(IVault vault, ExaminerPool pool, ExaminerOptions options, ExaminedCache cache, Persistence persistence, RecordChanges changes) : IJobStage
{
    public JobKind Kind => JobKind.Examine;

    public async Task<IReadOnlyList<ReadyJob>> DoAsync(ClaimedJob job, CancellationToken cancellation)
    {
        var hash = ContentHash.TryParse(job.Subject, out var parsed) ? parsed : throw new InvalidDataException($"'{job.Subject}' is no hash");
        using var content = await vault.CheckOutAsync(hash, cancellation).ConfigureAwait(false);
        if (content is null)
        {
            return await GiveUpAsync(job, new Refusal("content_missing", Message.Of("work.content_missing", job.Subject)), cancellation).ConfigureAwait(false);
        }

        var look = FileExamination.Look(content.Path, ReadingLimits.Default);
        if (look.IsArchive)
        {
            return await CompleteAsync(job, new StoredExamination(job.Subject, ExaminationOutcome.Container, null, null, 0, null), null, cancellation).ConfigureAwait(false);
        }

        if (look.Refused is { } refused)
        {
            return await GiveUpAsync(job, refused, cancellation).ConfigureAwait(false);
        }

        var answer = await pool.ExamineAsync(job.Subject, content.Path).WaitAsync(cancellation).ConfigureAwait(false);
        if (answer.Outcome != ExaminerOutcome.Done)
        {
            var why = DocumentExamination.Refusal(answer, options);
            return answer.IsTransient ? throw new TransientFaultException(why) : await GiveUpAsync(job, why, cancellation).ConfigureAwait(false);
        }

        var examined = ExaminationJson.Read(answer.Payload.Span);
        cache.Add(job.Subject, examined);
        var isUnreadable = examined.Papers().All(paper => paper.Status == DocumentStatus.Unreadable);
        var finding = isUnreadable ? examined.Findings.FirstOrDefault() : null;
        var stored = new StoredExamination(
            job.Subject,
            isUnreadable ? ExaminationOutcome.Unreadable : ExaminationOutcome.Read,
            isUnreadable ? finding?.Code ?? "unreadable" : null,
            isUnreadable ? ItemRows.Text(finding?.Message ?? Message.Of("work.unreadable")) : null,
            examined.PageSizes.Length,
            Amount(examined));
        return await CompleteAsync(job, stored, StoredResult.Compress(answer.Payload.Span), cancellation).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<ReadyJob>> GiveUpAsync(ClaimedJob job, Refusal why, CancellationToken cancellation) =>
        CompleteAsync(job, new StoredExamination(job.Subject, ExaminationOutcome.Unreadable, why.Code, ItemRows.Text(why.Reason), 0, null), null, cancellation);

    private async Task<IReadOnlyList<ReadyJob>> CompleteAsync(ClaimedJob job, StoredExamination stored, byte[]? payload, CancellationToken cancellation) =>
        (await persistence.WriteAsync(changes.CompleteExamination, new ExaminationRequest(job, stored, payload), cancellation).ConfigureAwait(false)).Ready;

    /// <summary>In fen, of all invoices in the file together; null where it holds none.</summary>
    private static long? Amount(ExaminedDocument file)
    {
        var amounts = file.Papers().Where(paper => paper.Type == DocumentType.VatInvoice).Select(paper => paper.Fields.Money(VatInvoiceFields.TotalIncludingTax)?.Fen).OfType<long>().ToList();
        return amounts.Count == 0 ? null : amounts.Sum();
    }
}
