using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Verification;
using Intake.Samples;
using Intake.Worker.Arrival;
using Intake.Worker.Processing;

namespace Intake.Worker.Tests.Processing;

/// <summary>Against real children of the built program.</summary>
public sealed class ExaminerPoolTests : IDisposable
{
    private static readonly ExaminerOptions Options = ExaminerOptions.Default with { Jobs = 2 };

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Documents_come_back_each_to_its_own_question()
    {
        var files = Good(6);

        var documents = await ExamineAsync(files, Options);

        Assert.Equal(files.Select(file => file.Name), documents.Select(document => document.Name));
        Assert.All(documents, document => Assert.NotEqual(DocumentStatus.Unreadable, document.Status));
    }

    [Fact]
    public async Task A_child_is_replaced_after_its_share_and_nothing_is_lost()
    {
        await using var pool = new ExaminerPool(Options with { Jobs = 1, DocumentsPerChild = 2 });
        var examination = new DocumentExamination(pool, Options);

        var documents = await Task.WhenAll(Good(7).Select(examination.ExamineAsync));

        Assert.All(documents, document => Assert.NotEqual(DocumentStatus.Unreadable, document.Status));
        Assert.Equal(3, pool.Counters.Ended(ChildEnd.Served));
        Assert.Equal(7, pool.Counters.Answered);
        Assert.Equal(0, pool.Counters.Retried);
    }

    [Fact]
    public async Task A_child_that_hangs_is_replaced_and_its_document_tried_again()
    {
        var impatient = Options with { Jobs = 1, TimeLimit = TimeSpan.FromSeconds(5) };
        await using var pool = new ExaminerPool(impatient);
        var examination = new DocumentExamination(pool, impatient);
        var files = Good(4);
        await examination.ExamineAsync(files[0]);

        await ChildProcesses.SignalAsync("STOP", pool.ChildIds);
        var documents = await Task.WhenAll(files.Skip(1).Select(examination.ExamineAsync));

        Assert.All(documents, document => Assert.NotEqual(DocumentStatus.Unreadable, document.Status));
        Assert.Equal(1, pool.Counters.Ended(ChildEnd.OverTime));
    }

    [Fact]
    public async Task A_document_over_its_memory_is_named_and_the_others_are_read()
    {
        var options = Options with { Jobs = 1, MemoryLimit = 200L << 20 };
        var greedy = new ArrivedFile("greedy.pdf", _folder.File("greedy.pdf", BadDocuments.Make("stream_bomb.pdf")));

        var documents = await ExamineAsync([.. Good(2), greedy, .. Good(2)], options);

        Assert.Equal("too_much_memory", Assert.Single(documents[2].Findings).Code);
        Assert.Equal(64, documents[2].Sha256.Length);
        Assert.All(documents.Where(document => document.Name != greedy.Name), document => Assert.NotEqual(DocumentStatus.Unreadable, document.Status));
    }

    [Fact]
    public async Task A_child_killed_from_outside_costs_no_document()
    {
        await using var pool = new ExaminerPool(Options with { Jobs = 1 });
        var examination = new DocumentExamination(pool, Options);
        var files = Good(20);
        var first = await examination.ExamineAsync(files[0]);
        var rest = files.Skip(1).Select(examination.ExamineAsync).ToList();

        await ChildProcesses.SignalAsync("KILL", pool.ChildIds);

        Assert.NotEqual(DocumentStatus.Unreadable, first.Status);
        Assert.All(await Task.WhenAll(rest), document => Assert.NotEqual(DocumentStatus.Unreadable, document.Status));
    }

    [Fact]
    public async Task A_child_that_ends_while_idle_is_nobodys_fault()
    {
        await using var pool = new ExaminerPool(Options with { Jobs = 1 });
        var examination = new DocumentExamination(pool, Options);
        var files = Good(2);
        await examination.ExamineAsync(files[0]);

        var child = Assert.Single(pool.ChildIds);
        await ChildProcesses.SignalAsync("KILL", [child]);
        Assert.True(await ChildProcesses.EventuallyAsync(() => !Directory.Exists($"/proc/{child}")));
        var document = await examination.ExamineAsync(files[1]);

        Assert.NotEqual(DocumentStatus.Unreadable, document.Status);
        Assert.Equal(0, pool.Counters.Retried);
        Assert.Equal(1, pool.Counters.Ended(ChildEnd.Killed));
        Assert.Equal(1, pool.Counters.Alive);
    }

    [Fact]
    public async Task A_file_that_vanished_is_named()
    {
        var documents = await ExamineAsync([new ArrivedFile("gone.pdf", Path.Combine(_folder.Path, "gone.pdf"))], Options);

        Assert.Equal("not_opened", Assert.Single(documents[0].Findings).Code);
    }

    [Fact]
    public void There_is_one_child_a_core_unless_memory_is_short() =>
        Assert.InRange(ExaminerOptions.Default.Jobs, 1, Math.Min(64, Environment.ProcessorCount));

    private ImmutableArray<ArrivedFile> Good(int count) =>
    [
        .. DemoApplication.Documents.Concat(DemoApplication.Documents).Take(count).Select((document, i) =>
        {
            var name = i.ToString(CultureInfo.InvariantCulture) + document.FileName;
            return new ArrivedFile(name, _folder.File(name, document.Content()));
        }),
    ];

    private static async Task<ExaminedDocument[]> ExamineAsync(ImmutableArray<ArrivedFile> files, ExaminerOptions options)
    {
        await using var pool = new ExaminerPool(options);
        var examination = new DocumentExamination(pool, options);
        return await Task.WhenAll(files.Select(examination.ExamineAsync));
    }
}
