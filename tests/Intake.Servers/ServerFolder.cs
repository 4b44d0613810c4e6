namespace Intake.Servers;

/// <summary>Where a server keeps everything it has: the caller's folder, which stays, or one of its own, which goes with it.</summary>
internal sealed class ServerFolder
{
    private const UnixFileMode Reachable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly bool _temporary;

    public ServerFolder(string? folder, string prefix)
    {
        _temporary = folder is null;
        Path = folder is null ? Directory.CreateTempSubdirectory(prefix).FullName : System.IO.Path.GetFullPath(folder);
        if (_temporary || !Directory.Exists(Path))
        {
            Directory.CreateDirectory(Path);
            // A server that runs as another user must get at what is its own below.
            File.SetUnixFileMode(Path, Reachable);
        }
    }

    public string Path { get; }

    /// <summary>What a guard removes when we are dead; null if it is the caller's.</summary>
    public string? Removed => _temporary ? Path : null;

    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The last lines of a log, for a message.</summary>
    public string LastLines(string name)
    {
        const int Lines = 15;
        var file = In(name);
        return File.Exists(file) ? string.Join('\n', File.ReadLines(file).TakeLast(Lines)) : "";
    }

    public void Remove()
    {
        if (_temporary && Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
