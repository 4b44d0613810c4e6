using System.Text.RegularExpressions;

namespace Intake.Worker.Storage.Record;

/// <summary>Fills the few places where the two databases spell a thing differently.</summary>
internal static partial class SqlText
{
    /// <param name="sql">With <c>{blob}</c> for the type of bytes and <c>{texts:@name}</c> for the texts of a list parameter.</param>
    public static string For(SqlDialect dialect, string sql) =>
        sql.Contains('{', StringComparison.Ordinal)
            ? TextsPlace().Replace(sql.Replace("{blob}", dialect.BytesType, StringComparison.Ordinal), match => dialect.Texts(match.Groups[1].Value))
            : sql;

    [GeneratedRegex(@"\{texts:(@\w+)\}")]
    private static partial Regex TextsPlace();
}
