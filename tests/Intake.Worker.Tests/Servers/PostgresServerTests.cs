using System.Diagnostics;
using Intake.Servers;
using Npgsql;

namespace Intake.Worker.Tests.Servers;

public sealed class PostgresServerTests(TestServers servers)
{
    [Fact]
    public async Task A_committed_row_is_there_after_kill_and_restart_on_the_same_port()
    {
        await using var server = await PostgresServer.StartAsync();
        var database = await server.CreateDatabaseAsync("kept");
        await RunAsync(database, "CREATE TABLE t (n integer); INSERT INTO t VALUES (42)");
        var family = FamilyOf(server.ProcessId!.Value);
        Assert.True(family.Count > 3, "postmaster and its children");

        await server.KillAsync();

        Assert.DoesNotContain(family, Runs);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => RunAsync(database, "SELECT 1"));
        var port = server.Port;
        await server.RestartAsync();
        Assert.Equal(port, server.Port);
        Assert.Equal(42, await RunAsync(database, "SELECT n FROM t"));
        Assert.Equal("on", await RunAsync(database, "SHOW fsync"));
    }

    [Fact]
    public async Task What_was_not_committed_is_gone_after_a_kill()
    {
        await using var server = await PostgresServer.StartAsync();
        var database = await server.CreateDatabaseAsync("open");
        await RunAsync(database, "CREATE TABLE t (n integer)");
        await using (var connection = new NpgsqlConnection(database + ";Pooling=false"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await using var insert = new NpgsqlCommand("INSERT INTO t VALUES (1)", connection, transaction);
            await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            await server.KillAsync();
        }

        await server.RestartAsync();

        Assert.Equal(0L, await RunAsync(database, "SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task Two_servers_side_by_side_know_nothing_of_each_other()
    {
        await using var other = await PostgresServer.StartAsync(durable: false);
        await other.CreateDatabaseAsync("only_there");
        var shared = await servers.PostgresAsync();

        Assert.NotEqual(shared.Port, other.Port);
        const string Count = "SELECT count(*) FROM pg_database WHERE datname = 'only_there'";
        Assert.Equal(1L, await RunAsync(other.ConnectionString, Count));
        Assert.Equal(0L, await RunAsync(shared.ConnectionString, Count));
    }

    [Fact]
    public async Task Each_database_of_the_shared_server_is_empty_and_another()
    {
        var first = await servers.NewDatabaseAsync();
        var second = await servers.NewDatabaseAsync();
        await RunAsync(first, "CREATE TABLE t (n integer)");

        Assert.NotEqual(first, second);
        Assert.Equal(0L, await RunAsync(second, "SELECT count(*) FROM pg_tables WHERE tablename = 't'"));
    }

    [Fact]
    public async Task It_goes_on_with_the_data_of_a_folder_that_was_kept_and_removes_one_of_its_own()
    {
        using var kept = new TemporaryDirectory();
        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(kept.Path, File.GetUnixFileMode(kept.Path) | UnixFileMode.OtherExecute);
        }

        var folder = Path.Combine(kept.Path, "postgres");
        await using (var server = await PostgresServer.StartAsync(folder))
        {
            await server.CreateDatabaseAsync("stays");
        }

        await using var again = await PostgresServer.StartAsync(folder);

        Assert.Equal(1L, await RunAsync(again.ConnectionString, "SELECT count(*) FROM pg_database WHERE datname = 'stays'"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Upper")]
    [InlineData("a\"; DROP DATABASE x; --")]
    public async Task A_name_that_would_need_quoting_is_refused(string name) =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await (await servers.PostgresAsync()).CreateDatabaseAsync(name));

    private static async Task<object?> RunAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    private static List<int> FamilyOf(int process) => [process, .. File.ReadAllText($"/proc/{process}/task/{process}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];

    private static bool Runs(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited && !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is ArgumentException or IOException)
        {
            return false;
        }
    }
}
