using System.Globalization;
using Intake.Worker.Arrival;
using Intake.Worker.Processing;

namespace Intake.Worker.Tests.Processing;

/// <summary>Documents that break their parser in every way, against children that are shut in as the real ones are.</summary>
[System.Runtime.Versioning.SupportedOSPlatform("linux")]
public sealed class HostileDocumentTests : IDisposable
{
    private static readonly ExaminerOptions Options = ExaminerOptions.Default with { Jobs = 1, TimeLimit = TimeSpan.FromSeconds(20) };

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("spin", "too_much_cpu", ChildEnd.OverCpuTime, 2)]
    [InlineData("deep", "stack_overflow", ChildEnd.StackOverflowed, 2)]
    [InlineData("crash", "crashed", ChildEnd.Crashed, 2)]
    [InlineData("reserve", "too_much_memory", ChildEnd.OverMemory, 2)]
    [InlineData("kill", "killed", ChildEnd.Killed, 3)]
    internal async Task It_costs_its_children_and_is_named(string document, string code, ChildEnd end, int children)
    {
        var options = Options with { ProcessorTimeLimit = TimeSpan.FromSeconds(1) };
        await using var pool = new ExaminerPool(options, HostileExaminer.Program);
        var examination = new DocumentExamination(pool, options);

        var bad = await examination.ExamineAsync(File(document));
        var good = await examination.ExamineAsync(File("good"));

        Assert.Equal(code, Assert.Single(bad.Findings).Code);
        Assert.Equal("said", Assert.Single(good.Findings).Code);
        Assert.Equal(children, pool.Counters.Ended(end));
        Assert.Equal(children - 1, pool.Counters.Retried);
        Assert.Equal(children + 1, pool.Counters.Started);
        Assert.Equal(1, pool.Counters.Alive);
    }

    [Fact]
    public async Task A_document_that_waits_for_ever_is_stopped_by_the_clock_and_not_for_its_processor_time()
    {
        var options = Options with { TimeLimit = TimeSpan.FromSeconds(2), ProcessorTimeLimit = TimeSpan.FromSeconds(1) };
        await using var pool = new ExaminerPool(options, HostileExaminer.Program);

        var answer = await new DocumentExamination(pool, options).ExamineAsync(File("wait"));

        Assert.Equal("timed_out", Assert.Single(answer.Findings).Code);
    }

    [Fact]
    public async Task Processor_time_is_counted_for_each_document_anew()
    {
        var options = Options with { ProcessorTimeLimit = TimeSpan.FromSeconds(2) };
        await using var pool = new ExaminerPool(options, HostileExaminer.Program);

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(ExaminerOutcome.Done, (await ExamineAsync(pool, "busy")).Outcome);
        }

        Assert.Equal(1, pool.Counters.Started);
    }

    [Fact]
    public async Task A_document_cannot_make_its_parser_write_a_file()
    {
        await using var pool = new ExaminerPool(Options, HostileExaminer.Program);

        var target = _folder.File("target", "as it was"u8);

        var answer = await pool.ExamineAsync("write", _folder.File("write", System.Text.Encoding.UTF8.GetBytes(target)));

        Assert.NotEqual(ExaminerOutcome.Done, answer.Outcome);
        Assert.DoesNotContain("written", System.IO.File.ReadAllText(target));
    }

    [Fact]
    public async Task One_poisoned_document_among_fifty_costs_nobody_else_anything()
    {
        await using var pool = new ExaminerPool(Options with { Jobs = 4 }, HostileExaminer.Program);
        var names = Enumerable.Range(0, 51).Select(i => i == 25 ? "crash" : i.ToString(CultureInfo.InvariantCulture)).ToList();

        var answers = await Task.WhenAll(names.Select(name => ExamineAsync(pool, name)));

        Assert.Equal(ExaminerOutcome.Crashed, answers[25].Outcome);
        Assert.Equal("signal 11", answers[25].Detail);
        Assert.All(answers.Where((_, i) => i != 25), answer => Assert.Equal(ExaminerOutcome.Done, answer.Outcome));
        Assert.Equal(51, pool.Counters.Answered);
        Assert.Equal(1, pool.Counters.Retried);
        Assert.Equal(2, pool.Counters.Ended(ChildEnd.Crashed));
        Assert.InRange(pool.Counters.Started, 3, 4 + 2);
    }

    [Fact]
    public async Task Replaced_children_leave_no_pipes_and_no_dead_processes_behind()
    {
        const int Children = 40;
        await using var pool = new ExaminerPool(Options with { Jobs = 2, DocumentsPerChild = 5 }, HostileExaminer.Program);
        await ExamineAsync(pool, "first");
        var pipes = Pipes();

        await Task.WhenAll(Enumerable.Range(0, 5 * Children).Select(i => ExamineAsync(pool, i.ToString(CultureInfo.InvariantCulture))));

        // Each child has three pipes; other tests that run beside this one have some of their own.
        Assert.InRange(Pipes() - pipes, int.MinValue, Children);
        Assert.InRange(pool.Counters.Ended(ChildEnd.Served), Children - 2, Children);
        Assert.True(await ChildProcesses.EventuallyAsync(() => ChildProcesses.DeadOf(Environment.ProcessId) < Children / 4));
    }

    [Fact]
    public async Task Where_no_child_can_be_started_documents_are_told_and_the_pool_goes_on_when_one_can()
    {
        var path = Path.Combine(_folder.Path, "child");
        await using var pool = new ExaminerPool(Options, new ExaminerProgram(path, []));

        var early = await ExamineAsync(pool, "early");
        var own = HostileExaminer.Program;
        _folder.File("child.new", System.Text.Encoding.UTF8.GetBytes($"#!/bin/sh\nexec {string.Join(' ', own.Arguments.Prepend(own.Path).Select(word => $"'{word}'"))}\n"));
        System.IO.File.SetUnixFileMode(path + ".new", UnixFileMode.UserRead | UnixFileMode.UserExecute);
        System.IO.File.Move(path + ".new", path);
        var late = await ExamineAsync(pool, "late");

        Assert.Equal(ExaminerOutcome.NotStarted, early.Outcome);
        Assert.True(early.IsTransient);
        Assert.NotEqual("", early.Detail);
        Assert.Equal(ExaminerOutcome.Done, late.Outcome);
        Assert.InRange(pool.Counters.Ended(ChildEnd.NotStarted), 5, 20);
        Assert.Equal(0, pool.Counters.Retried);
    }

    [Fact]
    public async Task A_child_that_ends_before_it_takes_documents_is_blamed_on_none()
    {
        await using var pool = new ExaminerPool(Options, new ExaminerProgram(OutsideProgram.Find("false")!, []));

        var answer = await ExamineAsync(pool, "good");

        Assert.Equal(ExaminerOutcome.NotStarted, answer.Outcome);
        Assert.Equal("exit code 1", answer.Detail);
    }

    private static int Pipes() => Directory.GetFiles("/proc/self/fd").Count(file => new FileInfo(file).LinkTarget?.StartsWith("pipe:", StringComparison.Ordinal) == true);

    private Task<ExaminerAnswer> ExamineAsync(ExaminerPool pool, string name) => pool.ExamineAsync(name, File(name).Path!);

    private ArrivedFile File(string name) => new(name, _folder.File(name, "x"u8));
}
