using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Vault;
using Intake.Worker.Work;

namespace Intake.Worker.Running;

/// <summary>Where a worker keeps what it has, and how its work is handed on.</summary>
/// <param name="IsAlone">Whether no other worker can be at this record: the embedded default.</param>
internal sealed record WorkerStores(SqlDialect Dialect, IVault Vault, IDispatcher Dispatcher, bool IsAlone);
