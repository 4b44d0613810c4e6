using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.EInvoiceXml;
using Intake.Extraction.Reading.Ofd;
using Intake.Extraction.Reading.Pdf;
using Intake.Extraction.Verification;
using Intake.Samples;

namespace Intake.Extraction.Tests.RoundTrip;

/// <summary>Invoices made from a spec, written in every style, read back: what was written is what is read, to the last column of the last line.</summary>
public sealed class RoundTripTests
{
    private static readonly DocumentExaminer Examiner = new([new OfdPageReader(), new EInvoiceXmlReader(), new PdfPageReader()], ReadingLimits.Default);

    public static TheoryData<string> Styles => [.. PdfStyle.All.Select(style => style.Name).Where(name => name != nameof(PdfStyle.UndecodableLabels))];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Every_case_is_read_back_from_a_pdf_of_every_style(string name)
    {
        var style = PdfStyle.All.Single(style => style.Name == name).Style with { Outlines = GlyphOutlines.Boxes };

        AssertReadBack(Cases(seed: 7), spec => InvoicePdf.Write(spec, style), mustBeAccepted: !style.YenLost);
    }

    [Theory]
    [InlineData(OfdFamily.TaxControl)]
    [InlineData(OfdFamily.Digital)]
    [InlineData(OfdFamily.Flat)]
    [InlineData(OfdFamily.FromPdf)]
    public void Every_case_is_read_back_from_an_ofd_of_every_family(OfdFamily family) =>
        AssertReadBack(Cases(seed: 8), spec => InvoiceOfd.Write(spec, family), mustBeAccepted: family != OfdFamily.FromPdf);

    [Fact]
    public void Other_seeds_are_read_back_too()
    {
        var made = Enumerable.Range(100, 8).SelectMany(Cases);

        AssertReadBack(made, spec => InvoicePdf.Write(spec, PdfStyle.Plain), mustBeAccepted: true);
    }

    [Fact]
    public void Labels_that_do_not_decode_never_let_a_document_pass_unseen()
    {
        var style = PdfStyle.UndecodableLabels with { Outlines = GlyphOutlines.Boxes };

        Assert.All(Cases(seed: 9), spec => Assert.NotEqual(DocumentStatus.Accepted, Examine(InvoicePdf.Write(spec, style)).Status));
    }

    private static void AssertReadBack(IEnumerable<InvoiceSpec> specs, Func<InvoiceSpec, byte[]> write, bool mustBeAccepted)
    {
        foreach (var spec in specs)
        {
            var document = Examine(write(spec));
            Assert.Empty(SpecDifferences.Of(spec, document));
            if (mustBeAccepted)
            {
                Assert.Empty(document.Findings.Where(finding => finding.Severity != Severity.Information));
            }
        }
    }

    private static IEnumerable<InvoiceSpec> Cases(int seed) => new InvoiceGenerator(seed).EveryCase().Select(made => made.Spec);

    private static ExaminedDocument Examine(byte[] bytes) => Examiner.Examine(new SourceDocument("invoice", bytes));
}
