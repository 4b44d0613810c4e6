using Xunit;
using Intake.Worker.Processing;

namespace Intake.Worker.Tests.Running;

/// <summary><c>intake run</c> as its users start it, on a port of its own.</summary>
internal sealed class StartedProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly RunningProgram _program;

    private StartedProgram(RunningProgram program) => _program = program;

    public string Errors => _program.Errors;

    /// <summary>Starts it and waits until it says where it can be reached.</summary>
    public static async Task<StartedProgram> StartAsync(string data)
    {
        var runtime = OutsideProgram.Find("dotnet") ?? throw new InvalidOperationException("no dotnet");
        var started = new StartedProgram(OutsideProgram.Start(
            runtime, [Path.Combine(AppContext.BaseDirectory, "intake.dll"), "run", "--data", data, "--urls", "http://127.0.0.1:0"], new Dictionary<string, string>()));
        await UntilAsync(() => File.Exists(Path.Join(data, "worker.json")), () => started.Errors);
        return started;
    }

    public static async Task UntilAsync(Func<bool> condition, Func<string> otherwise)
    {
        for (var waited = TimeSpan.Zero; !condition(); waited += TimeSpan.FromMilliseconds(100))
        {
            Assert.True(waited < Patience, otherwise());
            await Task.Delay(100);
        }
    }

    /// <summary>Asks it to end as a service manager does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        var kill = OutsideProgram.Find("kill") ?? throw new InvalidOperationException("no kill");
        await OutsideProgram.RunAsync(kill, ["-TERM", _program.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)], TimeSpan.FromSeconds(10), CancellationToken.None);
        return await _program.WaitAsync(CancellationToken.None).WaitAsync(Patience);
    }

    public ValueTask DisposeAsync()
    {
        _program.Kill();
        _program.Dispose();
        return ValueTask.CompletedTask;
    }
}
