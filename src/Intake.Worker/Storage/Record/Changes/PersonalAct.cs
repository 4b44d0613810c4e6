namespace Intake.Worker.Storage.Record.Changes;

/// <summary>Who asks for something to be done, and why: for the trail.</summary>
/// <param name="Person">A name; not empty.</param>
/// <param name="Why">In the person's own words; null where none are asked for.</param>
internal sealed record PersonalAct(string Person, string? Why)
{
    public string Actor => "person:" + Person;
}
