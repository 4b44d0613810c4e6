using Intake.Servers;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Vault;
using Intake.Worker.Tests.Servers;
using Npgsql;

namespace Intake.Worker.Tests.Storage.Vault;

public sealed class PostgresVaultTests(TestServers servers) : VaultContract
{
    private readonly TemporaryDirectory _scratch = new();
    private NpgsqlDataSource? _server;

    [Fact]
    public async Task The_tables_may_be_made_again_and_by_several_at_once()
    {
        await ExecuteAsync("drop table vault_chunks, vault_contents");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostgresVault.CreateSchemaAsync(_server!, default)));

        Assert.NotNull(await Vault.KeepAsync(new PatternStream(10), 10, default));
    }

    [Fact]
    public async Task A_server_that_takes_no_writes_is_read_only_and_still_gives_what_it_has()
    {
        var before = await Vault.KeepAsync(new PatternStream(10), 10, default);
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_server!.ConnectionString) { Options = "-c default_transaction_read_only=on" });
        await using var vault = PostgresVault.Open(server, _scratch.Path, TimeProvider.System);

        await AssertFaultAsync(StorageFault.ReadOnly, () => vault.KeepAsync(new PatternStream(20), 20, default));
        await AssertFaultAsync(StorageFault.ReadOnly, () => vault.KeepAsync(new PatternStream(2_000_000), 2_000_000, default));
        await AssertFaultAsync(StorageFault.ReadOnly, () => vault.RemoveAsync(before!.Hash, default));
        Assert.Equal(10, await vault.FindAsync(before!.Hash, default));
    }

    [Fact]
    public async Task A_server_that_ends_the_session_in_the_middle_keeps_nothing()
    {
        const long length = 3_000_000;
        await ExecuteAsync("create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(20); return new; end $$");
        await ExecuteAsync("create trigger slow before insert on vault_chunks for each row when (new.number = 1) execute function slow()");
        var keeping = Vault.KeepAsync(new PatternStream(length), length, default);

        while (await ScalarAsync<long>("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep' and query like '%vault_chunks%' and pid <> pg_backend_pid()") == 0)
        {
            Assert.False(keeping.IsCompleted);
            await Task.Delay(20);
        }

        await AssertFaultAsync(StorageFault.Unavailable, () => keeping);
        Assert.Empty(await ListAsync());
        Assert.Equal(0, await ScalarAsync<long>("select count(*) from vault_chunks"));
        await ExecuteAsync("drop trigger slow on vault_chunks");
        Assert.NotNull(await Vault.KeepAsync(new PatternStream(length), length, default));
    }

    [Fact]
    public async Task A_server_whose_disk_is_full_keeps_nothing_and_the_same_call_succeeds_when_there_is_space()
    {
        const int Length = 5_000_000;
        var status = await ScalarAsync<string>("select pg_read_file('/proc/self/status')");
        var user = status.Split('\n').Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1];
        using var disk = SmallFileSystem.MountOrSkip($"size=2m,uid={user},mode=0700");
        await ExecuteAsync($"create tablespace small_disk location '{disk.Path}'");
        await ExecuteAsync("alter table vault_chunks set tablespace small_disk");

        await AssertFaultAsync(StorageFault.Full, () => Vault.KeepAsync(new PatternStream(Length), Length, default));
        Assert.Empty(await ListAsync());
        Assert.Empty(Leftovers());

        disk.Resize("20m");
        var kept = await Vault.KeepAsync(new PatternStream(Length), Length, default);
        Assert.False(kept!.WasThere);
        Assert.Equal(PatternStream.Bytes(Length), await ReadAsync(kept.Hash));
        await ExecuteAsync("drop table vault_chunks");
        await ExecuteAsync("drop tablespace small_disk");
    }

    [Fact]
    public async Task A_server_killed_and_started_again_has_what_was_kept_and_takes_the_rest()
    {
        await using var killed = await PostgresServer.StartAsync();
        await using var server = NpgsqlDataSource.Create(await killed.CreateDatabaseAsync("vault"));
        await PostgresVault.CreateSchemaAsync(server, default);
        await using var vault = PostgresVault.Open(server, _scratch.Path, TimeProvider.System);
        var before = await vault.KeepAsync(new PatternStream(2_000_000), 2_000_000, default);

        await killed.KillAsync();
        await AssertFaultAsync(StorageFault.Unavailable, () => vault.KeepAsync(new PatternStream(10), 10, default));
        await AssertFaultAsync(StorageFault.Unavailable, () => vault.CheckOutAsync(before!.Hash, default));

        await killed.RestartAsync();
        Assert.False((await vault.KeepAsync(new PatternStream(10), 10, default))!.WasThere);
        Assert.All(await VaultCheck.RunAsync(vault, vault.ListAsync(default)).ToListAsync(), finding => Assert.Equal(ContentState.Intact, finding.State));
        Assert.Equal(2_000_000, await vault.FindAsync(before!.Hash, default));
        Assert.Empty(Leftovers());
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable()
    {
        await using var server = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=nobody;Timeout=2");
        await using var vault = PostgresVault.Open(server, _scratch.Path, TimeProvider.System);
        var hash = ContentHash.FromDigest(new byte[32]);

        await AssertFaultAsync(StorageFault.Unavailable, () => vault.KeepAsync(new PatternStream(10), 10, default));
        await AssertFaultAsync(StorageFault.Unavailable, () => vault.KeepAsync(new PatternStream(2_000_000), 2_000_000, default));
        await AssertFaultAsync(StorageFault.Unavailable, () => vault.FindAsync(hash, default));
        await AssertFaultAsync(StorageFault.Unavailable, () => vault.OpenAsync(hash, default));
        await AssertFaultAsync(StorageFault.Unavailable, () => vault.CheckOutAsync(hash, default));
        await AssertFaultAsync(StorageFault.Unavailable, () => vault.RemoveAsync(hash, default));
        await AssertFaultAsync(StorageFault.Unavailable, async () => await vault.ListAsync(default).ToListAsync());
        Assert.Empty(Leftovers());
    }

    [Fact]
    public async Task A_vault_without_its_tables_says_so()
    {
        await ExecuteAsync("drop table vault_chunks, vault_contents");

        var refusal = await Assert.ThrowsAsync<StorageException>(() => Vault.KeepAsync(new PatternStream(10), 10, default));
        Assert.Contains("vault_contents", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_is_on_the_disk_even_where_the_server_would_not_wait()
    {
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_server!.ConnectionString) { Options = "-c synchronous_commit=off", MaxPoolSize = 1 });
        await using var vault = PostgresVault.Open(server, _scratch.Path, TimeProvider.System);
        await ExecuteAsync("create table seen (mode text)");
        await ExecuteAsync("create function note() returns trigger language plpgsql as $$ begin insert into seen values (current_setting('synchronous_commit')); return null; end $$");
        await ExecuteAsync("create constraint trigger note after insert on vault_contents deferrable initially deferred for each row execute function note()");

        await vault.KeepAsync(new PatternStream(10), 10, default);
        await vault.KeepAsync(new PatternStream(2_000_000), 2_000_000, default);

        Assert.Equal(2, await ScalarAsync<long>("select count(*) from seen where mode = 'on'"));
    }

    private protected override async Task<IVault> OpenAsync()
    {
        _server = NpgsqlDataSource.Create(await servers.NewDatabaseAsync());
        await PostgresVault.CreateSchemaAsync(_server, default);
        return PostgresVault.Open(_server, _scratch.Path, TimeProvider.System);
    }

    private protected override async Task CloseAsync()
    {
        _scratch.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private protected override IEnumerable<string> Leftovers() => Directory.EnumerateFileSystemEntries(_scratch.Path);

    private protected override async Task DamageAsync(ContentHash hash, bool isTruncated)
    {
        var damage = isTruncated ? "substring(data from 1 for length(data) - 1)" : "set_byte(data, 0, get_byte(data, 0) # 1)";
        await ExecuteAsync($"update vault_chunks set data = {damage} where sha256 = '\\x{hash.Hex}' and number = (select max(number) from vault_chunks where sha256 = '\\x{hash.Hex}')");
    }

    private static async Task AssertFaultAsync(StorageFault fault, Func<Task> call) => Assert.Equal(fault, (await Assert.ThrowsAsync<StorageException>(call)).Fault);

    private async Task ExecuteAsync(string statement)
    {
        await using var command = _server!.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<T> ScalarAsync<T>(string question)
    {
        await using var command = _server!.CreateCommand(question);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
