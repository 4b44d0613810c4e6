using Intake.Worker.Reports;
using Intake.Worker.Running;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;

namespace Intake.Worker.Commands;

/// <summary>Drops parked files: they stay kept and visible, and count for nothing.</summary>
internal sealed class ParkedDrop(Conversation talk, OpenedRecord opened)
{
    public async Task<int> RunAsync(IReadOnlyList<string> items, PersonalAct by, CancellationToken cancellation)
    {
        var change = new DropParked(RecordSettings.For(by.Actor, ""));
        await using var writer = new RecordWriter(opened.Dialect, TimeProvider.System);
        var asked = items.Distinct(StringComparer.Ordinal).ToList();
        var answers = await Task.WhenAll(asked.Select(item => writer.WriteAsync(change, new DropRequest(item, by), cancellation))).ConfigureAwait(false);
        foreach (var (item, answer) in asked.Zip(answers).Where(one => one.Second.Outcome is not DropOutcome.Dropped))
        {
            talk.Errors.WriteLine(Reports.Terminal.Printable.Of(talk.Text("parked.drop_" + EnumNames<DropOutcome>.Of(answer.Outcome), item)));
        }

        talk.Output.WriteLine(talk.Text("parked.dropped", Figures.Count(answers.Count(answer => answer.Outcome == DropOutcome.Dropped))));
        return answers.All(answer => answer.Outcome is DropOutcome.Dropped or DropOutcome.DroppedBefore) ? ExitCode.Done : ExitCode.WrongCall;
    }
}
