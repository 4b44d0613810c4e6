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

    private static readonly ExaminerOptions Impatient = Options with { Jobs = 1, TimeLimit = TimeSpan.FromSeconds(5) };

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
        var documents = await ExamineAsync(Good(7), Options with { DocumentsPerChild = 2 });

        Assert.All(documents, document => Assert.NotEqual(DocumentStatus.Unreadable, document.Status));
    }

    [Fact]
    public async Task A_child_that_hangs_is_replaced_and_its_document_tried_again()
    {
        await using var pool = new ExaminerPool(Impatient);
        var examination = new DocumentExamination(pool, Impatient);
        var files = Good(4);
        await examination.ExamineAsync(files[0]);

        await SignalChildrenAsync("STOP");
        var documents = await Task.WhenAll(files.Skip(1).Select(examination.ExamineAsync));

        Assert.All(documents, document => Assert.NotEqual(DocumentStatus.Unreadable, document.Status));
    }

    [Fact]
    public async Task A_document_that_hangs_every_child_is_named_and_the_next_is_read()
    {
        await using var pool = new ExaminerPool(Impatient);
        var examination = new DocumentExamination(pool, Impatient);
        var files = Good(2);

        var hanging = examination.ExamineAsync(files[0]);
        while (!hanging.IsCompleted)
        {
            await SignalChildrenAsync("STOP");
            await Task.WhenAny(hanging, Task.Delay(20));
        }

        Assert.Equal("timed_out", Assert.Single((await hanging).Findings).Code);
        Assert.NotEqual(DocumentStatus.Unreadable, (await examination.ExamineAsync(files[1])).Status);
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

        await SignalChildrenAsync("KILL");

        Assert.NotEqual(DocumentStatus.Unreadable, first.Status);
        Assert.All(await Task.WhenAll(rest), document => Assert.NotEqual(DocumentStatus.Unreadable, document.Status));
    }

    [Fact]
    public async Task A_file_that_vanished_is_named()
    {
        var documents = await ExamineAsync([new ArrivedFile("gone.pdf", Path.Combine(_folder.Path, "gone.pdf"))], Options);

        Assert.Equal("not_opened", Assert.Single(documents[0].Findings).Code);
    }

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

    private static async Task SignalChildrenAsync(string signal)
    {
        var kill = OutsideProgram.Find("kill") ?? throw new InvalidOperationException("no kill");
        foreach (var child in Children())
        {
            await OutsideProgram.RunAsync(kill, ["-" + signal, child.ToString(CultureInfo.InvariantCulture)], TimeSpan.FromSeconds(5), CancellationToken.None);
        }
    }

    /// <summary>The examining processes that this one has started, by their ids.</summary>
    private static IEnumerable<int> Children()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Read(folder, "stat") is { } stat)
            {
                var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                if (fields[1] == Environment.ProcessId.ToString(CultureInfo.InvariantCulture) && Read(folder, "cmdline")?.EndsWith("\0extract\0", StringComparison.Ordinal) == true)
                {
                    yield return id;
                }
            }
        }
    }

    private static string? Read(string folder, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, file));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
