using Intake.Worker.Storage.Record;
using Intake.Worker.Tests.Servers;
using Npgsql;

namespace Intake.Worker.Tests.Running;

public sealed class PostgresWorkerTests(TestServers servers) : DocumentWorkerContract
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
