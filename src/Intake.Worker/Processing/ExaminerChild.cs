using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Intake.Worker.Processing.Isolation;
using Intake.Worker.Processing.Protocol;

namespace Intake.Worker.Processing;

/// <summary>One child process, seen from the parent. Used by one loop at a time.</summary>
internal sealed class ExaminerChild : IDisposable
{
    /// <summary>How long a child may take from its start until it is ready; plenty on a machine that is busy with other things.</summary>
    private static readonly TimeSpan WakeLimit = TimeSpan.FromSeconds(30);

    private const int MostSecondsAtOnce = 60;

    // What a program ended by a signal reports: 128 and the number of the signal.
    private const int SignalBase = 128;
    private const int ExitByKill = SignalBase + 9;
    private const int ExitByProcessorTime = SignalBase + 24;

    private readonly RunningProgram _program;
    private readonly long _memoryLimit;
    private readonly Timer _timer;
    private volatile bool _isOverMemory;
    private volatile bool _isOverTime;

    private ExaminerChild(RunningProgram program, long memoryLimit)
    {
        _program = program;
        _memoryLimit = memoryLimit;
        _timer = new Timer(_ => EndForTime());
    }

    /// <summary>Documents answered so far.</summary>
    public int Answered { get; private set; }

    /// <summary>The number of its process.</summary>
    public int Id => _program.Id;

    /// <summary>What it said of itself; null until it is awake.</summary>
    public ExaminerIsolation? Isolation { get; private set; }

    /// <summary>Whether it is gone.</summary>
    public bool HasEnded => _program.HasEnded;

    /// <exception cref="System.ComponentModel.Win32Exception">The program could not be started.</exception>
    public static async Task<ExaminerChild> StartAsync(ExaminerNursery nursery, ExaminerProgram program, ExaminerOptions options) => new(
        await nursery.StartAsync(program, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_GCHeapHardLimit"] = "0x" + options.HeapLimit.ToString("X", CultureInfo.InvariantCulture),
            ["DOTNET_EnableDiagnostics"] = "0",

            // One thread for the engine that recognises text: the children share the cores already.
            ["OMP_THREAD_LIMIT"] = "1",
            ["DOTNET_DbgEnableMiniDump"] = "0",
            [ChildIsolation.MemoryVariable] = options.MemoryLimit.ToString(CultureInfo.InvariantCulture),
        }).ConfigureAwait(false),
        options.MemoryLimit);

    /// <summary>Waits until it takes requests.</summary>
    /// <returns>Null, or why it never will.</returns>
    public async Task<string?> WakeAsync(CancellationToken cancellation)
    {
        if (await ReceiveAsync(WakeLimit, cancellation).ConfigureAwait(false) is { Kind: FrameKind.Ready } ready)
        {
            Answered = 0;
            Isolation = new ExaminerIsolation(Encoding.UTF8.GetString(ready.Payload.Span));
            return null;
        }

        var (end, words) = await SettleAsync().ConfigureAwait(false);
        return words.Length > 0 ? words : end.ToString();
    }

    /// <exception cref="IOException">It is gone and has not got the request.</exception>
    public void Send(Frame request) => request.WriteTo(_program.Input);

    /// <summary>The next answer; null when the child is gone, by itself or because the limit has passed.</summary>
    public async Task<Frame?> ReceiveAsync(TimeSpan limit, CancellationToken cancellation)
    {
        // Reading a pipe cannot be interrupted on every system; ending the child ends the read everywhere.
        var started = Stopwatch.GetTimestamp();
        _timer.Change(limit, Timeout.InfiniteTimeSpan);
        await using var stop = cancellation.Register(static program => ((RunningProgram)program!).Kill(), _program).ConfigureAwait(false);
        try
        {
            while (true)
            {
                var answer = await Frame.ReadAsync(_program.Output, CancellationToken.None).ConfigureAwait(false);
                if (answer is not { Kind: FrameKind.MoreTime, Payload: var asked })
                {
                    Answered++;
                    return answer;
                }

                // It recognises one page after another. One that asks for ever, or for too much at a time, ends where its time ends.
                var more = asked.Length == sizeof(int) ? BinaryPrimitives.ReadInt32LittleEndian(asked.Span) : 0;
                var left = PageTime.Most + limit - Stopwatch.GetElapsedTime(started);
                var granted = limit + TimeSpan.FromSeconds(Math.Clamp(more, 0, MostSecondsAtOnce));
                _timer.Change(granted < left ? granted : left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }
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
            _isOverMemory = true;
            _program.Kill();
        }
    }

    /// <summary>Waits a moment for the end and the last words of a child that has closed its pipe.</summary>
    /// <returns>Why it is gone, and the first line of what it said.</returns>
    public async Task<(ChildEnd End, string Words)> SettleAsync()
    {
        int? exit = null;
        try
        {
            exit = await _program.WaitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(2)).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // It closed its pipe and lingers; disposing ends it.
        }

        var errors = _program.Errors;
        var end = _isOverTime ? ChildEnd.OverTime
            : _isOverMemory || errors.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) ? ChildEnd.OverMemory
            : errors.Contains("Stack overflow", StringComparison.OrdinalIgnoreCase) ? ChildEnd.StackOverflowed
            : exit == ExitByProcessorTime ? ChildEnd.OverCpuTime
            : exit == ExitByKill ? ChildEnd.Killed
            : ChildEnd.Crashed;
        var words = errors.Split('\n')[0];
        return (end, words.Length > 0 ? words : exit switch
        {
            null => "",
            > SignalBase => string.Create(CultureInfo.InvariantCulture, $"signal {exit - SignalBase}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"exit code {exit}"),
        });
    }

    public void Dispose()
    {
        _timer.Dispose();
        _program.Dispose();
    }

    private void EndForTime()
    {
        _isOverTime = true;
        _program.Kill();
    }
}
