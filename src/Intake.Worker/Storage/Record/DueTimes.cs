namespace Intake.Worker.Storage.Record;

/// <summary>When work that waits may begin, on a clock that may jump.</summary>
internal static class DueTimes
{
    /// <summary>No work is ever put off for longer: what seems due later was put off by a clock that has since been set back.</summary>
    public static readonly long Horizon = (long)TimeSpan.FromMinutes(15).TotalMilliseconds;

    public static bool IsDue(long due, long now) => due <= now || due > now + Horizon;
}
