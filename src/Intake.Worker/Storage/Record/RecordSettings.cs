namespace Intake.Worker.Storage.Record;

/// <summary>What the changes to the record go by.</summary>
/// <param name="Actor">Who makes them: the worker and its version.</param>
/// <param name="ExaminationVersion">Names the program and rules that examine: another version examines anew.</param>
/// <param name="Quiet">An application is assessed when nothing more has come for so long.</param>
/// <param name="Lease">A worker that has not been heard of for so long has lost its jobs.</param>
/// <param name="MostAttempts">A job that was begun so often without an end is parked.</param>
internal sealed record RecordSettings(string Actor, string ExaminationVersion, TimeSpan Quiet, TimeSpan Lease, int MostAttempts)
{
    public static RecordSettings For(string actor, string examinationVersion) =>
        new(actor, examinationVersion, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(20), 5);
}
