using System.Text.Json;
using Intake.Papers;
using Intake.Samples.Papers;
using Intake.Samples.Sets;
using Intake.Worker.Evaluation;
using UglyToad.PdfPig;

namespace Intake.Worker.Tests.Samples.Papers;

/// <summary>Sets as evaluate and training read them.</summary>
public class PaperSetTests
{
    private static readonly SetRequest OfEach = new() { Set = PaperSet.Scoring, Count = 14, Seed = 2 };

    [Fact]
    public void Labels_are_in_the_form_that_evaluate_reads_and_every_file_is_there()
    {
        using var folder = new TemporaryDirectory();
        var count = PaperSets.Write(folder.Path, new SetRequest { Count = 1, Seed = 3 });
        var (entries, problems) = TruthFile.Read(Path.Combine(folder.Path, PaperSets.TruthName));
        Assert.Empty(problems);
        Assert.Equal(PaperTypes.All.Length + 1, count);
        Assert.Equal(count, entries.Length);
        Assert.All(entries, entry =>
        {
            using var pdf = PdfDocument.Open(Path.Combine(folder.Path, entry.File));
            Assert.NotEmpty(pdf.GetPage(1).Letters);
        });
    }

    [Fact]
    public void Invoices_of_any_seed_can_be_written_in_every_form()
    {
        // Seeds of single papers are hashes: half of them are negative.
        var request = new SetRequest { Count = 12, Seed = 5, Type = PaperTypes.VatInvoice };
        foreach (var (invoice, _, seed) in InvoiceSet.Of(request))
        {
            Assert.NotEmpty(EncodedPaper.Of(invoice, seed, PaperForm.Digital).Bytes);
        }

        Assert.Contains(InvoiceSet.Of(request), made => made.Seed < 0);
        var (first, _, any) = InvoiceSet.Of(request).First(made => made.Seed < 0);
        Assert.NotEmpty(EncodedPaper.Of(first, any, PaperForm.Photo).Bytes);
        Assert.NotEmpty(EncodedPaper.Of(first, any, PaperForm.Scan).Bytes);
    }

    [Fact]
    public void What_the_truth_says_can_be_read_from_the_text_layer()
    {
        foreach (var (paper, seed) in PaperSets.Papers(new SetRequest { Count = 4, Seed = 8 }))
        {
            using var pdf = PdfDocument.Open(PaperPdf.Write(paper, PaperPdf.StyleFor(paper, seed)));
            var letters = pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value).ToHashSet(StringComparer.Ordinal);
            Assert.All(paper.Facts.Values, fact => Assert.All(fact.Printed.Where(character => !char.IsWhiteSpace(character)), character => Assert.Contains(character.ToString(), letters)));
        }
    }

    [Fact]
    public void Every_layout_is_used_before_one_is_used_twice() =>
        Assert.Equal(
            PaperLayouts.Of(PaperSet.Scoring).Select(layout => layout.Name).Order(StringComparer.Ordinal),
            PaperSets.Papers(OfEach).Select(made => made.Paper.Layout.Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Seeds_and_sets_give_different_papers() =>
        Assert.Empty(Numbers(OfEach).Intersect(Numbers(OfEach with { Seed = 4 })));

    /// <summary>Whole sentences in common would mean that a layout was worded after one of another set. What licences say is fixed by law and custom.</summary>
    [Theory]
    [InlineData(PaperSet.Training, PaperSet.Scoring)]
    [InlineData(PaperSet.Training, PaperSet.Unseen)]
    [InlineData(PaperSet.Scoring, PaperSet.Unseen)]
    public void Layouts_of_two_sets_share_no_sentence(PaperSet one, PaperSet other)
    {
        foreach (var type in PaperTypes.All.Where(type => type != PaperTypes.BusinessLicence))
        {
            var common = Sentences(one, type).Intersect(Sentences(other, type)).ToList();
            Assert.True(common.Count == 0, $"{type}: {string.Join(" | ", common)}");
        }
    }

    [Fact]
    public void Texts_are_one_line_a_page_with_type_layout_and_set()
    {
        using var folder = new TemporaryDirectory();
        var pages = PaperSets.WriteTexts(folder.Path, new SetRequest { Count = 2 });
        var lines = File.ReadAllLines(Path.Combine(folder.Path, PaperSets.TextsName));
        Assert.Equal(pages, lines.Length);
        Assert.All(lines, line =>
        {
            using var json = JsonDocument.Parse(line);
            Assert.Equal("training", json.RootElement.GetProperty("set").GetString());
            Assert.NotEqual("", json.RootElement.GetProperty("text").GetString());
        });
    }

    [Fact]
    public void Calls_that_cannot_be_understood_are_refused()
    {
        Assert.Null(PapersCall.Parse(["make"]));
        Assert.Null(PapersCall.Parse(["make", "x", "--form", "fax"]));
        Assert.Null(PapersCall.Parse(["make", "x", "--count", "0"]));
        Assert.Null(PapersCall.Parse(["make", "x", "--type", "novel"]));
        var call = PapersCall.Parse(["make", "x", "--layouts", "scoring", "--form", "photo", "--count", "7", "--seed", "9", "--type", "lease"]);
        Assert.Equal(new SetRequest { Set = PaperSet.Scoring, Form = PaperForm.Photo, Count = 7, Seed = 9, Type = "lease" }, call?.Request);
        Assert.Equal(PaperSet.Unseen, PapersCall.Parse(["bundles", "x", "--layouts", "unseen"])?.Request.Set);
    }

    private static IEnumerable<string> Numbers(SetRequest request) =>
        PaperSets.Papers(request).SelectMany(made => made.Paper.Fields).Where(field => field.Key is "contract_number" or "receipt_number").Select(field => field.Value ?? "").Where(number => number.Length > 8);

    private static HashSet<string> Sentences(PaperSet set, string type) => PaperSets.Papers(new SetRequest { Set = set, Type = type, Count = 30 })
        .SelectMany(made => PaperText.Pages(made.Paper))
        .SelectMany(text => text.Split('\n', '。', '；'))
        .Where(sentence => sentence.Length >= 14 && sentence.Count(character => character >= '\u4E00') >= 12)
        .ToHashSet(StringComparer.Ordinal);
}
