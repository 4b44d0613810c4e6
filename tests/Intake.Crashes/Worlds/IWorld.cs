using Intake.Crashes.Workers;
using Intake.Worker.Storage.Record;

namespace Intake.Crashes.Worlds;

/// <summary>What a worker needs around it, and can lose: its record, its vault and, with servers, its database and its broker.</summary>
internal interface IWorld : IAsyncDisposable
{
    string Folder { get; }

    string Inbox { get; }

    /// <summary>How many workers work side by side.</summary>
    int Workers { get; }

    /// <summary>Whatever can be killed besides workers and their children.</summary>
    IReadOnlyList<Casualty> Servers { get; }

    /// <summary>The record while workers are at it.</summary>
    RecordReads Reads { get; }

    Task<WorkerProcess> StartWorkerAsync(int number);

    /// <summary>The record as it lies there while no worker runs; looking at it leaves it as it is.</summary>
    /// <returns>Null where none has been made yet.</returns>
    RecordReads? ReadsOfTheDead();

    /// <summary>To be called once, when the first workers have started: makes the servers remember that they were asked to.</summary>
    Task SettleAsync();

    Task KillAsync(Casualty server);

    Task RestartAsync(Casualty server);

    /// <summary>The bytes that the vault has under this hash; null for none.</summary>
    Task<byte[]?> ContentAsync(string sha256);
}
