using Intake.Crashes.Workers;
using Intake.Worker.Storage.Record;

namespace Intake.Crashes.Worlds;

/// <summary>The embedded default: one worker, its record in a file, its vault in a folder.</summary>
internal sealed class FileWorld : IWorld
{
    private readonly IntakeProgram _program;
    private readonly string _data;
    private readonly string _copy;
    private readonly SqliteDialect _record;
    private SqliteDialect? _copied;

    public FileWorld(IntakeProgram program, string folder)
    {
        (_program, Folder) = (program, folder);
        _data = Path.Join(folder, "data");
        _copy = Path.Join(folder, "copy");
        Inbox = Path.Join(folder, "inbox");
        Directory.CreateDirectory(Inbox);
        Directory.CreateDirectory(_copy);
        _record = new SqliteDialect(RecordFile);
        Reads = new RecordReads(_record);
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
        // Closing any handle of a file ends the locks that this process holds on it (fcntl(2)), those of SQLite's connections too; and a connection that
        // outlives the copy it was opened on keeps an index that fits no other.
        _record.Dispose();
        _copied?.Dispose();
        foreach (var ending in (ReadOnlySpan<string>)["", "-wal", "-shm"])
        {
            File.Delete(Path.Join(_copy, "record.db" + ending));
        }

        foreach (var ending in (ReadOnlySpan<string>)["", "-wal"])
        {
            if (File.Exists(RecordFile + ending))
            {
                File.Copy(RecordFile + ending, Path.Join(_copy, "record.db" + ending));
            }
        }

        _copied = new SqliteDialect(Path.Join(_copy, "record.db"));
        return RecordSchema.VersionOf(_copied) == 0 ? null : new RecordReads(_copied);
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

    public ValueTask DisposeAsync()
    {
        _record.Dispose();
        _copied?.Dispose();
        return ValueTask.CompletedTask;
    }
}
