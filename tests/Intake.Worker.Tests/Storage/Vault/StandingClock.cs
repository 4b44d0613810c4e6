namespace Intake.Worker.Tests.Storage.Vault;

internal sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
