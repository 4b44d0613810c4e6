using System.Globalization;
using Intake.Extraction.Messages;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Terminal;
using Intake.Worker.Running;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Intake.Worker.Storage.Record.Reads;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Commands;

/// <summary>
/// Gives applications up, first in the record and then in the vault. Broken off at any moment, the next call does what is left: it starts from
/// every content that only purged files have.
/// </summary>
internal sealed class PurgeRun(Conversation talk, OpenedRecord opened, TimeProvider time)
{
    /// <param name="name">Only this application; null for all.</param>
    /// <param name="isDry">Say what would be done, and do nothing.</param>
    public async Task<int> RunAsync(Retention retention, string? name, bool isDry, PersonalAct by, CancellationToken cancellation)
    {
        var before = retention.Before(time.GetUtcNow());
        KnownApplication? only = null;
        List<KnownApplication> applications;
        IReadOnlyList<ContentHash> contents;
        using (var snapshot = opened.Reads.Snapshot())
        {
            only = name is null ? null : KnownApplication.Find(snapshot, name);
            if (name is not null && only is null)
            {
                return talk.Wrong(Message.Of("status.no_application", name));
            }

            applications = [.. PurgeCandidates.Applications(snapshot, before.ToUnixTimeMilliseconds(), only?.Id)];
            contents = PurgeCandidates.Contents(snapshot, applications.Select(application => application.Id));
        }

        await using var writer = new RecordWriter(opened.Dialect, time);
        if (!isDry)
        {
            var change = new PurgeApplication();
            var given = new List<KnownApplication>();
            foreach (var application in applications)
            {
                // One at a time: each is a decision of its own, and a worker beside is never held up for long.
                if (await writer.WriteAsync(change, new PurgeRequest(application.Id, before.ToUnixTimeMilliseconds(), by), cancellation).ConfigureAwait(false) == PurgeOutcome.Purged)
                {
                    given.Add(application);
                }
            }

            applications = given;
            using var after = opened.Reads.Snapshot();
            contents = PurgeCandidates.Contents(after, []);
        }

        var vault = await opened.OpenVaultAsync(time, cancellation).ConfigureAwait(false);
        await using (vault.ConfigureAwait(false))
        {
            var (files, bytes) = await RemoveAsync(vault, writer, contents, isDry, cancellation).ConfigureAwait(false);
            foreach (var application in applications)
            {
                talk.Output.WriteLine(Printable.Of("  " + application.Name));
            }

            talk.Output.WriteLine(talk.Text(
                isDry ? "parked.would_purge" : "parked.purged", Figures.Count(applications.Count), Figures.Count(files), Figures.Count(bytes),
                before.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            return ExitCode.Done;
        }
    }

    private static async Task<(long Files, long Bytes)> RemoveAsync(IVault vault, RecordWriter writer, IReadOnlyList<ContentHash> contents, bool isDry, CancellationToken cancellation)
    {
        var change = new RemovePurgedContents(vault);
        var (files, bytes) = (0L, 0L);
        foreach (var some in contents.Chunk(RemovePurgedContents.Most))
        {
            var there = new List<ContentHash>();
            foreach (var hash in some)
            {
                if (await vault.FindAsync(hash, cancellation).ConfigureAwait(false) is { } length)
                {
                    there.Add(hash);
                    bytes += length;
                }
            }

            files += isDry ? there.Count : there.Count == 0 ? 0 : await writer.WriteAsync(change, there, cancellation).ConfigureAwait(false);
        }

        return (files, bytes);
    }
}
