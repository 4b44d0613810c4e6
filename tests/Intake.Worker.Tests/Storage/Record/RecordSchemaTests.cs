using Intake.Worker.Storage.Record;
using Intake.Worker.Tests.Servers;
using Npgsql;

namespace Intake.Worker.Tests.Storage.Record;

public sealed class SqliteSchemaTests : RecordSchemaContract
{
    private protected override Task<SqlDialect> DialectAsync() => Task.FromResult<SqlDialect>(new SqliteDialect(Path.Join(Folder.Path, "record.db")));
}

public sealed class PostgresSchemaTests(TestServers servers) : RecordSchemaContract
{
    private NpgsqlDataSource? _source;

    public override void Dispose()
    {
        _source?.Dispose();
        base.Dispose();
    }

    private protected override async Task<SqlDialect> DialectAsync()
    {
        _source ??= PostgresDialect.Connect(await servers.NewDatabaseAsync());
        return new PostgresDialect(_source);
    }
}
