using Intake.Worker.Arrival;
using Intake.Worker.Running;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Record;
using Microsoft.Extensions.Logging;

namespace Intake.Worker.Work;

/// <summary>Writes what a stage has made, however long the record takes to be there again. Meanwhile the sources are held back.</summary>
internal sealed class Persistence(RecordWriter writer, ArrivalGate gate, TimeProvider time, ILogger log)
{
    private int _held;

    /// <summary>Returns when the change is in the record.</summary>
    public async Task<TAnswer> WriteAsync<TRequest, TAnswer>(RecordChange<TRequest, TAnswer> change, TRequest request, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var answer = await writer.WriteAsync(change, request, cancellation).ConfigureAwait(false);
                if (Interlocked.Exchange(ref _held, 0) == 1)
                {
                    gate.Open();
                    WorkerLog.StoresBack(log);
                }

                return answer;
            }
            catch (StorageException e)
            {
                Running.Telemetry.IntakeTelemetry.CountFault(e.Fault);

                // In this order: whoever writes in between opens too early at worst, and the next write puts that right. The other way round the gate would stay closed.
                gate.Close($"record: {e.Fault}: {e.Message}");
                Interlocked.Exchange(ref _held, 1);

                // A record that is back must not be waited for: at most a few seconds.
                var delay = RetryDelay.After(Math.Min(attempt, 3));
                WorkerLog.StoreHeld(log, e.Fault, e.Message, delay.TotalSeconds);
                await Task.Delay(delay, time, cancellation).ConfigureAwait(false);
            }
        }
    }
}
