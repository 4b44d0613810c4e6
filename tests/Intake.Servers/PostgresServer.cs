using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Intake.Servers;

/// <summary>
/// A private PostgreSQL on loopback, in a folder of its own: started, killed, started again and stopped by the program that needs it. It trusts
/// whoever reaches it from this machine, and is gone when the program is.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Log = "postgres.log";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly IReadOnlyDictionary<string, string> Environment = new Dictionary<string, string> { ["LC_ALL"] = "C" };

    private readonly PostgresInstallation _installation;
    private readonly ServerFolder _folder;
    private readonly bool _durable;
    private GuardedProcess? _process;

    private PostgresServer(PostgresInstallation installation, ServerFolder folder, bool durable)
    {
        (_installation, _folder, _durable) = (installation, folder, durable);
        Port = LoopbackPort.Next();
    }

    /// <summary>Stays the same over <see cref="RestartAsync"/>.</summary>
    public int Port { get; }

    /// <summary>The database that every server has; take one of your own from <see cref="CreateDatabaseAsync"/>.</summary>
    public string ConnectionString => ConnectionStringOf("postgres");

    /// <summary>The postmaster, while it runs; null when the server was stopped or killed.</summary>
    public int? ProcessId => _process?.Id;

    /// <param name="folder">Kept afterwards, taken up again if a server was there before; its user must be able to reach it. Null: a temporary one, removed in the end.</param>
    /// <param name="durable">False gives up fsync, for tests of which none asks about durability.</param>
    /// <exception cref="MissingServerException">PostgreSQL is not installed.</exception>
    /// <exception cref="ServerStartException">It did not start; the message holds the end of its log.</exception>
    public static async Task<PostgresServer> StartAsync(string? folder = null, bool durable = true)
    {
        var server = new PostgresServer(PostgresInstallation.Find(), new ServerFolder(folder, "intake-postgres-"), durable);
        try
        {
            await server.InitialiseAsync().ConfigureAwait(false);
            await server.RestartAsync().ConfigureAwait(false);
            return server;
        }
        catch (Exception)
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A new, empty database.</summary>
    /// <param name="name">Lower-case letters, digits and underscores.</param>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync(string name)
    {
        ServerName.Require(name);
        await using var connection = new NpgsqlConnection(Unpooled(ConnectionString));
        await connection.OpenAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE \"{name}\" TEMPLATE template0";
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
        return ConnectionStringOf(name);
    }

    /// <summary>Kills the postmaster and all its children at once, as if the machine had lost power. No effect when it does not run.</summary>
    public Task KillAsync() => EndAsync(process => process.KillAsync());

    /// <summary>Ends it in order, closing the connections of others (fast stop). No effect when it does not run.</summary>
    public Task StopAsync() => EndAsync(process => process.StopAsync(LinuxProcess.Interrupt));

    /// <summary>Starts it again on the same port and data; stops it before if it runs.</summary>
    /// <exception cref="ServerStartException">It did not start; the message holds the end of its log.</exception>
    public async Task RestartAsync()
    {
        await StopAsync().ConfigureAwait(false);
        string[] arguments =
        [
            "-D", Data, "-p", Port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "shared_buffers=64MB",
            "-c", "max_connections=100", "-c", $"fsync={(_durable ? "on" : "off")}", "-c", "logging_collector=off", "-c", "log_destination=stderr", "-c", "jit=off",
        ];
        _process = await GuardedProcess.StartAsync(_installation.Command("postgres", arguments), Environment, _folder.In(Log), _folder.Removed).ConfigureAwait(false);
        await WaitUntilReadyAsync(_process).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        // What is removed need not be put in order.
        await (_folder.Removed is null ? StopAsync() : KillAsync()).ConfigureAwait(false);
        _folder.Remove();
    }

    private string Data => _folder.In("data");

    private static string Unpooled(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Timeout = 5 }.ConnectionString;

    private string ConnectionStringOf(string database) =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = Port, Username = "intake", Database = database }.ConnectionString;

    private async Task InitialiseAsync()
    {
        if (File.Exists(Path.Combine(Data, "PG_VERSION")))
        {
            return;
        }

        Directory.CreateDirectory(Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (_installation is { User: { } user, Group: { } group })
        {
            LinuxProcess.Give(Data, user, group);
        }

        string[] arguments = ["-D", Data, "-U", "intake", "-A", "trust", "-E", "UTF8", "--locale=C", .. _durable ? Array.Empty<string>() : ["--no-sync"]];
        await using var process = await GuardedProcess.StartAsync(_installation.Command("initdb", arguments), Environment, _folder.In(Log), _folder.Removed).ConfigureAwait(false);
        var clock = Stopwatch.StartNew();
        while (process.Runs && clock.Elapsed < StartLimit)
        {
            await Task.Delay(5).ConfigureAwait(false);
        }

        if (process.Runs || !File.Exists(Path.Combine(Data, "global", "pg_control")))
        {
            throw new ServerStartException($"initdb did not finish in {Data}:\n{_folder.LastLines(Log)}");
        }
    }

    private async Task WaitUntilReadyAsync(GuardedProcess process)
    {
        var connectionString = Unpooled(ConnectionString);
        var clock = Stopwatch.StartNew();
        while (process.Runs && clock.Elapsed < StartLimit)
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync().ConfigureAwait(false);
                return;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(10).ConfigureAwait(false);
            }
        }

        await KillAsync().ConfigureAwait(false);
        throw new ServerStartException($"PostgreSQL in {_folder.Path} does not answer on port {Port}:\n{_folder.LastLines(Log)}");
    }

    private async Task EndAsync(Func<GuardedProcess, Task> end)
    {
        if (Interlocked.Exchange(ref _process, null) is { } process)
        {
            await end(process).ConfigureAwait(false);
        }
    }
}
