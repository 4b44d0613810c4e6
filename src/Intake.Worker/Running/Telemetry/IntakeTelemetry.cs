using System.Diagnostics;
using System.Diagnostics.Metrics;
using Intake.Worker.Arrival;
using Intake.Worker.Processing;
using Intake.Worker.Reports;
using Intake.Worker.Storage;

namespace Intake.Worker.Running.Telemetry;

/// <summary>
/// What the worker counts and measures while it works: one meter and one source of spans, both named <c>Intake</c>. Labels are states, codes and
/// kinds; spans carry ids. No name of a file, an application or a person goes in here.
/// </summary>
internal static class IntakeTelemetry
{
    public const string Name = "Intake";

    /// <summary>Upper bounds in seconds: an invoice takes milliseconds, a large scan minutes.</summary>
    public static double[] StageBounds { get; } = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 180];

    public static Meter Meter { get; } = new(Name, ProgramVersion.Text);

    public static ActivitySource Spans { get; } = new(Name, ProgramVersion.Text);

    private static readonly Histogram<double> Stages = Meter.CreateHistogram(
        "intake.stage.duration", "s", "Time one stage took for one file or application.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = StageBounds });

    private static readonly Counter<long> OcrPages = Meter.CreateCounter<long>("intake.ocr.pages", "{page}", "Pages read by optical recognition.");

    private static readonly Counter<long> Faults = Meter.CreateCounter<long>("intake.storage.faults", "{fault}", "Times a store could not keep or give something.");

    private static readonly Counter<long> Arrivals = Meter.CreateCounter<long>("intake.arrivals", "{file}", "Files received.");

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("intake.retries", "{job}", "Jobs put off to be tried again.");

    private static readonly Counter<long> Parkings = Meter.CreateCounter<long>("intake.parkings", "{job}", "Jobs given up.");

    /// <summary>Begins a stage: what it took is measured when the answer is disposed of.</summary>
    /// <param name="id">The id of the job or item; never a name.</param>
    public static StageMeasure Begin(WorkStage stage, string id) => new(stage, Spans.StartActivity(EnumNames<WorkStage>.Of(stage))?.SetTag("intake.id", id));

    public static void CountOcrPages(long pages)
    {
        if (pages > 0)
        {
            OcrPages.Add(pages);
        }
    }

    public static void CountFault(StorageFault fault) => Faults.Add(1, new KeyValuePair<string, object?>("fault", EnumNames<StorageFault>.Of(fault)));

    public static void CountArrival(ArrivalSource source) => Arrivals.Add(1, new KeyValuePair<string, object?>("source", EnumNames<ArrivalSource>.Of(source)));

    /// <param name="code">What stood in the way, as a stable code.</param>
    public static void CountRetry(string code) => Retries.Add(1, new KeyValuePair<string, object?>("code", code));

    /// <param name="code">Why, as a stable code.</param>
    public static void CountParking(string code) => Parkings.Add(1, new KeyValuePair<string, object?>("code", code));

    internal static void Measure(WorkStage stage, TimeSpan took, string outcome) => Stages.Record(
        took.TotalSeconds, new KeyValuePair<string, object?>("stage", EnumNames<WorkStage>.Of(stage)), new KeyValuePair<string, object?>("outcome", outcome));
}
