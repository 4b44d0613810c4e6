using System.Diagnostics.CodeAnalysis;
using Intake.Extraction.Messages;
using Npgsql;

namespace Intake.Worker.Running;

/// <summary>Where the record and the vault are, as options and environment say it. Opens nothing.</summary>
/// <param name="DataFolder">Absolute: the folder of this worker on this machine.</param>
/// <param name="Server">Connection string of the PostgreSQL database that holds the record; null for a file in <paramref name="DataFolder"/>.</param>
/// <param name="VaultFolder">Absolute; null for a vault in the database of the record.</param>
internal sealed record RecordAddress(string DataFolder, string? Server, string? VaultFolder)
{
    public const string DataVariable = "INTAKE_DATA";
    public const string RecordVariable = "INTAKE_RECORD";
    public const string VaultVariable = "INTAKE_VAULT";
    public const string DefaultFolder = "intake-data";

    /// <summary>The word that stands for a vault in the database.</summary>
    public const string InRecord = "record";

    public string RecordFile => Path.Join(DataFolder, "record.db");

    /// <summary>Where bytes lie that are on their way; what is there after a crash may go.</summary>
    public string ScratchFolder => Path.Join(DataFolder, "scratch");

    /// <summary>Says where the record is, without passwords: for messages and logs.</summary>
    public string Place => Server is null ? RecordFile : Describe(Server);

    /// <summary>Options come before the environment, the environment before the default.</summary>
    /// <param name="data">A folder; by default <c>./intake-data</c>.</param>
    /// <param name="record"><c>postgres://USER@HOST:PORT/DATABASE</c> or <c>Host=…;Database=…</c>; by default a file in the folder.</param>
    /// <param name="vault">A folder, or <c>record</c>; by default beside a file a folder, and on a server the server, which every worker reaches.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="problem">What is wrong with them.</param>
    public static bool TryRead(
        string? data, string? record, string? vault, Func<string, string?> variable, [NotNullWhen(true)] out RecordAddress? address, [NotNullWhen(false)] out Message? problem)
    {
        address = null;
        var folder = Path.GetFullPath(Given(data, variable(DataVariable)) ?? DefaultFolder);
        string? server = null;
        if (Given(record, variable(RecordVariable)) is { } text && !PostgresAddress.TryRead(text, out server))
        {
            problem = Message.Of("status.record_wrong", PostgresAddress.Harmless(text));
            return false;
        }

        var place = Given(vault, variable(VaultVariable));
        if (place == InRecord && server is null)
        {
            problem = Message.Of("status.vault_needs_server");
            return false;
        }

        problem = null;
        address = new RecordAddress(
            folder, server, place is null ? (server is null ? Path.Join(folder, "vault") : null) : place == InRecord ? null : Path.GetFullPath(place));
        return true;
    }

    private static string? Given(string? option, string? variable) => !string.IsNullOrWhiteSpace(option) ? option : string.IsNullOrWhiteSpace(variable) ? null : variable;

    private static string Describe(string server)
    {
        var settings = new NpgsqlConnectionStringBuilder(server);
        return $"postgres://{settings.Host}:{settings.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)}/{settings.Database}";
    }
}
