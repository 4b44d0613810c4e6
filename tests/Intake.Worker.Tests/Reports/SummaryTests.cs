using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Worker.Arrival;
using Intake.Worker.Commands;
using Intake.Worker.Processing;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Terminal;

namespace Intake.Worker.Tests.Reports;

public sealed class SummaryTests
{
    [Theory]
    [InlineData(SummarySink.Most, false)]
    [InlineData(SummarySink.Most + 1, true)]
    public async Task The_list_of_unreadable_files_ends_where_a_report_names_them(int files, bool isCut)
    {
        var (text, hasUnreadable) = await ShowAsync(files, "out", shown: true);

        Assert.True(hasUnreadable);
        Assert.Equal(SummarySink.Most, text.Split('\n').Count(line => line.Contains(".bin", StringComparison.Ordinal)));
        Assert.Equal(isCut, text.Contains("and 1 more, see the report", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_report_every_unreadable_file_is_named()
    {
        var (text, _) = await ShowAsync(SummarySink.Most + 50, null, shown: true);

        Assert.All(Enumerable.Range(0, SummarySink.Most + 50), i => Assert.Contains(Name(i), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_summary_that_is_not_shown_still_knows_that_a_file_was_not_read()
    {
        var (_, hasUnreadable) = await ShowAsync(1, null, shown: false);

        Assert.True(hasUnreadable);
    }

    [Fact]
    public void The_gravest_reason_comes_first()
    {
        Finding[] findings =
        [
            new("a", Severity.Information, Label.Plain("known")), new("b", Severity.Warning, Label.Plain("doubt")), new("c", Severity.Error, Label.Plain("wrong")),
        ];

        Assert.Equal("wrong", Reasons.First(findings, Talk(TextWriter.Null)));
        Assert.Equal("wrong · doubt", Reasons.All(findings, Talk(TextWriter.Null)));
        Assert.Equal("", Reasons.First(findings[..1], Talk(TextWriter.Null)));
    }

    private static async Task<(string Text, bool HasUnreadable)> ShowAsync(int files, string? outFolder, bool shown)
    {
        using var output = new StringWriter();
        var summary = new SummarySink(Talk(output), outFolder, shown);
        var documents = Enumerable.Range(0, files).Select(i => Unread(Name(i))).ToImmutableArray();
        var form = new ApplicationForm("某公司", null, ApplicantKind.Enterprise, null, null, 2026, [], [], [], []);
        await summary.AddAsync(new ProcessedApplication(new ArrivedApplication("", null, []), new ApplicationResult(form, documents, [], [], [])), CancellationToken.None);
        summary.Show([]);
        return (output.ToString(), summary.HasUnreadable);
    }

    private static AssessedDocument Unread(string name)
    {
        var document = UnreadableDocument.Of(name, null, "not_read", Label.Plain("broken"));
        return new AssessedDocument(document, [], [], [], document.Findings, DocumentStatus.Unreadable, null);
    }

    private static string Name(int number) => "file-" + number.ToString("0000", CultureInfo.InvariantCulture) + ".bin";

    private static Conversation Talk(TextWriter output) => new(Language.Catalog(Language.English), Language.English, output, TextWriter.Null, false, false);
}
