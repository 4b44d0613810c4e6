using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Worker.Commands;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Html;

namespace Intake.Worker.Tests.Reports;

public sealed class LeadingDocumentTests
{
    private static readonly Finding Copy = new("identical_copy", Severity.Information, Message.Of("test.copy"));
    private static readonly BoundingBox Box = new(0.7, 0.4, 0.8, 0.41);

    // "…(1).pdf" stands before "….pdf" in the order of the alphabet.
    private static readonly AssessedDocument CopyOfLeader = Document("a(1).pdf", "11", "11", Copy);
    private static readonly AssessedDocument Leader = Document("a.pdf", "11", null);

    [Fact]
    public void Of_files_with_the_same_bytes_the_one_that_leads_is_named() =>
        Assert.Same(Leader, LeadingDocuments.ById([CopyOfLeader, Leader])["11"]);

    [Fact]
    public void Where_another_format_leads_the_one_that_is_no_copy_is_named()
    {
        var (copy, page) = (Document("a(1).pdf", "11", "22", Copy), Document("a.pdf", "11", "22"));
        Assert.Same(page, LeadingDocuments.ById([copy, page])["11"]);
        Assert.Same(page, LeadingDocuments.ById([page, copy])["11"]);
    }

    [Fact]
    public void Where_none_leads_more_than_another_the_first_is_named()
    {
        var second = Document("b.pdf", "11", null);
        Assert.Same(Leader, LeadingDocuments.ById([Leader, second])["11"]);
    }

    [Fact]
    public void The_derivation_links_to_the_document_that_leads_and_says_its_name()
    {
        var ink = new Provenance(1, Box, "1000.00");
        var tree = new Derivation(Message.Of("award.lowest", "甲", "a"), "800.00", null, null, null, [new Derivation(Message.Of("award.line", "1", "1", "2025-01-01"), "1000.00", null, "11", ink, [])]);
        var award = new ProposedAward("cloud-spend", 2, AwardStatus.Proposed, Money.Zero, Money.Zero, [], [], [], tree);
        var form = new ApplicationForm("甲", null, ApplicantKind.Enterprise, null, null, 2026, [], [], [], []);
        var talk = new Conversation(new MessageCatalog(CultureInfo.GetCultureInfo("en"), typeof(ApplicationMarks).Assembly, typeof(Derivation).Assembly), "en", TextWriter.Null, TextWriter.Null, false, false);
        var marks = new ApplicationMarks("x", new ApplicationResult(form, [CopyOfLeader, Leader], [], [award], []), talk);
        using var output = new StringWriter();
        new AwardSection(new HtmlWriter(output), marks, id => id, talk).Write(award);

        Assert.Equal("a.pdf", marks.Find("11")!.Value.Name);
        Assert.Contains("href=\"#xd2-0\">a.pdf · ", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("a(1).pdf", output.ToString(), StringComparison.Ordinal);
        Assert.Empty(marks.Documents[0].Marks);
        Assert.Equal(Box, marks.Documents[1].Marks.Single().Box);
    }

    private static AssessedDocument Document(string name, string sha256, string? renditionOf, params ImmutableArray<Finding> findings) => new(
        new ExaminedDocument(
            name, sha256, Intake.Extraction.Documents.DocumentFormat.Pdf, DocumentType.VatInvoice, Confidence.Proven, [new PageSize(595, 397)], DocumentStatus.Accepted, new FieldSet([], []), [], [], []),
        [], [], [], findings, DocumentStatus.Accepted, renditionOf);
}
