using Intake.Crashes;
using Intake.Crashes.Faults;

namespace Intake.Worker.Tests.Crashes;

/// <summary>The short form of <c>tests/Intake.Crashes faults</c>: one point of each system call instead of all.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_write_that_fails_loses_nothing_and_is_told()
    {
        using var folder = new TemporaryDirectory();
        using var said = new StringWriter();
        var call = new CrashCall("faults", 1, 1, "sqlite", folder.Path, Program: null, Workers: 1) { Points = 1 };

        var failures = await new FaultRun(call, said).RunAsync();

        Assert.True(failures == 0, said.ToString());
    }
}
