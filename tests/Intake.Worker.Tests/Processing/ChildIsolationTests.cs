using System.Globalization;
using System.Net.Sockets;
using Intake.Worker.Processing;
using Intake.Worker.Processing.Protocol;

namespace Intake.Worker.Tests.Processing;

/// <summary>What a child can still do, asked from inside and looked at from outside. Where a system forbids filters, the child must have said so.</summary>
[System.Runtime.Versioning.SupportedOSPlatform("linux")]
public sealed class ChildIsolationTests : IDisposable
{
    private const string NotPermitted = "1";

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("tcp")]
    [InlineData("udp")]
    [InlineData("unix")]
    [InlineData("netlink")]
    [InlineData("io_uring")]
    [InlineData("pidfd_open")]
    [InlineData("signal parent")]
    [InlineData("program")]
    public async Task It_may_not(string what) => Assert.Equal(NotPermitted, (await ProbeAsync())[what]);

    [Fact]
    public async Task The_runtime_gets_no_socket_either() => Assert.Equal(nameof(SocketError.AccessDenied), (await ProbeAsync())["managed tcp"]);

    [Theory]
    [InlineData("read")]
    [InlineData("thread")]
    [InlineData("signal self")]
    public async Task It_still_may(string what) => Assert.Equal("0", (await ProbeAsync())[what]);

    [Fact]
    public async Task It_does_not_inherit_passwords()
    {
        Environment.SetEnvironmentVariable("INTAKE_TEST_PASSWORD", "sesame");

        Assert.Equal("", (await ProbeAsync())["password"]);
    }

    [Fact]
    public async Task All_threads_of_a_child_of_the_program_are_under_the_filter()
    {
        await using var pool = new ExaminerPool(ExaminerOptions.Default with { Jobs = 1 });
        await pool.ExamineAsync("a.pdf", _folder.File("a.pdf", "%PDF-1.4"u8));
        SkipUnlessFull(pool);
        var child = Assert.Single(pool.ChildIds);

        var threads = Directory.GetDirectories($"/proc/{child}/task");

        Assert.True(threads.Length > 1);
        Assert.All(threads, thread => Assert.Contains("Seccomp:\t2", File.ReadAllLines(Path.Combine(thread, "status"))));
    }

    [Fact]
    public async Task Its_limits_are_those_of_the_kernel()
    {
        await using var pool = new ExaminerPool(ExaminerOptions.Default with { Jobs = 1, ProcessorTimeLimit = TimeSpan.FromSeconds(100) });
        await pool.ExamineAsync("a.pdf", _folder.File("a.pdf", "%PDF-1.4"u8));
        SkipUnlessFull(pool);
        var child = Assert.Single(pool.ChildIds);

        var limits = File.ReadAllLines($"/proc/{child}/limits").Skip(1).ToDictionary(line => line[..26].Trim(), line => line[26..47].Trim());

        Assert.Equal("1000", File.ReadAllText($"/proc/{child}/oom_score_adj").Trim());
        Assert.Equal("0", limits["Max file size"]);
        Assert.Equal("1", limits["Max core file size"]);
        Assert.InRange(int.Parse(limits["Max cpu time"], CultureInfo.InvariantCulture), 101, 110);
        Assert.InRange(int.Parse(limits["Max open files"], CultureInfo.InvariantCulture), 1, 256);
        Assert.InRange(long.Parse(limits["Max data size"], CultureInfo.InvariantCulture), ExaminerOptions.Default.MemoryLimit, 2 * ExaminerOptions.Default.MemoryLimit);
    }

    [Fact]
    public async Task A_child_without_the_filter_says_so_and_works()
    {
        // Nothing here can take the filter away, so the child is a script that speaks for one.
        var script = _folder.File("child", "#!/bin/sh\nprintf '\\010\\007\\000\\000\\000network'\nexec cat >/dev/null\n"u8);
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var pool = new ExaminerPool(ExaminerOptions.Default with { Jobs = 1 }, new ExaminerProgram(script, []));

        Assert.True(await ChildProcesses.EventuallyAsync(() => pool.Isolation is not null));
        Assert.False(pool.Isolation!.IsFull);
        Assert.Equal("network", pool.Isolation.Missing);
    }

    [Theory]
    [InlineData("spin")]
    [InlineData("wait")]
    public async Task It_goes_with_its_parent(string document)
    {
        var program = HostileExaminer.ParentOf(_folder.File(document, "x"u8));
        using var parent = OutsideProgram.Start(program.Path, program.Arguments, new Dictionary<string, string>());
        Assert.True(await ChildProcesses.EventuallyAsync(() => ChildProcesses.Of(parent.Id).Count == 1));
        var child = ChildProcesses.Of(parent.Id).Single();

        // Time for it to be at the document.
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.True(Directory.Exists($"/proc/{child}"));
        await ChildProcesses.SignalAsync("KILL", [parent.Id]);

        Assert.True(await ChildProcesses.EventuallyAsync(() => !IsAlive(child)));
    }

    private static bool IsAlive(int process)
    {
        try
        {
            // One that has ended stays in the list until whoever inherited it has noticed.
            return !File.ReadLines($"/proc/{process}/status").Any(line => line.StartsWith("State:\tZ", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task<Dictionary<string, string>> ProbeAsync()
    {
        await using var pool = new ExaminerPool(ExaminerOptions.Default with { Jobs = 1 }, HostileExaminer.Program);
        var answer = await pool.ExamineAsync("probe", _folder.File("probe", "x"u8));
        SkipUnlessFull(pool);
        Assert.Equal(ExaminerOutcome.Done, answer.Outcome);
        return ExaminationJson.Read(answer.Payload.Span).Findings.Single().Message.Arguments.Select(said => said.Split('=', 2)).ToDictionary(said => said[0], said => said[1]);
    }

    private static void SkipUnlessFull(ExaminerPool pool) => Assert.SkipUnless(pool.Isolation is { IsFull: true }, $"This system does not let a process shut itself in: {pool.Isolation}");
}
