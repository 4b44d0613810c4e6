using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Intake.Worker.Storage.Record;

/// <summary>Fills the few places where the two databases spell a thing differently.</summary>
internal static partial class SqlText
{
    /// <summary>The program's own statements, as each dialect spells them: some dozens.</summary>
    private static readonly ConcurrentDictionary<(Type Dialect, string Sql), string> Spelled = new();

    /// <param name="sql">
    /// One of the program's own statements, with <c>{blob}</c> for the type of bytes and <c>IN ({texts:@name})</c>, also <c>NOT IN</c>, for the texts of a list parameter.
    /// </param>
    public static string For(SqlDialect dialect, string sql) =>
        sql.Contains('{', StringComparison.Ordinal) ? Spelled.GetOrAdd((dialect.GetType(), sql), static (key, dialect) => Spell(dialect, key.Sql), dialect) : sql;

    private static string Spell(SqlDialect dialect, string sql) =>
        TextsPlace().Replace(sql.Replace("{blob}", dialect.BytesType, StringComparison.Ordinal), match => dialect.AmongTexts(match.Groups[2].Value, match.Groups[1].Success));

    [GeneratedRegex(@"(NOT )?IN \(\{texts:(@\w+)\}\)")]
    private static partial Regex TextsPlace();
}
