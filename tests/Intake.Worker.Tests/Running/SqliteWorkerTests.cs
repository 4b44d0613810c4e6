using Intake.Worker.Storage.Record;

namespace Intake.Worker.Tests.Running;

public sealed class SqliteWorkerTests : DocumentWorkerContract
{
    private protected override Task<SqlDialect> DialectAsync() => Task.FromResult<SqlDialect>(new SqliteDialect(Path.Combine(Folder.Path, "record.db")));
}
