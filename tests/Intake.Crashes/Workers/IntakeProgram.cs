namespace Intake.Crashes.Workers;

/// <summary>The program under test and how it is called.</summary>
/// <param name="Command">The executable, or the runtime and an assembly.</param>
internal sealed record IntakeProgram(IReadOnlyList<string> Command)
{
    /// <summary>The one at a path, or the one that was built together with this program.</summary>
    public static IntakeProgram At(string? path)
    {
        var executable = path is null ? Path.Join(AppContext.BaseDirectory, "intake") : Path.GetFullPath(path);
        return File.Exists(executable)
            ? new IntakeProgram([executable])
            : new IntakeProgram(["dotnet", Path.ChangeExtension(executable, ".dll")]);
    }

    /// <summary>The command of a worker.</summary>
    public IReadOnlyList<string> Run(string dataFolder, string inbox, params IReadOnlyList<string> more) =>
        [.. Command, "run", "--data", dataFolder, "--inbox", inbox, "--urls", "http://127.0.0.1:0", "--jobs", "1", .. more];
}
