using Intake.Extraction;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.EInvoiceXml;
using Intake.Extraction.Reading.Ofd;
using Intake.Extraction.Reading.Pdf;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Tests.Papers;
using Intake.Samples;

namespace Intake.Matching.Tests.Awards;

/// <summary>From the bytes of the demo's papers to its awards.</summary>
public sealed class DemoApplicationTests
{
    private static readonly Lazy<ApplicationResult> Demo = new(() =>
    {
        var examiner = new DocumentExaminer([new PdfPageReader(), new OfdPageReader(), new EInvoiceXmlReader()], ReadingLimits.Default);
        var reading = ApplicationReader.Read("application.yaml", DemoApplication.ApplicationYaml, TestPolicy.Catalog);
        Assert.Empty(reading.Problems);
        return Application.Assess(reading.Form!, TestPolicy.Catalog, [.. DemoApplication.Documents.Select(d => examiner.Examine(new SourceDocument(d.FileName, d.Content())))]);
    });

    [Fact]
    public void The_papers_of_the_demo_give_the_expected_base_of_every_measure()
    {
        var bases = Demo.Value.Awards.Select(a => (a.Measure, a.Base.Yuan)).OrderBy(b => b.Measure, StringComparer.Ordinal);
        Assert.Equal(DemoApplication.ExpectedBases.Select(b => (b.Key, b.Value)), bases);
    }

    [Theory]
    [InlineData("compute-purchase", 30)]
    [InlineData("cloud-spend", 60)]
    [InlineData("rent-recognised-park", 50)]
    [InlineData("loan-interest", 30)]
    public void Each_award_is_the_rate_of_its_year_on_the_base(string measure, int percent) =>
        Assert.Equal(Money.RoundedDown(DemoApplication.ExpectedBases[measure] * percent / 100m), Demo.Value.Award(measure).Amount);

    [Fact]
    public void Every_counted_yuan_stands_in_a_box_on_a_page_of_a_paper_of_the_demo()
    {
        var papers = Demo.Value.Documents.Select(d => d.Document.Sha256).ToHashSet();
        foreach (var leaf in Demo.Value.Awards.SelectMany(a => a.Derivation.Children[0].Children))
        {
            Assert.Contains(leaf.Document!, papers);
            Assert.True(leaf.Ink is { Page: >= 1, Box.Width: > 0, Box.Height: > 0 });
        }
    }
}
