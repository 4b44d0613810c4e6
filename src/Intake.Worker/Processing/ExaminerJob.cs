using Intake.Worker.Processing.Protocol;

namespace Intake.Worker.Processing;

/// <summary>One request on its way, and the promise of its answer.</summary>
internal sealed class ExaminerJob(Frame request)
{
    private readonly TaskCompletionSource<ExaminerAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Frame Request { get; } = request;

    /// <summary>Children this document has broken so far.</summary>
    public int Broken { get; set; }

    public Task<ExaminerAnswer> Answered => _answer.Task;

    public void Complete(ExaminerAnswer answer) => _answer.TrySetResult(answer);

    public void Abandon(Exception reason) => _answer.TrySetException(reason);

    public void Cancel() => _answer.TrySetCanceled();
}
