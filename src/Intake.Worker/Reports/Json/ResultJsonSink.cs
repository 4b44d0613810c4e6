namespace Intake.Worker.Reports.Json;

/// <summary>Puts results into a stream as result.json.</summary>
/// <param name="onComplete">Called when the document is whole.</param>
internal sealed class ResultJsonSink(ResultJsonWriter writer, Action onComplete) : IResultSink
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
        onComplete();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        End();
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
