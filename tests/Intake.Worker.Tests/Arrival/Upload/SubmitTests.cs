using System.Text.Json;
using Intake.Worker.Commands;
using Intake.Worker.Commands.Submit;
using Intake.Worker.Running;

namespace Intake.Worker.Tests.Arrival.Upload;

public sealed class SubmitTests
{
    [Fact]
    public async Task Folders_with_a_form_are_applications_and_loose_files_are_their_own()
    {
        await using var server = await UploadServer.StartAsync();
        using var papers = new TemporaryDirectory();
        papers.File("甲公司/application.yaml", "form"u8);
        papers.File("甲公司/发票/一.pdf", "1"u8);
        papers.File("甲公司/.hidden", "x"u8);
        papers.File("loose.pdf", "2"u8);

        var (exit, output, errors) = await SubmitAsync(server, [Path.Combine(papers.Path, "甲公司"), Path.Combine(papers.Path, "loose.pdf")]);

        Assert.Equal("", errors);
        Assert.Equal(ExitCode.Done, exit);
        Assert.Equal(
            [("loose.pdf", "loose.pdf"), ("甲公司", "application.yaml"), ("甲公司", "发票/一.pdf")],
            server.Received.Items().Select(item => (item.Application, item.Name)));
        Assert.Contains("received", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_submitted_before_is_told_as_such_and_what_is_the_same_as_a_duplicate()
    {
        await using var server = await UploadServer.StartAsync();
        using var papers = new TemporaryDirectory();
        papers.File("one.pdf", "same"u8);
        papers.File("two.pdf", "same"u8);
        await SubmitAsync(server, [Path.Combine(papers.Path, "one.pdf")], application: "a");

        var (exit, output, _) = await SubmitAsync(server, [papers.Path], application: "a", json: true);

        Assert.Equal(ExitCode.Done, exit);
        var files = JsonDocument.Parse(output).RootElement.GetProperty("files").EnumerateArray().Select(file => (file.GetProperty("name").GetString(), file.GetProperty("state").GetString()));
        Assert.Equal([("one.pdf", "repeated"), ("two.pdf", "duplicate")], files);
    }

    [Fact]
    public async Task A_refused_file_is_named_and_the_others_are_received()
    {
        await using var server = await UploadServer.StartAsync(change: options => options with { MaxBytes = 10 });
        using var papers = new TemporaryDirectory();
        papers.File("small.pdf", "small"u8);
        papers.File("large.pdf", "larger than that"u8);
        File.CreateSymbolicLink(Path.Combine(papers.Path, "link.pdf"), "/etc/hostname");

        var (exit, _, errors) = await SubmitAsync(server, [papers.Path]);

        Assert.Equal(ExitCode.SomeUnreadable, exit);
        Assert.Contains("large.pdf", errors, StringComparison.Ordinal);
        Assert.Contains("link.pdf", errors, StringComparison.Ordinal);
        Assert.Equal("small.pdf", Assert.Single(server.Received.Items()).Name);
    }

    [Fact]
    public async Task While_the_worker_takes_nothing_it_is_waited_for()
    {
        await using var server = await UploadServer.StartAsync();
        using var papers = new TemporaryDirectory();
        papers.File("one.pdf", "1"u8);
        server.Received.Gate.Close("disk_full");

        var submitting = SubmitAsync(server, [papers.Path]);
        await Task.Delay(500);
        Assert.False(submitting.IsCompleted);
        server.Received.Gate.Open();

        Assert.Equal(ExitCode.Done, (await submitting).Exit);
        Assert.Single(server.Received.Items());
    }

    [Fact]
    public async Task A_worker_that_cannot_be_reached_is_told_with_what_to_do()
    {
        using var data = new TemporaryDirectory();
        data.File("upload.token", "token"u8);
        var paper = data.File("one.pdf", "1"u8);
        var none = await SubmitAsync(new SubmitRequest([paper], null, null, null, data.Path, false));
        new WorkerFile("http://127.0.0.1:9", Path.Combine(data.Path, "upload.token")).Write(data.Path);

        var dead = await SubmitAsync(new SubmitRequest([paper], null, null, null, data.Path, false));

        Assert.Equal((ExitCode.Failed, ExitCode.Failed), (none.Exit, dead.Exit));
        Assert.Contains("intake run", none.Errors, StringComparison.Ordinal);
        Assert.Contains("intake status", dead.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_call_sends_nothing()
    {
        await using var server = await UploadServer.StartAsync();
        using var papers = new TemporaryDirectory();
        papers.File("x/same/application.yaml", "1"u8);
        papers.File("y/same/application.yaml", "2"u8);

        Assert.Equal(ExitCode.WrongCall, (await SubmitAsync(server, [papers.Path])).Exit);
        Assert.Equal(ExitCode.WrongCall, (await SubmitAsync(server, [Path.Combine(papers.Path, "missing")])).Exit);
        Assert.Equal(ExitCode.WrongCall, (await SubmitAsync(server, [papers.Path], application: " ")).Exit);
        Assert.Empty(server.Received.Items());
    }

    private static Task<(int Exit, string Output, string Errors)> SubmitAsync(UploadServer server, string[] paths, string? application = null, bool json = false) =>
        SubmitAsync(new SubmitRequest([.. paths], application, null, null, server.Folder.Path, json));

    private static async Task<(int Exit, string Output, string Errors)> SubmitAsync(SubmitRequest request)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var talk = new Conversation(Language.Catalog(Language.English), Language.English, output, errors, false, false);
        var exit = await new SubmitRun(talk).RunAsync(request, CancellationToken.None);
        return (exit, output.ToString(), errors.ToString());
    }
}
