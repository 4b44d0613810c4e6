using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Pdf;
using Intake.Extraction.Verification;
using Intake.Samples;

namespace Intake.Extraction.Tests.RoundTrip;

/// <summary>
/// One character of a proven page changed, as a reader with a wrong character map or a forger would: no document may be accepted with a wrong figure,
/// date, number, code or word. The QR code stays as it was.
/// </summary>
public sealed class PageMutationTests
{
    private const string Digits = "0123456789";
    private const string Capitals = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿圆角分整";

    // No other witness on the page speaks of these; a changed character in them reads like any other. Of a unit price the last digits are worth less than a fen.
    private static readonly string[] WithoutWitness =
        ["line.unit_price", "buyer_name", "seller_name", "remarks", "line.name", "line.specification", "line.unit", "line.车牌号", "line.类型", "line.建筑服务发生地", "line.建筑项目名称", "line.产权证书/不动产权证号"];

    [Theory]
    [InlineData(InvoiceKind.DigitalSpecial)]
    [InlineData(InvoiceKind.DigitalGeneral)]
    [InlineData(InvoiceKind.TaxControlGeneral)]
    [InlineData(InvoiceKind.TaxControlSpecial)]
    public void No_changed_figure_is_accepted(InvoiceKind kind)
    {
        var random = new Random(20260305);
        for (var seed = 0; seed < 6; seed++)
        {
            var spec = new InvoiceGenerator(seed).Any(kind);
            var source = new SourceDocument("x.pdf", InvoicePdf.Write(spec, PdfStyle.Plain));
            var reading = new PdfPageReader().Read(source, ReadingLimits.Default, CancellationToken.None);
            Assert.Equal(DocumentStatus.Accepted, Examine(source, reading).Status);
            for (var trial = 0; trial < 60; trial++)
            {
                var changed = Changed(reading, random);
                var document = Examine(source, changed);
                if (document.Status == DocumentStatus.Accepted)
                {
                    Assert.DoesNotContain(SpecDifferences.Of(spec, document), difference => !Array.Exists(WithoutWitness, name => difference.StartsWith(name + ":", StringComparison.Ordinal)));
                }
            }
        }
    }

    /// <summary>A digit becomes another digit or a capital numeral another one, anywhere on the first page.</summary>
    private static DocumentReading Changed(DocumentReading reading, Random random)
    {
        var words = reading.Pages[0].Words;
        while (true)
        {
            var at = random.Next(words.Length);
            var word = words[at];
            var i = random.Next(word.Text.Length);
            var set = Digits.Contains(word.Text[i], StringComparison.Ordinal) ? Digits : Capitals.Contains(word.Text[i], StringComparison.Ordinal) ? Capitals : null;
            var replacement = set?[random.Next(set.Length)];
            if (replacement is { } other && other != word.Text[i])
            {
                var text = string.Concat(word.Text.AsSpan(0, i), [other], word.Text.AsSpan(i + 1));
                var page = reading.Pages[0] with { Words = words.SetItem(at, new Word(text, word.Box, word.Edges, word.IsVertical)) };
                return reading with { Pages = reading.Pages.SetItem(0, page) };
            }
        }
    }

    private static ExaminedDocument Examine(SourceDocument source, DocumentReading reading) =>
        new DocumentExaminer([new Given(reading)], ReadingLimits.Default).Examine(source);

    /// <summary>A reader that gives what the test says, whatever the bytes.</summary>
    private sealed class Given(DocumentReading reading) : IPageReader
    {
        public DocumentFormat Format => DocumentFormat.Pdf;

        public bool Recognises(SourceDocument document) => true;

        public DocumentReading Read(SourceDocument document, ReadingLimits limits, CancellationToken cancellation) => reading;
    }
}
