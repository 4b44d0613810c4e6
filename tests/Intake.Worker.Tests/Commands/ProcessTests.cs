using System.Text;
using System.Text.Json;
using Intake.Samples;

namespace Intake.Worker.Tests.Commands;

public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_demo_application_gets_the_bases_it_was_made_for()
    {
        DemoApplication.WriteTo(_folder.Path);

        var (exit, output, _) = await IntakeProgram.RunAsync("process", "--json", _folder.Path);

        Assert.Equal(0, exit);
        var application = JsonDocument.Parse(output).RootElement.GetProperty("applications")[0];
        Assert.Equal(DemoApplication.Applicant.Name, application.GetProperty("applicant").GetProperty("name").GetString());
        Assert.Equal(DemoApplication.Documents.Length, application.GetProperty("documents").GetArrayLength());
        var bases = application.GetProperty("awards").EnumerateArray().ToDictionary(
            award => award.GetProperty("measure").GetString()!, award => award.GetProperty("base").GetString());
        var review = Finding(application, "expense_unsure");
        foreach (var (measure, expected) in DemoApplication.ExpectedBases)
        {
            var text = expected.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(bases[measure] == text || review.Contains(measure, StringComparison.Ordinal), $"{measure}: {bases[measure]}, made for {text}, and nobody says so");
        }
    }

    [Fact]
    public async Task The_same_files_give_the_same_bytes_in_any_order()
    {
        DemoApplication.WriteTo(_folder.Path);
        var files = Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal).ToArray();

        var forwards = await IntakeProgram.RunAsync(["process", "--json", "--jobs", "2", .. files]);
        var backwards = await IntakeProgram.RunAsync(["process", "--json", "--jobs", "1", .. files.Reverse()]);

        Assert.Equal(forwards.Output, backwards.Output);
    }

    [Fact]
    public async Task All_outputs_are_written_and_repeat_byte_for_byte()
    {
        DemoApplication.WriteTo(Path.Combine(_folder.Path, "papers"));
        string[] names = ["result.json", "report.html", "awards.xlsx"];
        foreach (var target in (string[])["one", "two"])
        {
            var (exit, _, errors) = await IntakeProgram.RunAsync("process", Path.Combine(_folder.Path, "papers"), "--out", Path.Combine(_folder.Path, target));
            Assert.True(exit == 0, errors);
        }

        foreach (var name in names)
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(_folder.Path, "one", name)), File.ReadAllBytes(Path.Combine(_folder.Path, "two", name)));
        }

        Assert.Equal(names.Order(StringComparer.Ordinal), Directory.GetFiles(Path.Combine(_folder.Path, "one")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_bad_document_is_named_with_a_reason_and_the_good_one_is_still_read()
    {
        foreach (var bad in BadDocuments.All)
        {
            _folder.File(bad.FileName, bad.Make());
        }

        _folder.File("good.pdf", DemoApplication.Documents.First(document => document.FileName.EndsWith(".pdf", StringComparison.Ordinal)).Content());

        var (exit, output, errors) = await IntakeProgram.RunAsync("process", "--json", _folder.Path);

        Assert.True(exit == 3, errors);
        var documents = JsonDocument.Parse(output).RootElement.GetProperty("applications").EnumerateArray().SelectMany(application => application.GetProperty("documents").EnumerateArray()).ToList();
        foreach (var bad in BadDocuments.All)
        {
            Assert.Contains(documents, document => document.GetProperty("file").GetString()!.StartsWith(Path.Combine(_folder.Path, bad.FileName), StringComparison.Ordinal));
        }

        Assert.All(documents.Where(document => document.GetProperty("status").GetString() == "unreadable"), document =>
            Assert.Contains(document.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("severity").GetString() == "error" && finding.GetProperty("message").GetString()!.Length > 10));
        var good = documents.Single(document => document.GetProperty("file").GetString()!.EndsWith("good.pdf", StringComparison.Ordinal));
        Assert.Equal("accepted", good.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_broken_form_is_refused_with_file_and_line_before_anything_is_processed()
    {
        DemoApplication.WriteTo(_folder.Path);
        var form = _folder.File("application.yaml", "applicant:\n  name: 某公司\n  unified_social_credit_code: 123\napplication_year: 2026\n"u8);

        var (exit, output, errors) = await IntakeProgram.RunAsync("process", _folder.Path, "--language", "en");

        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.Contains($"{form}:3", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("process")]
    [InlineData("process", "/no/such/path")]
    [InlineData("process", "/no/such/path", "--jobs", "0")]
    [InlineData("process", "--no-such-option", "/tmp")]
    [InlineData("measures", "no-such-measure")]
    [InlineData("no-such-command")]
    [InlineData("evaluate", "/no/such/folder")]
    [InlineData("measures", "--language", "fr")]
    public async Task A_wrong_call_ends_with_2_and_says_why(params string[] arguments)
    {
        var (exit, output, errors) = await IntakeProgram.RunAsync(arguments);

        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.StartsWith("intake: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_names_reach_neither_the_terminal_nor_the_report_as_they_are()
    {
        const string Script = "<script>alert(1)<,script>.pdf", Escape = "\u001b[31mred.pdf";
        _folder.File("in/" + Script, "no document"u8);
        _folder.File("in/" + Escape, "no document"u8);
        var target = Path.Combine(_folder.Path, "out");

        var (exit, output, _) = await IntakeProgram.RunAsync("process", Path.Combine(_folder.Path, "in"), "--out", target);

        Assert.Equal(3, exit);
        Assert.DoesNotContain('\u001b', output);
        var report = File.ReadAllText(Path.Combine(target, "report.html"), Encoding.UTF8);
        Assert.DoesNotContain("<script", report, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", report, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', report);
    }

    [Fact]
    public async Task Each_folder_with_a_form_is_an_application_and_the_rest_is_one_more()
    {
        DemoApplication.WriteTo(Path.Combine(_folder.Path, "a"));
        DemoApplication.WriteTo(Path.Combine(_folder.Path, "b"));
        _folder.File("loose.pdf", DemoApplication.Documents[0].Content());

        var result = await IntakeProgram.ProcessAsync(_folder.Path);

        Assert.Equal(
            [Path.Combine(_folder.Path, "a"), Path.Combine(_folder.Path, "b"), ""],
            result.GetProperty("applications").EnumerateArray().Select(application => application.GetProperty("folder").GetString()));
    }

    private static string Finding(JsonElement application, string code) => string.Join(' ', application.GetProperty("awards").EnumerateArray()
        .Where(award => award.GetProperty("findings").EnumerateArray().Any(finding => finding.GetProperty("code").GetString() == code))
        .Select(award => award.GetProperty("measure").GetString()));
}
