using Intake.Crashes.Workers;
using Intake.Worker.Storage.Record;

namespace Intake.Crashes.Worlds;

/// <summary>The embedded default: one worker, its record in a file, its vault in a folder.</summary>
internal sealed class FileWorld : IWorld
{
    private readonly IntakeProgram _program;
    private readonly string _data;
    private readonly string _copy;

    public FileWorld(IntakeProgram program, string folder)
    {
        (_program, Folder) = (program, folder);
        _data = Path.Join(folder, "data");
        _copy = Path.Join(folder, "copy");
        Inbox = Path.Join(folder, "inbox");
        Directory.CreateDirectory(Inbox);
        Directory.CreateDirectory(_copy);
        Reads = new RecordReads(new SqliteDialect(RecordFile));
    }

    public string Folder { get; }

    public string Inbox { get; }

    public int Workers => 1;

    public IReadOnlyList<Casualty> Servers => [];

    public RecordReads Reads { get; }

    private string RecordFile => Path.Join(_data, "record.db");

    public Task<WorkerProcess> StartWorkerAsync(int number) => StartWorkerAsync([]);

    /// <param name="under">A program and its arguments that runs the worker; empty for none.</param>
    public Task<WorkerProcess> StartWorkerAsync(IReadOnlyList<string> under) =>
        WorkerProcess.StartAsync([.. under, .. _program.Run(_data, Inbox)], Path.Join(Folder, "worker.log"));

    /// <summary>A copy: opening the record itself would mend it before the next worker has to.</summary>
    public RecordReads? ReadsOfTheDead()
    {
        foreach (var ending in (ReadOnlySpan<string>)["", "-wal"])
        {
            var copy = Path.Join(_copy, "record.db" + ending);
            File.Delete(copy);
            if (File.Exists(RecordFile + ending))
            {
                File.Copy(RecordFile + ending, copy);
            }
        }

        var dialect = new SqliteDialect(Path.Join(_copy, "record.db"));
        return RecordSchema.VersionOf(dialect) == 0 ? null : new RecordReads(dialect);
    }

    public Task SettleAsync() => Task.CompletedTask;

    public Task KillAsync(Casualty server) => throw new ArgumentOutOfRangeException(nameof(server), server, "there is no server");

    public Task RestartAsync(Casualty server) => throw new ArgumentOutOfRangeException(nameof(server), server, "there is no server");

    /// <summary>Read past the program: what lies on the disk counts.</summary>
    public async Task<byte[]?> ContentAsync(string sha256)
    {
        var file = Path.Join(_data, "vault", sha256[..2], sha256);
        return File.Exists(file) ? await File.ReadAllBytesAsync(file).ConfigureAwait(false) : null;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
