using System.Collections.Immutable;
using System.Security.Cryptography;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Evidence.Graph;
using Intake.Worker.Arrival;
using Intake.Worker.Processing;
using Intake.Worker.Reports.Json;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Work.Stages;

/// <summary>From the evidence of an application to a recorded proposal.</summary>
/// <param name="messages">The language in which results are recorded.</param>
internal sealed class AssessStage(
    IVault vault, RecordReads reads, ExaminedCache cache, AssessmentChain chain, MessageCatalog messages, Persistence persistence, RecordChanges changes) : IJobStage
{
    public JobKind Kind => JobKind.Assess;

    /// <summary>Versions of everything that makes a result, as one text.</summary>
    public static string VersionsOf(AssessmentChain chain) =>
        $"{chain.Versions.Intake} {chain.Versions.Policy} {chain.Versions.DocumentModel} {chain.Versions.ExpenseModel}";

    public async Task<IReadOnlyList<ReadyJob>> DoAsync(ClaimedJob job, CancellationToken cancellation)
    {
        if (ApplicationEvidence.Read(reads, cache, job.Subject, changes.Settings.ExaminationVersion) is not { } evidence)
        {
            return (await persistence.WriteAsync(changes.ExamineByThisVersion, job, cancellation).ConfigureAwait(false)).Ready;
        }

        var form = evidence.Forms.IsEmpty ? null : await ReadFormAsync(evidence.Forms[0], cancellation).ConfigureAwait(false);
        return form is { Problems.IsEmpty: false } broken
            ? await HoldAsync(job, evidence, broken, cancellation).ConfigureAwait(false)
            : await ProposeAsync(job, evidence, form?.Form, cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<ReadyJob>> GiveUpAsync(ClaimedJob job, Refusal why, CancellationToken cancellation) =>
        (await persistence.WriteAsync(changes.Park, new ParkRequest(job, why.Code, why.Reason), cancellation).ConfigureAwait(false)).Ready;

    private async Task<FormReading> ReadFormAsync(EvidentForm form, CancellationToken cancellation)
    {
        if (form.Refused is not null)
        {
            return FormFile.Read(new ArrivedFile(form.Name, null, form.Refused), chain);
        }

        var hash = ContentHash.TryParse(form.Sha256, out var parsed) ? parsed : throw new InvalidDataException($"form {form.Item} has no hash");
        using var content = await vault.CheckOutAsync(hash, cancellation).ConfigureAwait(false);
        return FormFile.Read(
            new ArrivedFile(form.Name, content?.Path, content is null ? new Refusal("content_missing", Message.Of("work.content_missing", form.Sha256)) : null), chain);
    }

    /// <summary>The form is wrong: nothing is proposed, and everything waits for a person with the reason beside it.</summary>
    private async Task<IReadOnlyList<ReadyJob>> HoldAsync(ClaimedJob job, ApplicationEvidence evidence, FormReading form, CancellationToken cancellation)
    {
        var problem = form.Problems[0];
        var reason = ItemRows.Text(Message.Of("work.form_invalid", problem.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)).With(problem.Expected));
        var items = ImmutableArray.CreateBuilder<ItemOutcome>();
        var first = evidence.Forms[0];
        items.Add(first.Refused is { } refused
            ? new ItemOutcome(first.Item, ItemState.Parked, refused.Code, ItemRows.Text(refused.Reason))
            : new ItemOutcome(first.Item, ItemState.Parked, "form_invalid", reason));
        items.AddRange(evidence.Forms.Skip(1).Where(item => item.Refused is null).Select(item => new ItemOutcome(item.Item, ItemState.Accepted)));
        items.AddRange(evidence.Papers.Where(paper => paper.Document.Papers().Any(one => one.Status != DocumentStatus.Unreadable))
            .Select(paper => new ItemOutcome(paper.Item, ItemState.InReview, "form_invalid", reason)));
        return (await persistence.WriteAsync(changes.StoreProposal, new ProposalRequest(job, null, items.ToImmutable()), cancellation).ConfigureAwait(false)).Ready;
    }

    private async Task<IReadOnlyList<ReadyJob>> ProposeAsync(
        ClaimedJob job, ApplicationEvidence evidence, Matching.Evidence.ApplicationForm? form, CancellationToken cancellation)
    {
        var result = chain.Assess(form, [.. evidence.Papers.SelectMany(paper => paper.Document.Papers())]);
        var papers = PaperIdentity.Of(result);
        var relatives = Relatives.Of(reads.Query, job.Subject, StoredPapers.KeysOf(papers));
        var told = relatives.Count == 0 ? result : SharedPapers.Told(evidence.Name, result, Relatives.Shared(evidence.Name, papers, relatives));
        var byName = told with { Documents = [.. told.Documents.OrderBy(document => document.Document.Name, StringComparer.Ordinal).ThenBy(document => document.Document.Part?.Number)] };
        var json = Json(evidence.Name, byName);
        var before = reads.Query(
            "SELECT result FROM proposals WHERE application = @id AND result IS NOT NULL ORDER BY revision DESC, made DESC LIMIT 1",
            row => (byte[])row.GetValue(0),
            ("@id", job.Subject)).FirstOrDefault();
        var difference = ProposalChanges.Between(before is null ? null : StoredResult.Decompress(before), json);
        var proposal = new Proposal(
            VersionsOf(chain), StoredResult.Compress(json), Convert.ToHexStringLower(SHA256.HashData(json)), result.Total.Fen, difference.Json, difference.Count,
            new OwnPapers(evidence.Name, papers, Relatives.Digest(relatives)));
        return (await persistence.WriteAsync(changes.StoreProposal, new ProposalRequest(job, proposal, Outcomes(evidence, result)), cancellation).ConfigureAwait(false)).Ready;
    }

    private static ImmutableArray<ItemOutcome> Outcomes(ApplicationEvidence evidence, ApplicationResult result)
    {
        // Several papers of one file: it is done when all of them are.
        var states = result.Documents.ToLookup(document => document.Document.Name, document => document.Status, StringComparer.Ordinal);
        var outcomes = ImmutableArray.CreateBuilder<ItemOutcome>(evidence.Forms.Length + evidence.Papers.Length);
        outcomes.AddRange(evidence.Forms.Where(form => form.Refused is null).Select(form => new ItemOutcome(form.Item, ItemState.Accepted)));
        foreach (var (item, document) in evidence.Papers)
        {
            // What cannot be read is parked already, with its reason.
            if (states[document.Name].Any(status => status != DocumentStatus.Unreadable))
            {
                outcomes.Add(new ItemOutcome(item, states[document.Name].All(status => status == DocumentStatus.Accepted) ? ItemState.Accepted : ItemState.InReview));
            }
        }

        return outcomes.ToImmutable();
    }

    private byte[] Json(string name, ApplicationResult result)
    {
        using var stream = new MemoryStream();
        using (var writer = new ResultJsonWriter(stream, chain.Versions, [], messages))
        {
            writer.Write(name, result);
            writer.Complete();
        }

        return stream.ToArray();
    }
}
