namespace Intake.Worker.Storage.Record.Reads;

/// <summary>Applications, each counted once: by the first of these that is true of it.</summary>
/// <param name="Purged">Given up after their time.</param>
/// <param name="InProgress">Something of it is still being worked on.</param>
/// <param name="Parked">Something of it waits for a person to retry or drop it.</param>
/// <param name="InReview">A person must look at something.</param>
/// <param name="Accepted">Nothing is open.</param>
internal sealed record ApplicationFigures(long Purged, long InProgress, long Parked, long InReview, long Accepted)
{
    public long All => Purged + InProgress + Parked + InReview + Accepted;

    public static ApplicationFigures Read(RecordSnapshot record) =>
        record.Query(
            """
            SELECT COUNT(CASE WHEN standing = 0 THEN 1 END), COUNT(CASE WHEN standing = 1 THEN 1 END), COUNT(CASE WHEN standing = 2 THEN 1 END),
                COUNT(CASE WHEN standing = 3 THEN 1 END), COUNT(CASE WHEN standing = 4 THEN 1 END)
            FROM (
                SELECT MIN(CASE
                    WHEN applications.purged IS NOT NULL THEN 0 WHEN items.state = 'in_progress' THEN 1
                    WHEN items.state = 'parked' AND items.dropped IS NULL THEN 2 WHEN items.state = 'in_review' AND items.purged IS NULL THEN 3 ELSE 4 END) AS standing
                FROM applications LEFT JOIN items ON items.application = applications.id GROUP BY applications.id) AS each_one
            """,
            row => new ApplicationFigures(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4))).Single();
}
