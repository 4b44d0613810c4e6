using System.Diagnostics;

namespace Intake.Worker.Running.Telemetry;

/// <summary>A stage that is being measured; its outcome is to be said before it is disposed of, else it counts as <c>failed</c>.</summary>
internal sealed class StageMeasure : IDisposable
{
    private readonly WorkStage _stage;
    private readonly Activity? _span;
    private readonly long _started = Stopwatch.GetTimestamp();
    private string _outcome = "failed";

    internal StageMeasure(WorkStage stage, Activity? span)
    {
        _stage = stage;
        _span = span;
    }

    /// <param name="outcome">A state or a code.</param>
    public void End(string outcome) => _outcome = outcome;

    public void Dispose()
    {
        IntakeTelemetry.Measure(_stage, Stopwatch.GetElapsedTime(_started), _outcome);
        _span?.SetTag("intake.outcome", _outcome);
        _span?.Dispose();
    }
}
