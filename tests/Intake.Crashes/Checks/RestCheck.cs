using Intake.Crashes.Papers;
using Intake.Crashes.Worlds;
using Intake.Worker.Storage.Audit;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Reads;

namespace Intake.Crashes.Checks;

/// <summary>When everything is at rest again: each dropped file is there once, and everything is as if nothing had happened.</summary>
internal static class RestCheck
{
    /// <param name="papers">All papers of the round.</param>
    /// <param name="undisturbed">By application.</param>
    public static async Task RunAsync(IWorld world, RecordSnapshot record, IReadOnlyList<Paper> papers, IReadOnlyDictionary<string, Outcome> undisturbed)
    {
        foreach (var (application, expected) in undisturbed)
        {
            if (Outcome.Read(record, application).DifferenceFrom(expected) is { } difference)
            {
                throw new CrashFailure($"{application}: {difference}");
            }

            foreach (var proposal in KeptProposal.Read(record, RecordNames.Application(application)))
            {
                // Throws where what is kept is not what was proposed.
                _ = proposal.Result(record, RecordNames.Application(application));
            }
        }

        foreach (var sha256 in papers.SelectMany(paper => paper.Hashes).Distinct(StringComparer.Ordinal))
        {
            await VaultCheck.RunAsync(world, sha256).ConfigureAwait(false);
        }

        var proposals = record.Query("SELECT COUNT(*) FROM proposals", row => row.GetInt64(0)).Single();
        var told = record.Query("SELECT COUNT(*) FROM events WHERE kind = @kind", row => row.GetInt64(0), ("@kind", AuditKind.Proposed)).Single();
        if (proposals != told)
        {
            throw new CrashFailure($"{told} proposals were made and {proposals} are kept: one was made twice from the same evidence");
        }
    }
}
