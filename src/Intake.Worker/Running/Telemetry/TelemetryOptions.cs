namespace Intake.Worker.Running.Telemetry;

/// <param name="Worker">The name of this worker among all of them.</param>
/// <param name="HasCollector">Whether figures and spans are sent to a collector.</param>
internal sealed record TelemetryOptions(string Worker, bool HasCollector)
{
    public static TelemetryOptions For(string worker) => new(worker, !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(TelemetrySetup.CollectorVariable)));
}
