using System.Security.Cryptography;
using System.Text;
using Intake.Extraction.Reading;
using Intake.Worker.Arrival;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Work.Stages;

/// <summary>Takes the files out of a container (archive, mail); each is received as a file of its own that knows its container.</summary>
/// <param name="unpacking">Where entries lie until they are received; null for the system's temporary folder.</param>
internal sealed class ExpandStage(string? unpacking, IVault vault, RecordReads reads, Reception reception, Persistence persistence, RecordChanges changes) : IJobStage
{
    public JobKind Kind => JobKind.Expand;

    public async Task<IReadOnlyList<ReadyJob>> DoAsync(ClaimedJob job, CancellationToken cancellation)
    {
        try
        {
            return await ExpandAsync(job, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (SystemErrors.IsFileFailure(e))
        {
            // The disk it is unpacked on, not the archive: what is wrong with an archive is told as a refusal.
            throw SystemErrors.Exception(e, "unpack an archive into the temporary folder");
        }
    }

    public async Task<IReadOnlyList<ReadyJob>> GiveUpAsync(ClaimedJob job, Refusal why, CancellationToken cancellation) =>
        (await persistence.WriteAsync(changes.Park, new ParkRequest(job, why.Code, why.Reason), cancellation).ConfigureAwait(false)).Ready;

    private async Task<IReadOnlyList<ReadyJob>> ExpandAsync(ClaimedJob job, CancellationToken cancellation)
    {
        var (name, application, sha256, batch) = reads.Query(
            "SELECT items.name, applications.name, sha256, batch FROM items JOIN applications ON applications.id = items.application WHERE items.id = @id",
            row => (row.GetString(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3)),
            ("@id", job.Subject)).Single();
        using var content = ContentHash.TryParse(sha256, out var hash) ? await vault.CheckOutAsync(hash, cancellation).ConfigureAwait(false) : null;
        if (content is null)
        {
            return await GiveUpAsync(job, new Refusal("content_missing", Extraction.Messages.Message.Of("work.content_missing", sha256)), cancellation).ConfigureAwait(false);
        }

        using var folder = new TemporaryFolder(unpacking);
        var leftAside = 0;
        var entries = new ArchiveExpansion(folder, ReadingLimits.Default).Expand(name, content.Path, _ => leftAside++);
        if (entries is [{ Refused: { } refused } only] && only.Name == name)
        {
            // The archive itself, as a whole.
            return await GiveUpAsync(job, refused, cancellation).ConfigureAwait(false);
        }

        foreach (var member in Members(application, entries))
        {
            await ReceiveAsync(job.Subject, batch, member, cancellation).ConfigureAwait(false);
        }

        return (await persistence.WriteAsync(changes.CompleteExpansion, new ExpansionRequest(job, entries.Count, leftAside), cancellation).ConfigureAwait(false)).Ready;
    }

    /// <summary>An archive with one form, wherever it stands, is one application; with several, each folder with a form is one.</summary>
    private static IEnumerable<(string Application, ArrivedFile File, bool IsForm)> Members(string application, IReadOnlyList<ArrivedFile> entries)
    {
        var groups = ArrivedApplication.Group(entries);
        var isOne = groups.Count(group => group.Form is not null) < 2;
        foreach (var group in groups)
        {
            var folder = group.Folder[(group.Folder.IndexOf("!/", StringComparison.Ordinal) is var at and >= 0 ? at + 2 : group.Folder.Length)..];
            var name = isOne || folder.Length == 0 ? application : $"{application}/{folder}";
            if (group.Form is { } form)
            {
                yield return (name, form, true);
            }

            foreach (var file in group.Files)
            {
                yield return (name, file, false);
            }
        }
    }

    private async Task ReceiveAsync(string container, string? batch, (string Application, ArrivedFile File, bool IsForm) member, CancellationToken cancellation)
    {
        // The same entry of the same item, however often the archive is opened.
        var entry = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(member.File.Name)));
        var arriving = new ArrivingFile($"{container}!/{entry}", FittingName.Of(member.Application, 300), FittingName.Of(member.File.Name, 4000), ArrivalSource.Archive, member.IsForm)
        {
            Parent = container,
            Batch = batch,
            Refused = member.File.Refused,
        };
        if (member.File.Path is not { } path)
        {
            await reception.ReceiveWithoutContentAsync(arriving).ConfigureAwait(false);
            return;
        }

        await using var stream = File.OpenRead(path);
        _ = await reception.ReceiveAsync(arriving, stream, cancellation).ConfigureAwait(false)
            ?? throw new InvalidOperationException("an unpacked entry is larger than unpacking allows");
    }
}
