using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace Intake.Worker.Running;

/// <summary>Reads the two usual ways to write where a PostgreSQL database is.</summary>
internal static class PostgresAddress
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    /// <param name="text"><c>postgres://USER:PASSWORD@HOST:PORT/DATABASE?sslmode=require</c>, or <c>Host=…;Database=…</c>.</param>
    /// <param name="connection">The same as a connection string.</param>
    public static bool TryRead(string text, [NotNullWhen(true)] out string? connection)
    {
        connection = null;
        try
        {
            if (!Array.Exists(Schemes, scheme => text.StartsWith(scheme, StringComparison.Ordinal)))
            {
                var given = new NpgsqlConnectionStringBuilder(text);
                connection = string.IsNullOrEmpty(given.Host) ? null : given.ConnectionString;
                return connection is not null;
            }

            if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.AbsolutePath.Length < 2)
            {
                return false;
            }

            var settings = new NpgsqlConnectionStringBuilder { Host = uri.DnsSafeHost, Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]) };
            if (uri.Port > 0)
            {
                settings.Port = uri.Port;
            }

            if (uri.UserInfo.Split(':', 2) is [{ Length: > 0 } user, ..] login)
            {
                settings.Username = Uri.UnescapeDataString(user);
                settings.Password = login.Length > 1 ? Uri.UnescapeDataString(login[1]) : null;
            }

            foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)))
            {
                settings[option[0] == "sslmode" ? "SSL Mode" : Uri.UnescapeDataString(option[0])] = option.Length > 1 ? Uri.UnescapeDataString(option[1]) : "";
            }

            connection = settings.ConnectionString;
            return true;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException or InvalidCastException or OverflowException)
        {
            // Whatever the reader of settings does not know or cannot take.
            return false;
        }
    }

    /// <summary>What may be shown of a text that is no address: a password may stand in it.</summary>
    public static string Harmless(string text) => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? "…" + text[at..] : text.Split(['=', ';'], 2)[0];
}
