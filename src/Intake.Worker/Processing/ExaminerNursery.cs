using System.Collections.Concurrent;

namespace Intake.Worker.Processing;

/// <summary>
/// Starts children, all from one thread that lives as long as they may. The kernel ends a child together with the thread that started it
/// (prctl(2), PR_SET_PDEATHSIG), and a thread of the runtime's pool may end at any time.
/// </summary>
internal sealed class ExaminerNursery : IDisposable
{
    private readonly BlockingCollection<Action> _orders = [];
    private readonly Thread _thread;

    public ExaminerNursery()
    {
        _thread = new Thread(Work) { IsBackground = true, Name = "children" };
        _thread.Start();
    }

    /// <exception cref="System.ComponentModel.Win32Exception">The system would not start it.</exception>
    public Task<RunningProgram> StartAsync(ExaminerProgram program, IReadOnlyDictionary<string, string> environment)
    {
        var started = new TaskCompletionSource<RunningProgram>(TaskCreationOptions.RunContinuationsAsynchronously);
        _orders.Add(() =>
        {
            try
            {
                started.SetResult(OutsideProgram.StartAlone(program.Path, program.Arguments, environment));
            }
            catch (Exception e)
            {
                // Whoever waits for the child gets it.
                started.SetException(e);
            }
        });
        return started.Task;
    }

    /// <summary>Ends the thread, and with it every child that is still there.</summary>
    public void Dispose()
    {
        _orders.CompleteAdding();
        _thread.Join();
        _orders.Dispose();
    }

    private void Work()
    {
        foreach (var order in _orders.GetConsumingEnumerable())
        {
            order();
        }
    }
}
