namespace Intake.Worker.Storage.Record.Reads;

/// <summary>How long ago something was, on a clock that may jump.</summary>
internal static class RecordAge
{
    /// <param name="then">Milliseconds since 1970 UTC, as written at the time.</param>
    /// <param name="now">The same, by the clock as it is.</param>
    /// <returns>Never negative: what seems to lie ahead was written before the clock was set back.</returns>
    public static TimeSpan Of(long then, long now) => TimeSpan.FromMilliseconds(Math.Max(0, now - then));
}
