using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Worker.Evaluation;

namespace Intake.Worker.Tests.Evaluation;

public sealed class PaperPairingTests
{
    [Fact]
    public void Labels_find_their_papers_by_what_they_say_whatever_their_order()
    {
        var (pairs, others) = PaperPairing.Pair([Label("vat_invoice", "2"), Label("vat_invoice", "1")], [Paper(1, DocumentType.VatInvoice, "1"), Paper(2, DocumentType.VatInvoice, "2")]);

        Assert.Equal([2, 1], pairs.Select(pair => pair.Paper.Part!.Number));
        Assert.Empty(others);
    }

    [Fact]
    public void Of_equal_papers_the_page_decides()
    {
        var (pairs, _) = PaperPairing.Pair([Label("lease", null) with { FirstPage = 2 }], [Paper(1, DocumentType.Lease, "1"), Paper(2, DocumentType.Lease, "2")]);

        Assert.Equal(2, pairs[0].Paper.Part!.Number);
    }

    [Fact]
    public void A_label_without_a_paper_is_scored_against_nothing_and_a_paper_without_a_label_is_left()
    {
        var (pairs, none) = PaperPairing.Pair([Label("lease", "1"), Label("contract", "2")], [Paper(1, DocumentType.Lease, "1")]);
        var (_, left) = PaperPairing.Pair([Label("lease", "1")], [Paper(1, DocumentType.Lease, "1"), Paper(2, DocumentType.Contract, "2")]);

        Assert.Empty(none);
        Assert.Equal((DocumentStatus.Unreadable, 0), (pairs[1].Paper.Status, pairs[1].Paper.Fields.Fields.Length));
        Assert.Equal(2, Assert.Single(left).Part!.Number);
    }

    private static TruthEntry Label(string type, string? number) => new("a.pdf", type, [KeyValuePair.Create("invoice_number", number)], null);

    private static ExaminedDocument Paper(int number, DocumentType type, string value) => new(
        "a.pdf", "", Extraction.Documents.DocumentFormat.Pdf, type, Confidence.Proven, [], DocumentStatus.Accepted,
        new FieldSet([new ExtractedField(new FieldName("invoice_number"), value, value, Confidence.Proven, FieldSource.TextLayer, 1, null)], []), [], [], [])
    {
        Part = new DocumentPart(number, 2, number, number),
    };
}
