using System.Text.Json;
using Intake.Samples;
using Intake.Worker.Tests.Commands;

namespace Intake.Worker.Tests.Contract;

/// <summary>The demo application processed once, with every output, for all tests that only look at what came of it.</summary>
public sealed class ProcessedDemo : IAsyncLifetime
{
    private readonly TemporaryDirectory _folder = new();

    public string Papers => Path.Combine(_folder.Path, "papers");

    /// <summary>Where the files were written.</summary>
    public string Out => Path.Combine(_folder.Path, "out");

    /// <summary>What was printed: JSON.</summary>
    public string Printed { get; private set; } = "";

    public JsonElement Result { get; private set; }

    public async ValueTask InitializeAsync()
    {
        DemoApplication.WriteTo(Papers);
        var (exit, output, errors) = await IntakeProgram.RunAsync("process", "--json", Papers, "--out", Out);
        Assert.True(exit == 0, errors);
        Printed = output;
        Result = JsonDocument.Parse(output).RootElement;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
