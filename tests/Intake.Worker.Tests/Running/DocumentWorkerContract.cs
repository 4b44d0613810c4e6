using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Intake.Samples;
using Intake.Worker.Arrival;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Vault;
using Xunit;

namespace Intake.Worker.Tests.Running;

/// <summary>What a worker does with what it receives, the same on every database.</summary>
public abstract partial class DocumentWorkerContract : IDisposable
{
    private static readonly (string Name, byte[] Content)[] Papers = Demo();

    private protected TemporaryDirectory Folder { get; } = new();

    private protected abstract Task<SqlDialect> DialectAsync();

    public virtual void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_application_is_proposed_as_the_process_command_proposes_it()
    {
        await using var worker = await StartAsync();
        foreach (var (name, content) in Papers)
        {
            await worker.ReceiveAsync("demo", name, content);
        }

        await worker.IdleAsync();

        using var result = JsonDocument.Parse(worker.Result("demo"));
        Assert.Equal("467198.75", result.RootElement.GetProperty("applications")[0].GetProperty("total").GetString());

        // The demo holds one invoice twice.
        Assert.Equal(["duplicate"], worker.States().Values.Where(state => state != "accepted"));
    }

    [Fact]
    public async Task What_is_received_twice_under_one_delivery_is_one_and_under_two_is_a_duplicate()
    {
        await using var worker = await StartAsync();
        var (name, content) = Papers.First(paper => paper.Name.EndsWith(".pdf", StringComparison.Ordinal));

        var first = await worker.ReceiveAsync("a", name, content);
        var again = await worker.ReceiveAsync("a", name, content);
        var copy = await worker.ReceiveAsync("a", "copy-" + name, content);
        var elsewhere = await worker.ReceiveAsync("b", name, content);
        await worker.IdleAsync();

        Assert.Equal((first.Item, true, false), (again.Item, again.Repeated, first.Repeated));
        Assert.Equal(ItemState.Duplicate, copy.State);
        Assert.Equal(ItemState.InProgress, elsewhere.State);
        Assert.Equal(1, Count(worker, "SELECT COUNT(*) FROM examinations"));
        Assert.Equal(3, Count(worker, "SELECT COUNT(*) FROM items"));
        Assert.Equal(3, Count(worker, "SELECT COUNT(*) FROM events WHERE kind = 'item.received'"));
        Assert.Equal(Count(worker, "SELECT SUM(pages) FROM items"), Count(worker, "SELECT SUM(pages) FROM events WHERE kind = 'item.counted'"));
    }

    [Fact]
    public async Task A_file_of_several_papers_is_one_item_examined_once_and_proposed_as_its_papers()
    {
        await using var worker = await StartAsync();
        var form = Papers.Single(paper => paper.Name == ArrivedApplication.FormName);
        await worker.ReceiveAsync("demo", form.Name, form.Content);
        await worker.ReceiveAsync("demo", "all.pdf", Parts.JoinedPdf.Of(Parts.JoinedPdf.Single));
        await worker.IdleAsync();

        using var result = JsonDocument.Parse(worker.Result("demo"));
        var documents = result.RootElement.GetProperty("applications")[0].GetProperty("documents");
        Assert.Equal(Parts.JoinedPdf.Single.Count, documents.GetArrayLength());
        Assert.Equal(Enumerable.Range(1, documents.GetArrayLength()), documents.EnumerateArray().Select(document => document.GetProperty("part").GetProperty("number").GetInt32()));
        Assert.Equal(1, Count(worker, "SELECT COUNT(*) FROM examinations"));
        Assert.Equal("accepted", worker.States()["all.pdf"]);
        Assert.Equal(Count(worker, "SELECT SUM(pages) FROM items"), Count(worker, "SELECT SUM(pages) FROM events WHERE kind = 'item.counted'"));
    }

    [Fact]
    public async Task A_form_that_comes_last_and_papers_that_come_late_make_a_new_proposal_that_says_what_changed()
    {
        await using var worker = await StartAsync();
        var form = Papers.Single(paper => paper.Name == ArrivedApplication.FormName);
        var papers = Papers.Where(paper => paper != form).ToList();
        foreach (var (name, content) in papers.Skip(1))
        {
            await worker.ReceiveAsync("demo", name, content);
        }

        await worker.IdleAsync();
        await worker.ReceiveAsync("demo", form.Name, form.Content);
        await worker.IdleAsync();
        await worker.ReceiveAsync("demo", papers[0].Name, papers[0].Content);
        await worker.IdleAsync();

        using var result = JsonDocument.Parse(worker.Result("demo"));
        Assert.Equal("467198.75", result.RootElement.GetProperty("applications")[0].GetProperty("total").GetString());
        var changes = worker.Worker.Reads.Query("SELECT changes FROM proposals ORDER BY revision", row => row.GetString(0));
        Assert.Equal("[]", changes[0]);
        using var last = JsonDocument.Parse(changes[^1]);
        Assert.All(last.RootElement.EnumerateArray(), change => Assert.NotEqual(0, change.GetProperty("because").GetArrayLength()));
    }

    [Fact]
    public async Task A_form_with_a_mistake_holds_the_application_until_a_right_one_comes()
    {
        await using var worker = await StartAsync();
        var form = Papers.Single(paper => paper.Name == ArrivedApplication.FormName);
        foreach (var (name, content) in Papers)
        {
            await worker.ReceiveAsync("demo", name, name == form.Name ? Encoding.UTF8.GetBytes("applicant: 1\nnonsense: 2\n") : content);
        }

        await worker.IdleAsync();
        Assert.Equal("parked:form_invalid", worker.States()[form.Name]);
        Assert.Equal(0, Count(worker, "SELECT COUNT(*) FROM proposals"));

        await worker.ReceiveAsync("demo", form.Name, form.Content, delivery: "test:mended");
        await worker.IdleAsync();

        Assert.Equal(1, Count(worker, "SELECT COUNT(*) FROM proposals"));
        Assert.Equal(0, Count(worker, "SELECT COUNT(*) FROM items WHERE state = 'in_review' AND reason_code = 'form_invalid'"));
    }

