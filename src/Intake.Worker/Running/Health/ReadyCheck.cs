using System.Security.Cryptography;
using Intake.Worker.Arrival;
using Intake.Worker.Reports;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Reads;
using Intake.Worker.Storage.Vault;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Intake.Worker.Running.Health;

/// <summary>Whether files can be received and are being worked on: both stores are written to, and the oldest file in progress must not wait too long.</summary>
internal sealed class ReadyCheck(RecordReads reads, RecordWriter writer, IVault vault, ArrivalGate gate, HealthLimits limits, TimeProvider time) : IHealthCheck
{
    /// <summary>Waiting files hold the sources back; that is as it should be.</summary>
    private const string BackPressure = "back_pressure";

    private static readonly ProbeRecord Probe = new();

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var reasons = new List<string>();
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        await TryAsync("record", reasons, cancellationToken, async cancellation =>
        {
            var (oldest, inProgress) = Waiting();
            data["in_progress"] = inProgress;
            data["oldest_waiting_seconds"] = (long)(oldest ?? TimeSpan.Zero).TotalSeconds;
            if (oldest > limits.OldestWaiting)
            {
                reasons.Add("oldest_waits_too_long");
            }

            await writer.WriteAsync(Probe, true, cancellation).ConfigureAwait(false);
        }).ConfigureAwait(false);
        await TryAsync("vault", reasons, cancellationToken, async cancellation =>
        {
            // Bytes that nobody else has: what is there already would not be written, and what is removed again must be no file of the record.
            using var content = new MemoryStream(RandomNumberGenerator.GetBytes(32));
            if (await vault.KeepAsync(content, content.Length, cancellation).ConfigureAwait(false) is { } kept)
            {
                await vault.RemoveAsync(kept.Hash, cancellation).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        if (gate.ClosedBy is { } closed)
        {
            data["closed_by"] = closed;
            if (closed != BackPressure)
            {
                reasons.Add("gate_closed");
            }
        }

        data["reasons"] = reasons;
        return reasons.Count == 0 ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Unhealthy(data: data);
    }

    private (TimeSpan? Oldest, long InProgress) Waiting()
    {
        using var record = reads.Snapshot();
        return (
            RecordStatus.Oldest(record, time.GetUtcNow().ToUnixTimeMilliseconds()),
            record.Query("SELECT COUNT(*) FROM items WHERE state = 'in_progress'", row => row.GetInt64(0)).Single());
    }

    private async Task TryAsync(string store, List<string> reasons, CancellationToken cancellation, Func<CancellationToken, Task> probe)
    {
        try
        {
            // Reads block while the server does not answer; whoever asks must get an answer all the same.
            await Task.Run(() => probe(cancellation), cancellation).WaitAsync(limits.Patience, time, cancellation).ConfigureAwait(false);
        }
        catch (StorageException e)
        {
            reasons.Add($"{store}_{EnumNames<StorageFault>.Of(e.Fault)}");
        }
        catch (TimeoutException)
        {
            reasons.Add(store + "_does_not_answer");
        }
    }
}
