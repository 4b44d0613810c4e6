namespace Intake.Benchmarks.Measuring;

/// <summary>What one run cost.</summary>
/// <param name="Wall">From start to end of the process.</param>
/// <param name="Processor">User and system time of the process and everything it started: what the run would cost an idle machine.</param>
/// <param name="PeakResident">Bytes resident in all its processes together, at the worst sampled moment. Shared pages count once a process.</param>
/// <param name="PeakProportional">The same with shared pages counted once (PSS).</param>
internal sealed record Measurement(int Documents, TimeSpan Wall, TimeSpan Processor, long PeakResident, long PeakProportional)
{
    public double PerSecond => Documents / Wall.TotalSeconds;

    public double ProcessorMilliseconds => Processor.TotalMilliseconds / Documents;
}
