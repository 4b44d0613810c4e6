using System.Diagnostics;

namespace Intake.Worker.Processing;

/// <summary>
/// The one place where other programs are started: an argument list (never a shell line), a time limit, bounded output, and a typed
/// outcome instead of an exception.
/// </summary>
public static class OutsideProgram
{
    /// <summary>Bytes of output kept of one run; a program that writes more is stopped.</summary>
    public const int MaxOutputBytes = 64 * 1024 * 1024;

    /// <summary>By these the runtime writes files of its own accord, which a program that may write none does not survive.</summary>
    private static readonly string[] WritingSettings = ["DOTNET_PerfMap", "DOTNET_EnableEventPipe", "DOTNET_DbgEnable"];

    /// <summary>The full path of a program on the PATH, or null if this machine does not have it.</summary>
    public static string? Find(string name)
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <param name="path">Full path, as <see cref="Find"/> gives it.</param>
    /// <param name="limit">Wall time; the program is killed when it has passed.</param>
    public static async Task<OutsideRun> RunAsync(string path, IReadOnlyList<string> arguments, TimeSpan limit, CancellationToken cancellation)
    {
        RunningProgram program;
        try
        {
            program = Start(path, arguments, new Dictionary<string, string>());
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return new OutsideRun(OutsideOutcome.NotStarted, -1, [], e.Message);
        }

        using (program)
        using (var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation))
        {
            timer.CancelAfter(limit);
            try
            {
                program.Input.Close();
                var output = await ReadBoundedAsync(program.Output, timer.Token).ConfigureAwait(false);
                if (output is null)
                {
                    program.Kill();
                    return new OutsideRun(OutsideOutcome.TooMuchOutput, -1, [], program.Errors);
                }

                var exit = await program.WaitAsync(timer.Token).ConfigureAwait(false);
                return new OutsideRun(exit == 0 ? OutsideOutcome.Done : OutsideOutcome.Failed, exit, output, program.Errors);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                program.Kill();
                return new OutsideRun(OutsideOutcome.TimedOut, -1, [], program.Errors);
            }
            catch (OperationCanceledException)
            {
                program.Kill();
                throw;
            }
        }
    }

    /// <summary>Starts a program whose pipes the caller serves.</summary>
    /// <param name="environment">Added to the environment of this process.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">It could not be started.</exception>
    public static RunningProgram Start(string path, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment) =>
        Start(path, arguments, environment, static _ => true);

    /// <summary>
    /// As the other, for a program that is not trusted: of the environment of this process it gets only what finds the runtime and its
    /// libraries, no passwords of databases and the like.
    /// </summary>
    /// <exception cref="System.ComponentModel.Win32Exception">It could not be started.</exception>
    public static RunningProgram StartAlone(string path, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment) =>
        Start(path, arguments, environment, static name =>
            name is "PATH" or "HOME" or "LANG" or "TMPDIR"
            || (name.StartsWith("DOTNET_", StringComparison.Ordinal) && !Array.Exists(WritingSettings, setting => name.StartsWith(setting, StringComparison.Ordinal)))
            || name.StartsWith("LD_", StringComparison.Ordinal)
            || name.StartsWith("LC_", StringComparison.Ordinal));

    private static RunningProgram Start(
        string path, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, Predicate<string> isKept)
    {
        var start = new ProcessStartInfo(path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in start.Environment.Keys.Where(name => !isKept(name)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

#pragma warning disable RS0030 // This is the wrapper that the ban points to.
        var process = Process.Start(start) ?? throw new InvalidOperationException($"no process for {path}");
#pragma warning restore RS0030
        return new RunningProgram(process);
    }

    private static async Task<byte[]?> ReadBoundedAsync(Stream stream, CancellationToken cancellation)
    {
        var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            if (kept.Length + read > MaxOutputBytes)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}
