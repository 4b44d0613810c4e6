namespace Intake.Worker.Running.Telemetry;

/// <summary>What is measured.</summary>
internal enum WorkStage
{
    Receive,
    Examine,
    Expand,
    Assess,
}
