namespace Intake.Worker.Reports.Json;

/// <summary>Puts results out as result.json.</summary>
/// <param name="writer">Owned.</param>
/// <param name="file">The file it writes to, owned; null where it writes to standard output.</param>
internal sealed class ResultJsonSink(ResultJsonWriter writer, OutputFile? file) : IResultSink
{
    private bool _ended;

    public Task AddAsync(ProcessedApplication application, CancellationToken cancellation)
    {
        writer.Write(application.Arrived.Folder, application.Result);
        return Task.CompletedTask;
    }

    public Task CompleteAsync(CancellationToken cancellation)
    {
        End();
        file?.Complete();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        End();
        file?.Dispose();
        return ValueTask.CompletedTask;
    }

    private void End()
    {
        if (!_ended)
        {
            _ended = true;
            writer.Dispose();
        }
    }
}
