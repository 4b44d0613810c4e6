using System.Globalization;

namespace Intake.Servers;

/// <summary>Where PostgreSQL's programs are, and as whom they run.</summary>
internal sealed record PostgresInstallation(string Programs, IReadOnlyList<string> AsUser, int? User, int? Group)
{
    /// <summary>The newest of the machine.</summary>
    /// <exception cref="MissingServerException">There is none.</exception>
    public static PostgresInstallation Find()
    {
        const string Debian = "/usr/lib/postgresql";
        var folders = (Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [])
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries));
        var programs = folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")))
            ?? throw new MissingServerException("PostgreSQL (initdb, postgres)", "postgresql");
        if (!LinuxProcess.IsRoot)
        {
            return new PostgresInstallation(programs, [], null, null);
        }

        // PostgreSQL refuses to run as root.
        var (user, group) = Account("postgres") ?? Account("nobody") ?? throw new MissingServerException("a user postgres for PostgreSQL", "postgresql");
        return new PostgresInstallation(
            programs,
            ["setpriv", string.Create(CultureInfo.InvariantCulture, $"--reuid={user}"), string.Create(CultureInfo.InvariantCulture, $"--regid={group}"), "--clear-groups"],
            user,
            group);
    }

    public IReadOnlyList<string> Command(string program, IEnumerable<string> arguments) => [.. AsUser, Path.Combine(Programs, program), .. arguments];

    private static (int User, int Group)? Account(string name)
    {
        foreach (var line in File.ReadLines("/etc/passwd"))
        {
            var fields = line.Split(':');
            if (fields.Length > 3 && fields[0] == name)
            {
                return (int.Parse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture), int.Parse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture));
            }
        }

        return null;
    }
}
