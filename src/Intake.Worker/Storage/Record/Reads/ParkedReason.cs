namespace Intake.Worker.Storage.Record.Reads;

/// <summary>How many files are parked for one reason; dropped ones, which wait for nobody, apart.</summary>
internal sealed record ParkedReason(string Code, long Waiting, long Dropped)
{
    public static IReadOnlyList<ParkedReason> Read(RecordSnapshot record) =>
        record.Query(
            "SELECT COALESCE(reason_code, ''), COUNT(*) - COUNT(dropped), COUNT(dropped) FROM items WHERE state = 'parked' GROUP BY COALESCE(reason_code, '') ORDER BY 1",
            row => new ParkedReason(row.GetString(0), row.GetInt64(1), row.GetInt64(2)));
}
