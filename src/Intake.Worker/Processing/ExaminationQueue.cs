using System.Collections.Immutable;
using Intake.Extraction.Verification;
using Intake.Worker.Arrival;

namespace Intake.Worker.Processing;

/// <summary>Hands documents to the examination ahead of their use: enough in flight that no child waits, few enough that memory stays flat.</summary>
internal sealed class ExaminationQueue(DocumentExamination examination, int inFlight, Action onDocument)
{
    private readonly SemaphoreSlim _room = new(inFlight);

    /// <summary>Starts all, waiting for room where needed.</summary>
    /// <returns>One promise a file, in their order.</returns>
    public async Task<ImmutableArray<Task<ExaminedDocument>>> StartAsync(ImmutableArray<ArrivedFile> files, CancellationToken cancellation)
    {
        var started = ImmutableArray.CreateBuilder<Task<ExaminedDocument>>(files.Length);
        foreach (var file in files)
        {
            await _room.WaitAsync(cancellation).ConfigureAwait(false);
            started.Add(ExamineAsync(file));
        }

        return started.MoveToImmutable();
    }

    private async Task<ExaminedDocument> ExamineAsync(ArrivedFile file)
    {
        try
        {
            return await examination.ExamineAsync(file).ConfigureAwait(false);
        }
        finally
        {
            _room.Release();
            onDocument();
        }
    }
}
