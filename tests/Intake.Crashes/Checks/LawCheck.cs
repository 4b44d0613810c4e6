using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Reads;

namespace Intake.Crashes.Checks;

/// <summary>What holds at every moment: what was received is in the five states, and the trail is whole.</summary>
internal static class LawCheck
{
    public static void Run(RecordSnapshot record, TrailCheck trail)
    {
        var law = Conservation.Read(record);
        if (!law.Holds)
        {
            throw new CrashFailure($"received {law.ReceivedFiles} files, {law.Files} in the states; {law.CountedPages} pages counted, {law.Pages} in the states");
        }

        trail.Run(record);
    }

    /// <summary>The long way, at the end: every file's events are played again, the whole trail is recomputed.</summary>
    public static void RunWhole(RecordReads reads)
    {
        var (_, differences) = Replay.Run(reads, CancellationToken.None);
        if (differences.Count > 0)
        {
            throw new CrashFailure($"{differences.Count} files are otherwise than their events say, the first: {differences[0]}");
        }

        var verdict = Intake.Worker.Storage.Audit.AuditChain.Verify(reads, null, CancellationToken.None);
        if (!verdict.Holds)
        {
            throw new CrashFailure($"the trail is broken: {verdict}");
        }
    }
}
