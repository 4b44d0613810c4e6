using Intake.Crashes;
using Intake.Crashes.Rounds;

namespace Intake.Worker.Tests.Crashes;

/// <summary>The short form of what tests/Intake.Crashes does for hours: everything is killed, nothing is lost, nothing doubled, nothing otherwise.</summary>
public sealed class CrashTests
{
    [Fact]
    public Task Whatever_is_killed_over_a_record_in_a_file_everything_comes_out_as_undisturbed() => RunAsync(7, 11, "sqlite");

    [Fact]
    public Task Whatever_is_killed_of_workers_database_and_broker_everything_comes_out_as_undisturbed() => RunAsync(2, 5, "server");

    private static async Task RunAsync(int rounds, int seed, string mode)
    {
        using var folder = new TemporaryDirectory();
        using var said = new StringWriter();
        var call = new CrashCall("rounds", rounds, seed, mode, folder.Path, Program: null, Workers: 2) { MostFailures = 1 };

        var tally = await new CrashRun(call, said).RunAsync();

        Assert.True(tally.Failures == 0, said.ToString());
        Assert.Equal(rounds, tally.Rounds);
    }
}
