using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Reads;

namespace Intake.Crashes.Checks;

/// <summary>What has become of an application: the same for a disturbed and an undisturbed worker.</summary>
/// <param name="Items">Hash, kind, state and reason of each file, in order.</param>
/// <param name="Digest">SHA-256 of the last proposal's result.json; null for none.</param>
internal sealed record Outcome(IReadOnlyList<string> Items, string? Digest)
{
    public static Outcome Read(RecordSnapshot record, string application)
    {
        var id = RecordNames.Application(application);
        var items = record.Query(
            "SELECT sha256, kind, state, COALESCE(reason_code, '') FROM items WHERE application = @id", row => $"{row.GetString(0)} {row.GetString(1)} {row.GetString(2)} {row.GetString(3)}", ("@id", id));
        items.Sort(StringComparer.Ordinal);
        return new Outcome(items, KeptProposal.Read(record, id) is [.., var last] ? last.Digest : null);
    }

    public string? DifferenceFrom(Outcome undisturbed) =>
        !Items.SequenceEqual(undisturbed.Items)
            ? $"files are\n  {string.Join("\n  ", Items)}\nand undisturbed\n  {string.Join("\n  ", undisturbed.Items)}"
        : Digest != undisturbed.Digest ? $"the proposal is {Digest ?? "missing"} and undisturbed {undisturbed.Digest ?? "missing"}"
        : null;
}