    [Fact]
    public async Task A_mail_is_taken_apart_like_an_archive_and_waits_for_a_look_at_its_own_text()
    {
        await using var worker = await StartAsync();
        var (name, content) = Papers.First(paper => paper.Name.EndsWith(".pdf", StringComparison.Ordinal));
        var mail = "From: a@example.com\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nhello\r\n--x\r\n"
            + $"Content-Type: application/pdf; name=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(content)}\r\n--x\r\n"
            + "Content-Type: application/pdf; name=\"broken.pdf\"\r\n\r\nno pdf\r\n--x--\r\n";

        await worker.ReceiveAsync("demo", "papers.eml", Encoding.UTF8.GetBytes(mail));
        await worker.IdleAsync();

        var states = worker.States();
        Assert.Equal("in_review", states["papers.eml"]);
        Assert.StartsWith("parked:", states["papers.eml!/broken.pdf"], StringComparison.Ordinal);
        Assert.Contains($"papers.eml!/{name}", states.Keys);
        Assert.Equal(2, Count(worker, "SELECT COUNT(*) FROM items WHERE parent IS NOT NULL"));
    }

    [Fact]
    public async Task An_archive_is_taken_apart_and_what_cannot_be_read_is_parked_with_its_reason()
    {
        await using var worker = await StartAsync();
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Papers.Append(("broken.pdf", "%PDF-1.7 nothing"u8.ToArray())))
            {
                using var entry = archive.CreateEntry("papers/" + name).Open();
                entry.Write(content);
            }
        }

        await worker.ReceiveAsync("demo", "all.zip", zip.ToArray());
        await worker.IdleAsync();

        using var result = JsonDocument.Parse(worker.Result("demo"));
        Assert.Equal("467198.75", result.RootElement.GetProperty("applications")[0].GetProperty("total").GetString());
        var states = worker.States();
        Assert.Equal("accepted", states["all.zip"]);
        Assert.StartsWith("parked:", states["all.zip!/papers/broken.pdf"], StringComparison.Ordinal);
        Assert.Equal(Papers.Length + 2, states.Count);
    }

    [Fact]
    public async Task Work_that_was_begun_when_the_worker_went_is_taken_up_by_the_next()
    {
        var dialect = await DialectAsync();
        await using (var first = await RunningWorker.StartAsync(dialect, Folder.Path))
        {
            foreach (var (name, content) in Papers)
            {
                await first.ReceiveAsync("demo", name, content);
            }
        }

        await using var second = await RunningWorker.StartAsync(dialect, Folder.Path);
        await second.IdleAsync();

        using var result = JsonDocument.Parse(second.Result("demo"));
        Assert.Equal("467198.75", result.RootElement.GetProperty("applications")[0].GetProperty("total").GetString());
        Assert.Equal(Papers.Length, Count(second, "SELECT COUNT(*) FROM items"));
    }

    [Fact]
    public async Task A_paper_that_comes_after_an_upgrade_is_assessed_with_those_that_came_before_it_examined_anew()
    {
        var dialect = await DialectAsync();
        var late = Papers.First(paper => paper.Name.EndsWith(".pdf", StringComparison.Ordinal));
        await using (var worker = await RunningWorker.StartAsync(dialect, Folder.Path))
        {
            foreach (var (name, content) in Papers.Where(paper => paper != late))
            {
                await worker.ReceiveAsync("demo", name, content);
            }

            await worker.IdleAsync();
        }

        using (var connection = dialect.Open())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "UPDATE examinations SET version = 'of an older program'";
            command.ExecuteNonQuery();
        }

        await using var upgraded = await RunningWorker.StartAsync(dialect, Folder.Path);
        await upgraded.ReceiveAsync("demo", late.Name, late.Content);
        await upgraded.IdleAsync();

        Assert.Equal(["duplicate"], upgraded.States().Values.Where(state => state != "accepted"));
        using var result = JsonDocument.Parse(upgraded.Result("demo"));
        Assert.Equal("467198.75", result.RootElement.GetProperty("applications")[0].GetProperty("total").GetString());
    }

    [Fact]
    public async Task A_form_that_came_as_another_than_declared_holds_the_application_and_nothing_rests_on_it()
    {
        await using var worker = await StartAsync();
        foreach (var (name, content) in Papers)
        {
            var isForm = name == ArrivedApplication.FormName;
            await worker.Worker.Reception.ReceiveAsync(
                new ArrivingFile("test:" + name, "demo", name, ArrivalSource.Queue, isForm) { Declared = isForm && ContentHash.TryParse(new string('0', 64), out var other) ? other : null },
                new MemoryStream(content), CancellationToken.None);
        }

        await worker.IdleAsync();

        Assert.Equal("parked:hash_mismatch", worker.States()[ArrivedApplication.FormName]);
        Assert.Equal(0, Count(worker, "SELECT COUNT(*) FROM proposals"));
    }

    private protected async Task<RunningWorker> StartAsync() => await RunningWorker.StartAsync(await DialectAsync(), Folder.Path);

    private static long Count(RunningWorker worker, string sql) => worker.Worker.Reads.Query(sql, row => Convert.ToInt64(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture))[0];

    private static (string, byte[])[] Demo()
    {
        using var folder = new TemporaryDirectory();
        DemoApplication.WriteTo(folder.Path);
        return [.. Directory.EnumerateFiles(folder.Path).Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))];
    }
}
