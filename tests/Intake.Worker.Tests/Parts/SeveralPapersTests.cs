using System.Collections.Immutable;
using System.Text.Json;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Worker.Commands;
using Intake.Worker.Processing.Protocol;
using Intake.Worker.Reports;
using Intake.Worker.Tests.Simulation;

namespace Intake.Worker.Tests.Parts;

/// <summary>A file of several papers counts as its papers would, and each can be told from the others.</summary>
public sealed class SeveralPapersTests : IDisposable
{
    private static readonly Lazy<ExaminedDocument> Joined = new(() => SampleEvidence.Examine("all.pdf", JoinedPdf.Of(JoinedPdf.Single)));

    private readonly Rebuilt _rebuilt = new();

    public void Dispose() => _rebuilt.Dispose();

    [Fact]
    public void Each_invoice_of_a_joined_file_is_examined_as_it_is_alone()
    {
        var alone = JoinedPdf.Single.Select(file => SampleEvidence.Examine("one.pdf", file)).ToList();
        var papers = Joined.Value.Papers();

        Assert.True(alone.Count >= 3);
        Assert.Equal(alone.Select(Said), papers.Select(Said));
        Assert.Equal(Enumerable.Range(1, papers.Length), papers.Select(paper => paper.Part!.Number));
        Assert.All(papers, paper => Assert.Equal((papers.Length, Joined.Value.Sha256), (paper.Part!.Of, paper.Sha256)));
        Assert.All(papers, paper => Assert.All(paper.Fields.Fields, field => Assert.True(field.Page is null || (field.Page >= paper.Part!.FirstPage && field.Page <= paper.Part.LastPage))));
    }

    [Fact]
    public void Joined_or_not_the_same_is_proposed()
    {
        var apart = ApplicationAssessor.Assess(SampleEvidence.DemoForm, [.. JoinedPdf.Single.Select((file, i) => SampleEvidence.Examine($"{i}.pdf", file))], TriedPolicy.Shipped, SampleEvidence.Classify);
        var joined = ApplicationAssessor.Assess(SampleEvidence.DemoForm, Joined.Value.Papers(), TriedPolicy.Shipped, SampleEvidence.Classify);

        Assert.NotEqual("0.00", apart.Total.ToString());
        Assert.Equal(apart.Total, joined.Total);
        Assert.Equal(apart.Expenses.Count(expense => expense.Counted), joined.Expenses.Count(expense => expense.Counted));
        Assert.DoesNotContain(joined.Documents, document => document.RenditionOf is not null);
        Assert.DoesNotContain(joined.Documents.SelectMany(document => document.Findings), finding => finding.Code == "identical_copy");
        Assert.Equal(joined.Expenses.Select(expense => expense.Invoice).Distinct().Order(StringComparer.Ordinal), joined.Documents.Where(document => document.Lines.Length > 0).Select(document => document.Document.Id).Where(id => joined.Expenses.Any(expense => expense.Invoice == id)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_joined_file_beside_one_of_its_papers_counts_it_once()
    {
        var result = ApplicationAssessor.Assess(
            SampleEvidence.DemoForm, [.. Joined.Value.Papers(), SampleEvidence.Examine("again.pdf", JoinedPdf.Single[0])], TriedPolicy.Shipped, SampleEvidence.Classify);

        Assert.Single(result.Documents, document => document.RenditionOf is not null);
    }

    [Fact]
    public void The_same_joined_file_under_two_names_counts_once()
    {
        var papers = Joined.Value.Papers();
        var result = ApplicationAssessor.Assess(SampleEvidence.DemoForm, [.. papers, .. Joined.Value.Renamed("copy.pdf").Papers()], TriedPolicy.Shipped, SampleEvidence.Classify);

        Assert.Equal(ApplicationAssessor.Assess(SampleEvidence.DemoForm, papers, TriedPolicy.Shipped, SampleEvidence.Classify).Total, result.Total);
        Assert.Equal(papers.Length, result.Documents.Count(document => document.RenditionOf == document.Document.Id));
    }

    [Fact]
    public void A_result_with_parts_comes_back_whole() => _rebuilt.Holds(SampleEvidence.DemoForm, Joined.Value.Papers(), SampleEvidence.Classify);

    [Fact]
    public void A_result_names_file_part_and_pages_and_says_nothing_of_parts_where_there_are_none()
    {
        var result = ApplicationAssessor.Assess(SampleEvidence.DemoForm, [.. Joined.Value.Papers(), SampleEvidence.Examine("one.pdf", JoinedPdf.Single[0])], TriedPolicy.Shipped, SampleEvidence.Classify);
        using var json = JsonDocument.Parse(Rebuilt.Json(TriedPolicy.Shipped.Version, Language.English, ("", result)));
        var documents = json.RootElement.GetProperty("applications")[0].GetProperty("documents").EnumerateArray().ToList();

        Assert.Single(documents, document => !document.TryGetProperty("part", out _));
        var second = documents.Single(document => document.TryGetProperty("part", out var part) && part.GetProperty("number").GetInt32() == 2);
        Assert.Equal((Joined.Value.Sha256, 1), (second.GetProperty("sha256").GetString(), second.GetProperty("pages").GetInt32()));
        Assert.Equal((2, 2), (second.GetProperty("part").GetProperty("first_page").GetInt32(), second.GetProperty("part").GetProperty("last_page").GetInt32()));
    }

    [Fact]
    public void All_papers_of_a_file_travel_together()
    {
        var arrived = ExaminationJson.Read(ExaminationJson.Write(Joined.Value));

        Assert.Equivalent(Joined.Value, arrived, strict: true);
        Assert.Equal(ExaminationJson.Write(Joined.Value), ExaminationJson.Write(arrived));
        Assert.DoesNotContain("Following", System.Text.Encoding.UTF8.GetString(ExaminationJson.Write(SampleEvidence.Demo[0])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_is_called_by_its_file_its_number_and_its_pages()
    {
        var talk = new Conversation(Language.Catalog(Language.English), Language.English, TextWriter.Null, TextWriter.Null, false, false);

        Assert.Equal("all.pdf (part 2 of " + Joined.Value.Papers().Length + ", pages 2–2)", PaperNames.Of(Joined.Value.Papers()[1], talk));
        Assert.Equal("one.pdf", PaperNames.Of(SampleEvidence.Examine("one.pdf", JoinedPdf.Single[0]), talk));
    }

    private static (DocumentType, DocumentStatus, string) Said(ExaminedDocument paper) =>
        (paper.Type, paper.Status, string.Join('|', paper.Fields.Fields.Select(field => $"{field.Name}={field.Value}")));
}
