namespace Intake.Worker.Running.Health;

/// <param name="OldestWaiting">A file in progress for longer means that the worker does not do its work.</param>
/// <param name="Patience">A store that has not answered for so long does not answer.</param>
internal sealed record HealthLimits(TimeSpan OldestWaiting, TimeSpan Patience)
{
    public static HealthLimits Default { get; } = new(TimeSpan.FromHours(1), TimeSpan.FromSeconds(5));
}
