using System.Diagnostics.Metrics;
using Intake.Worker.Processing;
using Intake.Worker.Reports;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Reads;
using Intake.Worker.Work;

namespace Intake.Worker.Running.Telemetry;

/// <summary>What is read from the record and the pool of children when somebody asks for the figures. The record is asked every five seconds at most.</summary>
internal sealed class RecordMeters : IDisposable
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Meter _meter = new(IntakeTelemetry.Name, ProgramVersion.Text);
    private readonly RecordReads _reads;
    private readonly TimeProvider _time;
    private RecordStatus? _status;
    private long _read;

    /// <param name="children">What the pool of examining processes has done; null where there is none.</param>
    public RecordMeters(RecordReads reads, ExaminerCounters? children, TimeProvider time)
    {
        (_reads, _time) = (reads, time);
        _meter.CreateObservableGauge("intake.files", () => Each<long>(status => status.Conservation.States.Select(state =>
            new Measurement<long>(state.Files, Label("state", EnumNames<ItemState>.Of(state.State))))), "{file}", "Files by state.");
        _meter.CreateObservableGauge("intake.pages", () => Each<long>(status => status.Conservation.States.Select(state =>
            new Measurement<long>(state.Pages, Label("state", EnumNames<ItemState>.Of(state.State))))), "{page}", "Counted pages by state of their file.");
        _meter.CreateObservableGauge("intake.files.received", () => Each<long>(status => [new Measurement<long>(status.Conservation.ReceivedFiles)]), "{file}", "Files received, by the trail.");
        _meter.CreateObservableGauge("intake.conservation.difference", () => Each<long>(status =>
            [
                new Measurement<long>(status.Conservation.FilesDifference, Label("of", "files")),
                new Measurement<long>(status.Conservation.PagesDifference, Label("of", "pages")),
            ]), description: "In the states less received: 0 by the law.");
        _meter.CreateObservableGauge("intake.queue.depth", () => Each<long>(status => status.Queues.SelectMany(queue => (Measurement<long>[])
            [
                new(queue.Ready, Label("kind", EnumNames<JobKind>.Of(queue.Kind)), Label("state", "ready")),
                new(queue.Running, Label("kind", EnumNames<JobKind>.Of(queue.Kind)), Label("state", "running")),
                new(queue.Delayed, Label("kind", EnumNames<JobKind>.Of(queue.Kind)), Label("state", "delayed")),
            ])), "{job}", "Jobs by kind and state.");
        _meter.CreateObservableGauge("intake.queue.oldest", () => Each<double>(status => status.Queues.Select(queue =>
            new Measurement<double>(queue.Oldest.TotalSeconds, Label("kind", EnumNames<JobKind>.Of(queue.Kind))))), "s", "Age of the oldest job.");
        _meter.CreateObservableGauge("intake.files.oldest", () => Each<double>(status => [new Measurement<double>(status.OldestInProgress?.TotalSeconds ?? 0)]), "s", "How long the oldest file in progress has waited.");
        _meter.CreateObservableGauge("intake.parked", () => Each<long>(status => status.Parked.Select(reason =>
            new Measurement<long>(reason.Waiting, Label("code", reason.Code)))), "{file}", "Parked files that wait for a person, by reason.");
        if (children is not null)
        {
            _meter.CreateObservableCounter("intake.children.started", () => children.Started, "{process}", "Examining processes started.");
            _meter.CreateObservableCounter("intake.children.ended", () => Enum.GetValues<ChildEnd>().Select(end =>
                new Measurement<long>(children.Ended(end), Label("reason", EnumNames<ChildEnd>.Of(end)))), "{process}", "Examining processes ended, by reason.");
            _meter.CreateObservableCounter("intake.children.retries", () => children.Retried, "{document}", "Documents that broke a process and were tried again alone.");
        }
    }

    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Label(string name, string value) => new(name, value);

    /// <returns>Nothing while the record cannot be read: no figure is better than an old one.</returns>
    private IEnumerable<Measurement<T>> Each<T>(Func<RecordStatus, IEnumerable<Measurement<T>>> figures)
        where T : struct => Status() is { } status ? figures(status) : [];

    private RecordStatus? Status()
    {
        lock (_lock)
        {
            if (_status is null || _time.GetElapsedTime(_read) > KeptFor)
            {
                try
                {
                    _status = RecordStatus.Read(_reads, _time);
                }
                catch (StorageException e)
                {
                    IntakeTelemetry.CountFault(e.Fault);
                    _status = null;
                }

                _read = _time.GetTimestamp();
            }

            return _status;
        }
    }
}
