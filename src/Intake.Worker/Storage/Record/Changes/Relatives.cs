using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Intake.Matching.Evidence.Graph;

namespace Intake.Worker.Storage.Record.Changes;

/// <summary>An application that may share papers with another one.</summary>
/// <param name="Name">By which people know it.</param>
/// <param name="Papers">As the record keeps them.</param>
/// <param name="IsPurged">It is assessed no more.</param>
internal sealed record Relative(string Application, string Name, string? Papers, bool IsPurged);

/// <summary>The applications that share a fact with the papers of another.</summary>
internal static class Relatives
{
    /// <summary>
    /// Of applications that have the same fact, the first so many are told of each other and every later one of them: who hands in one receipt a thousand
    /// times over makes the work of a thousand, not of a million. All of them stay open.
    /// </summary>
    public const int Most = SharedPapers.Most;

    // By application, so that the same relatives give the same digest.
    private const string Sql =
        """
        SELECT DISTINCT applications.id, applications.name, applications.papers, applications.purged
        FROM (SELECT application, ROW_NUMBER() OVER (PARTITION BY key ORDER BY since, application) AS place FROM paper_keys WHERE key IN ({texts:@keys})) AS ranked
        JOIN applications ON applications.id = ranked.application
        WHERE ranked.place <= @most AND applications.id <> @application
        ORDER BY applications.id
        """;

    /// <param name="query">Of the record, beside or in a transaction.</param>
    /// <param name="keys">From <see cref="StoredPapers.KeysOf(ImmutableArray{PaperIdentity})"/>.</param>
    public static List<Relative> Of(RecordQuery query, string application, ImmutableArray<string> keys) => keys.IsEmpty ? [] : query(
        Sql,
        row => new Relative(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), !row.IsDBNull(3)),
        ("@keys", keys), ("@most", Most), ("@application", application));

    /// <summary>Tells two states of the relatives apart; the same for none at all times.</summary>
    public static string Digest(List<Relative> relatives) => relatives.Count == 0 ? "" : Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', relatives.Select(relative => $"{relative.Application} {relative.Papers}")))));

    /// <summary>Everything shared between an application and its relatives, from both sides.</summary>
    /// <param name="name">By which people know the application.</param>
    public static ImmutableArray<SharedPaper> Shared(string name, ImmutableArray<PaperIdentity> papers, IEnumerable<Relative> relatives) =>
        SharedPapers.Find(relatives.Select(relative => (relative.Name, StoredPapers.Read(relative.Papers))).Append((name, papers)));

    /// <summary>As <see cref="RecordTransaction.Query"/> and <see cref="RecordReads.Query"/>.</summary>
    internal delegate List<Relative> RecordQuery(string sql, Func<DbDataReader, Relative> row, params ReadOnlySpan<(string Name, object? Value)> parameters);
}
