using System.Globalization;
using Intake.Worker.Processing.Protocol;

namespace Intake.Worker.Processing;

/// <summary>One child process, seen from the parent. Used by one loop at a time.</summary>
internal sealed class ExaminerChild : IDisposable
{
    /// <summary>The hidden command that makes a process the child.</summary>
    public const string Command = "extract";

    private readonly RunningProgram _program;
    private readonly long _memoryLimit;
    private readonly Timer _timer;

    /// <exception cref="System.ComponentModel.Win32Exception">The program could not be started.</exception>
    public ExaminerChild(ExaminerOptions options)
    {
        var (path, arguments) = OwnProgram();
        _memoryLimit = options.MemoryLimit;
        _program = OutsideProgram.Start(path, [.. arguments, Command], new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_GCHeapHardLimit"] = "0x" + options.HeapLimit.ToString("X", CultureInfo.InvariantCulture),
            ["DOTNET_EnableDiagnostics"] = "0",
            ["DOTNET_DbgEnableMiniDump"] = "0",
        });
        _timer = new Timer(_ => EndForTime());
    }

    /// <summary>Documents answered so far.</summary>
    public int Answered { get; private set; }

    /// <summary>Whether it was ended for its memory.</summary>
    public bool IsOverMemory { get; private set; }

    /// <summary>Whether it was ended for its time.</summary>
    public bool IsOverTime { get; private set; }

    public string Errors => _program.Errors;

    public void Send(Frame request) => request.WriteTo(_program.Input);

    /// <summary>The next answer; null when the child is gone, by itself or because the limit has passed.</summary>
    public async Task<Frame?> ReceiveAsync(TimeSpan limit, CancellationToken cancellation)
    {
        // Reading a pipe cannot be interrupted on every system; ending the child ends the read everywhere.
        _timer.Change(limit, Timeout.InfiniteTimeSpan);
        await using var stop = cancellation.Register(static program => ((RunningProgram)program!).Kill(), _program).ConfigureAwait(false);
        try
        {
            var answer = await Frame.ReadAsync(_program.Output, CancellationToken.None).ConfigureAwait(false);
            Answered++;
            return answer;
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return null;
        }
        finally
        {
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Ends the child if it holds more memory than it may.</summary>
    public void WatchMemory()
    {
        if (_program.ResidentBytes > _memoryLimit)
        {
            IsOverMemory = true;
            _program.Kill();
        }
    }

    /// <summary>Waits a moment for the last words of a child that is gone.</summary>
    public async Task SettleAsync()
    {
        try
        {
            await _program.WaitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(2)).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // It closed its pipe and lingers; disposing ends it.
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        _program.Dispose();
    }

    private void EndForTime()
    {
        IsOverTime = true;
        _program.Kill();
    }

    /// <summary>This program again: its own executable, or the runtime with its assembly where there is no executable (tests).</summary>
    private static (string Path, string[] Arguments) OwnProgram()
    {
        var executable = Path.Combine(AppContext.BaseDirectory, "intake");
        if (string.Equals(Environment.ProcessPath, executable, StringComparison.Ordinal))
        {
            return (executable, []);
        }

        var runtime = string.Equals(Path.GetFileName(Environment.ProcessPath), "dotnet", StringComparison.Ordinal)
            ? Environment.ProcessPath!
            : OutsideProgram.Find("dotnet") ?? throw new InvalidOperationException("no 'dotnet' on the PATH to start the examining process with");
        return (runtime, [Path.Combine(AppContext.BaseDirectory, "intake.dll")]);
    }
}
