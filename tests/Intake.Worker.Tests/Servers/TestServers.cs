using Intake.Servers;

[assembly: AssemblyFixture(typeof(Intake.Worker.Tests.Servers.TestServers))]

namespace Intake.Worker.Tests.Servers;

/// <summary>
/// One PostgreSQL and one RabbitMQ for all tests of the assembly: started when the first test asks, stopped after the last. A test class takes a
/// database or a virtual host of its own; a test that kills a server starts one for itself.
/// </summary>
public sealed class TestServers : IAsyncDisposable
{
    private readonly Lazy<Task<PostgresServer>> _postgres = new(() => Task.Run(() => PostgresServer.StartAsync()));
    private readonly Lazy<Task<RabbitServer>> _rabbit = new(() => Task.Run(() => RabbitServer.StartAsync()));
    private int _names;

    public Task<PostgresServer> PostgresAsync() => _postgres.Value;

    public Task<RabbitServer> RabbitAsync() => _rabbit.Value;

    /// <summary>A new, empty database; its connection string.</summary>
    public async Task<string> NewDatabaseAsync() => await (await PostgresAsync()).CreateDatabaseAsync(NewName());

    /// <summary>A new virtual host without queues; where to connect to it.</summary>
    public async Task<Uri> NewVirtualHostAsync() => await (await RabbitAsync()).CreateVirtualHostAsync(NewName());

    public async ValueTask DisposeAsync()
    {
        if (_postgres is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _postgres.Value).DisposeAsync();
        }

        if (_rabbit is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _rabbit.Value).DisposeAsync();
        }
    }

    private string NewName() => $"test_{Interlocked.Increment(ref _names)}";
}
