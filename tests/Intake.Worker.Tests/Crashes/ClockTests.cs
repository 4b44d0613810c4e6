using Intake.Samples;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Reads;
using Intake.Worker.Tests.Running;

namespace Intake.Worker.Tests.Crashes;

/// <summary>A clock that jumps under a worker: every piece of work still ends, and soon.</summary>
public sealed class ClockTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static TheoryData<int> Jumps => [-1, -400, 365];

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task Work_ends_when_the_clock_jumps_in_the_middle(int days)
    {
        using var folder = new TemporaryDirectory();
        var clock = new JumpingClock();
        await using var worker = await RunningWorker.StartAsync(new SqliteDialect(Path.Combine(folder.Path, "record.db")), folder.Path, time: clock);
        var make = new InvoiceGenerator(4);
        for (var i = 0; i < 12; i++)
        {
            if (i == 6)
            {
                clock.Jump(TimeSpan.FromDays(days));
            }

            var invoice = InvoiceXml.Write(make.Any(InvoiceKind.DigitalSpecial), XmlDialect.EInvoice);
            await worker.ReceiveAsync($"a{i % 3}", $"{i}.xml", invoice);
        }

        await worker.IdleAsync().WaitAsync(Limit);

        Assert.True(Conservation.Read(worker.Worker.Reads).Holds);
        Assert.Equal(12, worker.States().Count);
        Assert.DoesNotContain("in_progress", worker.States().Values);
        Assert.All(["a0", "a1", "a2"], application => Assert.NotEmpty(worker.Result(application)));
    }

    /// <summary>The system's clock until it is told to jump; its timers go on.</summary>
    private sealed class JumpingClock : TimeProvider
    {
        private long _ticks;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _ticks));

        public void Jump(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
    }
}
