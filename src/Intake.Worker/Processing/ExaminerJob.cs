using Intake.Worker.Processing.Protocol;

namespace Intake.Worker.Processing;

/// <summary>One request on its way, and the promise of its answer.</summary>
internal sealed class ExaminerJob(Frame request)
{
    /// <summary>Children a document may break: one in company, one alone.</summary>
    private const int MostBroken = 2;

    /// <summary>Children that somebody else may kill under a document: it is hardly its fault, but it shall not go on for ever.</summary>
    private const int MostKilled = 3;

    private readonly TaskCompletionSource<ExaminerAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _broken;
    private int _killed;

    public Frame Request { get; } = request;

    /// <summary>Whether a child ended while it was at this document: it goes alone from then on.</summary>
    public bool IsSuspect => _broken + _killed > 0;

    public Task<ExaminerAnswer> Answered => _answer.Task;

    /// <summary>Notes that a child ended over this document.</summary>
    /// <returns>Whether it may be tried again.</returns>
    public bool MayTryAgainAfter(ChildEnd end) => end == ChildEnd.Killed ? ++_killed < MostKilled : ++_broken < MostBroken;

    public void Complete(ExaminerAnswer answer) => _answer.TrySetResult(answer);

    public void Abandon(Exception reason) => _answer.TrySetException(reason);

    public void Cancel() => _answer.TrySetCanceled();
}
