namespace Intake.Worker.Reports.Json;

/// <summary>Puts results out as result.json.</summary>
/// <param name="writer">Owned.</param>
/// <param name="file">The file it writes to, owned; null where it writes to standard output.</param>
internal sealed class ResultJsonSink(ResultJsonWriter writer, OutputFile? file) : IResultSink
{
    public Task AddAsync(ProcessedApplication application, CancellationToken cancellation)
    {
        writer.Write(application.Arrived.Folder, application.Result);
        return Task.CompletedTask;
    }

    public Task CompleteAsync(CancellationToken cancellation)
    {
        writer.Complete();
        file?.Complete();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        writer.Dispose();
        file?.Dispose();
        return ValueTask.CompletedTask;
    }
}
