namespace Intake.Worker.Reports;

/// <summary>A file that appears under its name only when it is whole.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;

    /// <exception cref="IOException">It cannot be written there.</exception>
    public OutputFile(string folder, string name)
    {
        _path = Path.Combine(folder, name);
        Stream = new FileStream(_path + ".part", FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
    }

    public FileStream Stream { get; }

    /// <summary>Closes the file and gives it its name.</summary>
    public void Complete()
    {
        Stream.Dispose();
        File.Move(_path + ".part", _path, overwrite: true);
    }

    public void Dispose()
    {
        Stream.Dispose();
        File.Delete(_path + ".part");
    }
}
