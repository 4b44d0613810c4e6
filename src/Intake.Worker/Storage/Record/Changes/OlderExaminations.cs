namespace Intake.Worker.Storage.Record.Changes;

/// <summary>What another version of the program examined.</summary>
internal static class OlderExaminations
{
    /// <summary>What an older program examined is examined anew first; the files stay in their states until the new proposal says otherwise.</summary>
    public static List<ReadyJob> Renew(RecordTransaction record, string application, string version)
    {
        const string Older = $"""
            application = @application AND kind = 'document' AND state <> 'duplicate' AND dropped IS NULL AND sha256 <> '' AND waiting = 0
                AND {ItemRows.AsDeclared} AND (state <> 'parked' OR EXISTS (SELECT 1 FROM examinations WHERE examinations.sha256 = items.sha256))
                AND NOT EXISTS (SELECT 1 FROM examinations WHERE examinations.sha256 = items.sha256 AND examinations.version = @version)
            """;
        var contents = record.Query(
            $"SELECT DISTINCT sha256 FROM items WHERE {Older} ORDER BY sha256", row => row.GetString(0), ("@application", application), ("@version", version));
        if (contents.Count > 0)
        {
            record.Execute($"UPDATE items SET waiting = 1 WHERE {Older}", ("@application", application), ("@version", version));
        }

        return contents.ConvertAll(sha256 => JobRows.ExamineAnew(record, sha256));
    }
}
