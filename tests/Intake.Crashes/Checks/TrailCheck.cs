using Intake.Worker.Storage.Audit;
using Intake.Worker.Storage.Record.Reads;

namespace Intake.Crashes.Checks;

/// <summary>Verifies the trail onwards from where it was verified before: what was once seen must still be there, and nothing may be missing after it.</summary>
internal sealed class TrailCheck
{
    private long _sequence;
    private string _hash = "";

    public void Run(RecordSnapshot record)
    {
        var head = AuditRows.Head(record);
        if (head.Sequence < _sequence)
        {
            throw new CrashFailure($"the trail ended at event {_sequence} and now ends at {head.Sequence}: what was on the disk is gone");
        }

        if (_sequence > 0 && record.Query("SELECT hash FROM events WHERE seq = @seq", row => row.GetString(0), ("@seq", _sequence)).SingleOrDefault() != _hash)
        {
            throw new CrashFailure($"event {_sequence} is another than it was");
        }

        foreach (var next in AuditRows.After(record, _sequence))
        {
            if (next.Sequence != _sequence + 1 || next.Hash != AuditEvent.HashOf(_hash, next.Sequence, next.At, next.Entry))
            {
                throw new CrashFailure($"the trail is broken at event {next.Sequence}");
            }

            (_sequence, _hash) = (next.Sequence, next.Hash);
        }

        if (head.Sequence != _sequence || head.Hash != _hash)
        {
            throw new CrashFailure($"the head of the trail says {head.Sequence}, its last event is {_sequence}");
        }
    }
}
