using System.Diagnostics;

namespace Intake.Extraction.Tests.Reading.Recognition;

/// <summary>The clock that the host gives to readers of pixels.</summary>
internal static class RunningClock
{
    private static readonly long Began = Stopwatch.GetTimestamp();

    public static TimeSpan Elapsed() => Stopwatch.GetElapsedTime(Began);
}
