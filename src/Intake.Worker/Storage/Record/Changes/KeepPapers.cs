using System.Collections.Immutable;
using Intake.Matching.Evidence.Graph;
using Intake.Worker.Storage.Audit;

namespace Intake.Worker.Storage.Record.Changes;

/// <summary>What an assessment found that may stand in other applications too.</summary>
/// <param name="Name">By which people know the application.</param>
/// <param name="Papers">Its invoices and payments.</param>
/// <param name="Seen">The <see cref="Relatives.Digest"/> of the applications it was compared with.</param>
internal sealed record OwnPapers(string Name, ImmutableArray<PaperIdentity> Papers, string Seen);

/// <summary>Keeps by which facts the papers of an application are known again, and finds who has to hear of a change.</summary>
internal static class KeepPapers
{
    /// <returns>
    /// The applications to be assessed again: those to which something else is to be told than before, and this one if others changed while it was being assessed.
    /// What an application keeps does not rest on what it is told, so that this comes to an end.
    /// </returns>
    /// <param name="before">What the record holds of it.</param>
    public static IReadOnlyCollection<string> Keep(RecordTransaction record, RecordSettings settings, string application, string? before, OwnPapers own)
    {
        var now = StoredPapers.Write(own.Papers);
        var keys = StoredPapers.KeysOf(own.Papers);
        var again = new HashSet<string>(StringComparer.Ordinal);
        List<Relative> relatives;
        if (now == before)
        {
            relatives = Relatives.Of(record.Query, application, keys);
        }
        else
        {
            var old = StoredPapers.Read(before);
            var oldKeys = StoredPapers.KeysOf(old);
            var heard = WhoSees(record, application, oldKeys, Relatives.Of(record.Query, application, oldKeys));
            Write(record, application, oldKeys, keys, now);
            relatives = Relatives.Of(record.Query, application, keys);
            heard.AddRange(WhoSees(record, application, keys, relatives));
            again.UnionWith(Changed(own, old, heard.DistinctBy(relative => relative.Application, StringComparer.Ordinal).ToList()));
            foreach (var other in again)
            {
                record.Append(new AuditEntry(settings.Actor, AuditKind.Reassessed, other, null, AuditDetail.Of(("shares_papers_with", application))));
            }
        }

        if (Relatives.Digest(relatives) != own.Seen)
        {
            again.Add(application);
        }

        JobRows.Revise(record, again);
        return again;
    }

    private static void Write(RecordTransaction record, string application, ImmutableArray<string> before, ImmutableArray<string> now, string? papers)
    {
        var gone = before.Except(now, StringComparer.Ordinal).ToList();
        if (gone.Count > 0)
        {
            record.Execute("DELETE FROM paper_keys WHERE application = @application AND key IN ({texts:@keys})", ("@application", application), ("@keys", gone));
        }

        foreach (var key in now.Except(before, StringComparer.Ordinal))
        {
            record.Execute(
                "INSERT INTO paper_keys (key, application, since) VALUES (@key, @application, @since)", ("@key", key), ("@application", application), ("@since", record.Now));
        }

        record.Execute("UPDATE applications SET papers = @papers WHERE id = @application", ("@papers", papers), ("@application", application));
    }

    /// <summary>The relatives that are told of this application: those with a fact of which it is among the first.</summary>
    /// <param name="relatives">By all the keys.</param>
    private static List<Relative> WhoSees(RecordTransaction record, string application, ImmutableArray<string> keys, List<Relative> relatives)
    {
        if (relatives.Count == 0)
        {
            return [];
        }

        var seen = record.Query(
            """
            SELECT key FROM (SELECT key, application, ROW_NUMBER() OVER (PARTITION BY key ORDER BY since, application) AS place FROM paper_keys WHERE key IN ({texts:@keys})) AS ranked
            WHERE place <= @most AND application = @application
            """,
            row => row.GetString(0),
            ("@keys", keys), ("@most", Relatives.Most), ("@application", application));
        return Relatives.Of(record.Query, application, [.. seen]);
    }

    private static IEnumerable<string> Changed(OwnPapers own, ImmutableArray<PaperIdentity> old, List<Relative> relatives)
    {
        if (relatives.Count == 0)
        {
            return [];
        }

        var before = Relatives.Shared(own.Name, old, relatives).Where(shared => shared.Other == own.Name).ToLookup(shared => shared.Application, StringComparer.Ordinal);
        var now = Relatives.Shared(own.Name, own.Papers, relatives).Where(shared => shared.Other == own.Name).ToLookup(shared => shared.Application, StringComparer.Ordinal);
        return relatives.Where(relative => !relative.IsPurged && !before[relative.Name].SequenceEqual(now[relative.Name])).Select(relative => relative.Application);
    }
}
