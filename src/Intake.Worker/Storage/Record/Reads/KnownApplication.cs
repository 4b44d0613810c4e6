namespace Intake.Worker.Storage.Record.Reads;

/// <summary>An application by its id or by the name its source gave it.</summary>
/// <param name="Revision">Of its evidence as it is now; a proposal of an earlier one does not speak of all of it.</param>
internal sealed record KnownApplication(string Id, string Name, long Revision, bool IsPurged)
{
    private const string Columns = "SELECT id, name, revision, purged FROM applications";

    /// <param name="text">The name; where no application has that name, the id.</param>
    public static KnownApplication? Find(RecordSnapshot record, string text) =>
        record.Query($"{Columns} WHERE name = @text OR id = @text ORDER BY CASE WHEN name = @text THEN 0 ELSE 1 END LIMIT 1", Row, ("@text", text)).FirstOrDefault();

    public static IReadOnlyList<KnownApplication> All(RecordSnapshot record) => record.Query($"{Columns} ORDER BY name", Row);

    private static KnownApplication Row(System.Data.Common.DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetInt64(2), !row.IsDBNull(3));
}
