using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Intake.Worker.Processing;

/// <summary>Another program while it runs: its pipes, its memory, and the means to end it.</summary>
public sealed class RunningProgram : IDisposable
{
    private const int MaxErrorCharacters = 4_000;

    /// <summary>A killed program is gone within moments; one that hangs in the kernel is not waited for.</summary>
    private const int EndMilliseconds = 1_000;

    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly Task _drained;
    private readonly string _memoryFile;

    internal RunningProgram(Process process)
    {
        _process = process;
        Id = process.Id;
        _memoryFile = string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/statm");
        _drained = DrainErrorsAsync();
    }

    public Stream Input => _process.StandardInput.BaseStream;

    public Stream Output => _process.StandardOutput.BaseStream;

    public int Id { get; }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>The first few thousand characters of standard error so far.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString().Trim();
            }
        }
    }

    /// <summary>Resident memory in bytes; 0 once it has ended.</summary>
    public long ResidentBytes
    {
        get
        {
            try
            {
                var fields = File.ReadAllText(_memoryFile).Split(' ');
                return fields.Length > 1 && long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var pages)
                    ? pages * Environment.SystemPageSize
                    : 0;
            }
            catch (IOException)
            {
                return 0;
            }
        }
    }

    /// <summary>Waits for its end and the end of its error output.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> WaitAsync(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        await _drained.WaitAsync(cancellation).ConfigureAwait(false);
        return _process.ExitCode;
    }

    /// <summary>Ends it at once. No effect on one that has ended. None of the programs we start starts others.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in this moment.
        }
    }

    public void Dispose()
    {
        Kill();
        _process.WaitForExit(EndMilliseconds);

        // Disposing the process leaves its pipes to the finalizer.
        _process.StandardInput.BaseStream.Dispose();
        _process.StandardOutput.Dispose();
        _process.Dispose();
    }

    private async Task DrainErrorsAsync()
    {
        var errors = _process.StandardError;
        var buffer = new char[1024];
        try
        {
            int read;
            while ((read = await errors.ReadAsync(buffer.AsMemory()).ConfigureAwait(false)) > 0)
            {
                lock (_errors)
                {
                    // The rest is read and dropped, so that a chatty program does not block on a full pipe.
                    _errors.Append(buffer, 0, Math.Min(read, MaxErrorCharacters - _errors.Length));
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Killed and disposed while its last words were read.
        }
        finally
        {
            errors.Dispose();
        }
    }
}
