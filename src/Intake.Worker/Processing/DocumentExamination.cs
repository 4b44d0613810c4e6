using System.Globalization;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;
using Intake.Worker.Arrival;
using Intake.Worker.Processing.Protocol;

namespace Intake.Worker.Processing;

/// <summary>From an arrived file to an examined document, whatever happens on the way.</summary>
internal sealed class DocumentExamination(ExaminerPool pool, ExaminerOptions options)
{
    public async Task<ExaminedDocument> ExamineAsync(ArrivedFile file)
    {
        if (file.Refused is { } refused)
        {
            return UnreadableDocument.Of(file.Name, file.Path, refused.Code, refused.Reason);
        }

        var path = file.Path ?? throw new InvalidOperationException($"'{file.Name}' is neither refused nor anywhere");
        var answer = await pool.ExamineAsync(file.Name, path).ConfigureAwait(false);
        if (answer.Outcome == ExaminerOutcome.Done)
        {
            return ExaminationJson.Read(answer.Payload.Span);
        }

        var why = Refusal(answer, options);
        return UnreadableDocument.Of(file.Name, path, why.Code, why.Reason);
    }

    /// <summary>Why nothing was read, for an answer that is not done.</summary>
    public static Refusal Refusal(ExaminerAnswer answer, ExaminerOptions options) => new(Code(answer.Outcome), Reason(answer, options));

    private static string Code(ExaminerOutcome outcome) => outcome switch
    {
        ExaminerOutcome.NotOpened => "not_opened",
        ExaminerOutcome.TimedOut => "timed_out",
        ExaminerOutcome.OverCpuTime => "too_much_cpu",
        ExaminerOutcome.TooMuchMemory => "too_much_memory",
        ExaminerOutcome.StackOverflowed => "stack_overflow",
        ExaminerOutcome.Crashed => "crashed",
        ExaminerOutcome.Killed => "killed",
        ExaminerOutcome.NotStarted => "not_started",
        ExaminerOutcome.Failed => "examination_failed",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "not an outcome of failure"),
    };

    private static Message Reason(ExaminerAnswer answer, ExaminerOptions options) => answer.Outcome switch
    {
        ExaminerOutcome.NotOpened => Message.Of("arrival.not_opened", answer.Detail),
        ExaminerOutcome.TimedOut => Message.Of("arrival.timed_out", Seconds(options.TimeLimit)),
        ExaminerOutcome.OverCpuTime => Message.Of("arrival.too_much_cpu", Seconds(options.ProcessorTimeLimit)),
        ExaminerOutcome.TooMuchMemory => Message.Of("arrival.too_much_memory", (options.MemoryLimit / (1024 * 1024)).ToString(CultureInfo.InvariantCulture)),
        ExaminerOutcome.StackOverflowed => Message.Of("arrival.stack_overflow"),
        ExaminerOutcome.Crashed => Message.Of("arrival.crashed", answer.Detail),
        ExaminerOutcome.Killed => Message.Of("arrival.killed"),
        ExaminerOutcome.NotStarted => Message.Of("arrival.not_started", answer.Detail),
        _ => Message.Of("arrival.examination_failed", answer.Detail),
    };

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
}
