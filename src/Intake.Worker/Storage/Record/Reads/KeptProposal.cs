namespace Intake.Worker.Storage.Record.Reads;

/// <summary>A proposal as the record keeps it.</summary>
/// <param name="Revision">Of the evidence it rests on; grows with everything that arrives.</param>
/// <param name="Versions">Of program, policy and models.</param>
/// <param name="Digest">SHA-256 of the result.json.</param>
/// <param name="Changes">What is another than in the proposal before, as a JSON array.</param>
/// <param name="HasResult">Whether its result.json is still there: purging removes it.</param>
internal sealed record KeptProposal(long Revision, string Versions, string Digest, long TotalFen, string Changes, DateTimeOffset Made, bool HasResult)
{
    /// <summary>All proposals of an application, in the order of the evidence.</summary>
    /// <param name="application">The id.</param>
    public static IReadOnlyList<KeptProposal> Read(RecordSnapshot record, string application) =>
        record.Query(
            """
            SELECT revision, versions, digest, total, changes, made, result IS NOT NULL FROM proposals WHERE application = @id ORDER BY revision, made, versions
            """,
            row => new KeptProposal(
                row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetString(4), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)), Convert.ToBoolean(row.GetValue(6), System.Globalization.CultureInfo.InvariantCulture)),
            ("@id", application));

    /// <summary>The result.json of this proposal.</summary>
    /// <returns>UTF-8; null where it was purged.</returns>
    /// <exception cref="InvalidDataException">What is kept is not what was proposed.</exception>
    public byte[]? Result(RecordSnapshot record, string application)
    {
        var kept = record.Query(
            "SELECT result FROM proposals WHERE application = @id AND revision = @revision AND versions = @versions",
            row => row.IsDBNull(0) ? null : row.GetFieldValue<byte[]>(0),
            ("@id", application), ("@revision", Revision), ("@versions", Versions)).Single();
        if (kept is null)
        {
            return null;
        }

        var json = StoredResult.Decompress(kept);
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(json)) == Digest
            ? json
            : throw new InvalidDataException($"the result kept for revision {Revision} does not have the hash that the trail says");
    }
}
