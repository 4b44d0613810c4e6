namespace Intake.Worker.Running;

/// <summary>Keeps a second worker from the data folder of a record in a file. The system lets go of it when the process ends, however it ends.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <returns>Null where another worker has it.</returns>
    public static DataFolderLock? Take(string dataFolder)
    {
        try
        {
            return new DataFolderLock(new FileStream(Path.Join(dataFolder, "worker.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
