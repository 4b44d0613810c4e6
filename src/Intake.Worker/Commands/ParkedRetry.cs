using Intake.Worker.Reports;
using Intake.Worker.Running;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Intake.Worker.Storage.Record.Reads;

namespace Intake.Worker.Commands;

/// <summary>Puts parked files back to work. A running worker finds them by itself.</summary>
internal sealed class ParkedRetry(Conversation talk, OpenedRecord opened)
{
    /// <param name="items">Ids; null for all that are parked and not dropped.</param>
    /// <param name="code">Only those parked for this reason; null for any.</param>
    public async Task<int> RunAsync(IReadOnlyList<string>? items, string? code, PersonalAct by, CancellationToken cancellation)
    {
        items ??= Waiting(code);
        var change = new RetryParked(RecordSettings.For(by.Actor, ""));
        await using var writer = new RecordWriter(opened.Dialect, TimeProvider.System);
        var asked = items.Distinct(StringComparer.Ordinal).ToList();
        var answers = new List<RetryAnswer>(asked.Count);

        // Some at a time, so that a worker beside is never held up for long.
        foreach (var some in asked.Chunk(256))
        {
            answers.AddRange(await Task.WhenAll(some.Select(item => writer.WriteAsync(change, new RetryRequest(item, by), cancellation))).ConfigureAwait(false));
        }

        foreach (var (item, answer) in asked.Zip(answers).Where(one => one.Second.Outcome is not RetryOutcome.Retried))
        {
            var text = talk.Text("parked.retry_" + EnumNames<RetryOutcome>.Of(answer.Outcome), item);
            (answer.Outcome == RetryOutcome.Duplicate ? talk.Output : talk.Errors).WriteLine(Reports.Terminal.Printable.Of(text));
        }

        talk.Output.WriteLine(talk.Text("parked.retried", Figures.Count(answers.Count(answer => answer.Outcome == RetryOutcome.Retried))));
        return answers.TrueForAll(answer => answer.Outcome is RetryOutcome.Retried or RetryOutcome.Duplicate) ? ExitCode.Done : ExitCode.WrongCall;
    }

    private List<string> Waiting(string? code)
    {
        using var snapshot = opened.Reads.Snapshot();
        return [.. ParkedItem.Read(snapshot).Where(item => !item.IsDropped && (code is null || item.Code == code)).Select(item => item.Item)];
    }
}
