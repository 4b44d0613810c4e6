using System.Text.Json;
using Intake.Samples.Papers;
using Intake.Samples.Sets;
using UglyToad.PdfPig;

namespace Intake.Worker.Tests.Samples.Papers;

/// <summary>Files of several papers and the truth about where each stands.</summary>
public class PaperBundleTests
{
    public static TheoryData<PaperSet> Sets => [.. Enum.GetValues<PaperSet>()];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Papers_of_a_stack_follow_each_other_over_all_pages_and_no_two_are_of_one_type(PaperSet set) => InBundles(new SetRequest { Set = set, Count = 6 }, (folder, file, parts) =>
    {
        if (file.StartsWith("two", StringComparison.Ordinal))
        {
            return;
        }

        using var pdf = PdfDocument.Open(Path.Combine(folder, file));
        Assert.InRange(parts.Count, 2, 4);
        Assert.Equal(parts.Count, parts.Select(part => Text(part, "type")).Distinct().Count());
        Assert.Equal(1, Number(parts[0], "first_page"));
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Equal(Number(pair.First, "last_page") + 1, Number(pair.Second, "first_page")));
        Assert.All(parts, part => Assert.True(Number(part, "first_page") <= Number(part, "last_page")));
        Assert.Equal(pdf.NumberOfPages, Number(parts[^1], "last_page"));
    });

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_third_file_is_one_page_with_two_receipts(PaperSet set) => InBundles(new SetRequest { Set = set, Count = 6, Seed = 4 }, (folder, file, parts) =>
    {
        var isTwoUp = file.StartsWith("two", StringComparison.Ordinal);
        Assert.Equal(isTwoUp, file is "two-0002.pdf" or "two-0005.pdf");
        if (!isTwoUp)
        {
            Assert.All(parts, part => Assert.False(part.TryGetProperty("half", out _)));
            return;
        }

        using var pdf = PdfDocument.Open(Path.Combine(folder, file));
        Assert.Equal(1, pdf.NumberOfPages);
        Assert.Equal(["upper", "lower"], parts.Select(part => Text(part, "half")));
        Assert.All(parts, part => Assert.Equal((PaperTypes.PaymentReceipt, 1, 1), (Text(part, "type"), Number(part, "first_page"), Number(part, "last_page"))));
        Assert.NotEqual(parts[0].GetProperty("fields").GetRawText(), parts[1].GetProperty("fields").GetRawText());
    });

    [Fact]
    public void Numbers_of_a_paper_stand_on_the_pages_named() => InBundles(new SetRequest { Set = PaperSet.Unseen, Count = 9, Seed = 7 }, (folder, file, parts) =>
    {
        using var pdf = PdfDocument.Open(Path.Combine(folder, file));
        Assert.All(parts, part =>
        {
            var pages = Enumerable.Range(Number(part, "first_page"), Number(part, "last_page") - Number(part, "first_page") + 1);
            var text = string.Concat(pages.SelectMany(page => pdf.GetPage(page).Letters).Select(letter => letter.Value).Where(value => !string.IsNullOrWhiteSpace(value)));
            Assert.All(
                part.GetProperty("fields").EnumerateObject().Where(field => field.Name.EndsWith("_number", StringComparison.Ordinal) && field.Value.ValueKind == JsonValueKind.String),
                field => Assert.Contains(field.Value.GetString()!.Replace(" ", "", StringComparison.Ordinal), text, StringComparison.Ordinal));
        });
    });

    [Fact]
    public void Type_asked_for_is_in_every_stack() => InBundles(new SetRequest { Count = 5, Seed = 2, Type = PaperTypes.VatInvoice }, (_, file, parts) =>
        Assert.Equal(!file.StartsWith("two", StringComparison.Ordinal), parts.Any(part => Text(part, "type") == PaperTypes.VatInvoice)));

    [Fact]
    public void Scans_of_stacks_have_the_same_truth_and_no_text()
    {
        var request = new SetRequest { Set = PaperSet.Unseen, Count = 1, Type = PaperTypes.BusinessLicence };
        string? digital = null;
        InBundles(request, (_, _, parts) => digital = string.Concat(parts.Select(part => part.GetProperty("fields").GetRawText())));
        InBundles(request with { Form = PaperForm.Scan }, (folder, file, parts) =>
        {
            using var pdf = PdfDocument.Open(Path.Combine(folder, file));
            Assert.Equal(digital, string.Concat(parts.Select(part => part.GetProperty("fields").GetRawText())));
            Assert.Equal("scan", Text(parts[0], "form"));
            Assert.Empty(pdf.GetPages().SelectMany(page => page.Letters));
        });
    }

    [Fact]
    public void Lines_of_files_say_the_same_as_lines_of_papers()
    {
        using var folder = new TemporaryDirectory();
        PaperBundles.Write(folder.Path, new SetRequest { Count = 3 });
        var files = Lines(folder.Path, PaperBundles.Name).SelectMany(line => line.GetProperty("documents").EnumerateArray()).Select(Facts);
        Assert.Equal(files, Lines(folder.Path, PaperBundles.PartsName).Select(Facts));

        static string Facts(JsonElement part) => $"{Text(part, "type")} {Number(part, "first_page")} {Number(part, "last_page")} {part.GetProperty("fields").GetRawText()}";
    }

    private static void InBundles(SetRequest request, Action<string, string, List<JsonElement>> check)
    {
        using var folder = new TemporaryDirectory();
        Assert.Equal(request.Count, PaperBundles.Write(folder.Path, request));
        var files = Lines(folder.Path, PaperBundles.PartsName).GroupBy(row => Text(row, "file")).ToList();
        Assert.Equal(request.Count, files.Count);
        Assert.All(files, file =>
        {
            var parts = file.ToList();
            Assert.Equal(Enumerable.Range(1, parts.Count), parts.Select(part => Number(part, "part")));
            Assert.All(parts, part => Assert.Equal(parts.Count, Number(part, "parts")));
            check(folder.Path, file.Key, parts);
        });
    }

    private static List<JsonElement> Lines(string folder, string name) => [.. File.ReadAllLines(Path.Combine(folder, name)).Select(line => JsonElement.Parse(line))];

    private static string Text(JsonElement part, string name) => part.GetProperty(name).GetString()!;

    private static int Number(JsonElement part, string name) => part.GetProperty(name).GetInt32();
}
