namespace Intake.Worker.Tests.Storage.Record;

/// <summary>A clock that goes only when it is told to, and as it is told: back too.</summary>
internal sealed class MovableClock : TimeProvider
{
    private long _now = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(Interlocked.Read(ref _now));

    public void Move(TimeSpan by) => Interlocked.Add(ref _now, (long)by.TotalMilliseconds);
}
