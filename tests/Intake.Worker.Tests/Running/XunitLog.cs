using Microsoft.Extensions.Logging;
using Xunit;

namespace Intake.Worker.Tests.Running;

/// <summary>What a worker logs, beside the test that failed.</summary>
internal sealed class XunitLog : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        TestContext.Current.TestOutputHelper?.WriteLine($"{logLevel}: {formatter(state, exception)}");
}
