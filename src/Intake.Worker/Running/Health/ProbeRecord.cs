using Intake.Worker.Storage.Record;

namespace Intake.Worker.Running.Health;

/// <summary>Writes to the record what changes nothing, to see whether it can be written.</summary>
internal sealed class ProbeRecord : RecordChange<bool, bool>
{
    public override IReadOnlyList<bool> Apply(RecordTransaction record, IReadOnlyList<bool> requests)
    {
        record.Execute("UPDATE heads SET fence = fence WHERE id = 1");
        return requests;
    }
}
