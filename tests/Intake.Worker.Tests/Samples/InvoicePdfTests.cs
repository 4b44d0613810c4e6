using System.Security.Cryptography;
using Intake.Samples;
using UglyToad.PdfPig;

namespace Intake.Worker.Tests.Samples;

/// <summary>PdfPig, which shares nothing with the writer, must find the values in the files.</summary>
public class InvoicePdfTests
{
    private static readonly InvoiceSpec Digital = new InvoiceGenerator(3).Any(InvoiceKind.DigitalSpecial);
    private static readonly InvoiceSpec TaxControl = new InvoiceGenerator(4).Any(InvoiceKind.TaxControlGeneral);

    public static TheoryData<string> Styles => [.. PdfStyle.All.Select(each => each.Name)];

    public static TheoryData<string> Cases => [.. new InvoiceGenerator(9).EveryCase().Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Every_style_gives_the_same_bytes_twice(string name) =>
        Assert.Equal(SHA256.HashData(InvoicePdf.Write(Digital, Style(name))), SHA256.HashData(InvoicePdf.Write(Digital, Style(name))));

    [Theory]
    [MemberData(nameof(Styles))]
    public void Values_of_a_fully_digitalized_invoice_can_be_read_in_every_style(string name) => ReadBack(Digital, Style(name));

    [Theory]
    [MemberData(nameof(Styles))]
    public void Values_of_a_tax_control_invoice_can_be_read_in_every_style(string name) => ReadBack(TaxControl, Style(name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Values_of_every_case_can_be_read(string name) => ReadBack(Case(name), PdfStyle.Plain);

    [Fact]
    public void Labels_without_ToUnicode_cannot_be_read_and_values_can()
    {
        var text = Text(InvoicePdf.Write(Digital, PdfStyle.UndecodableLabels));
        Assert.DoesNotContain("发票号码", text);
        Assert.Contains(Digital.Number, text);
    }

    [Fact]
    public void Kangxi_labels_read_as_radicals()
    {
        var text = Text(InvoicePdf.Write(TaxControl, PdfStyle.Kangxi));
        Assert.Contains("\u2F45", text);
        Assert.DoesNotContain("购买方", text);
    }

    [Fact]
    public void Lost_yen_is_nowhere_in_the_text() => Assert.DoesNotContain("¥", Text(InvoicePdf.Write(Digital, PdfStyle.NoYen)));

    [Fact]
    public void Turned_page_lies_and_says_so()
    {
        using var pdf = PdfDocument.Open(InvoicePdf.Write(Digital, PdfStyle.Turned));
        Assert.Equal(90, pdf.GetPage(1).Rotation.Value);
    }

    [Fact]
    public void Many_lines_go_on_further_pages_and_only_the_last_has_the_total()
    {
        var spec = new InvoiceGenerator(3).SeveralPages();
        using var pdf = PdfDocument.Open(InvoicePdf.Write(spec));
        var pages = pdf.GetPages().Select(page => string.Concat(page.Letters.Select(letter => letter.Value))).ToList();
        Assert.True(pages.Count > 1);
        Assert.All(pages, (page, i) => Assert.Contains($"共{pages.Count}页 第{i + 1}页", page));
        Assert.All(pages[..^1], page => Assert.DoesNotContain(spec.TotalInWords, page));
        Assert.Contains(spec.TotalInWords, pages[^1]);
    }

    [Fact]
    public void Sales_list_stands_on_pages_of_its_own()
    {
        using var pdf = PdfDocument.Open(InvoicePdf.Write(new InvoiceGenerator(3).SalesList(31)));
        Assert.Equal(3, pdf.NumberOfPages);
        Assert.Contains("详见销货清单", string.Concat(pdf.GetPage(1).Letters.Select(letter => letter.Value)));
    }

    [Fact]
    public void Merged_file_holds_every_invoice_with_a_code_of_its_own()
    {
        using var pdf = PdfDocument.Open(InvoicePdf.WriteMerged([Digital, TaxControl]));
        Assert.Equal(2, pdf.NumberOfPages);
        Assert.Contains(TaxControl.Number, string.Concat(pdf.GetPage(2).Letters.Select(letter => letter.Value)));
        Assert.NotEqual(pdf.GetPage(1).GetImages().Single().RawBytes.ToArray(), pdf.GetPage(2).GetImages().Single().RawBytes.ToArray());
    }

    [Fact]
    public void Two_invoices_can_share_a_page()
    {
        using var pdf = PdfDocument.Open(InvoicePdf.WriteTwoUp(Digital, TaxControl));
        var page = Assert.Single(pdf.GetPages());
        var text = string.Concat(page.Letters.Select(letter => letter.Value));
        Assert.Contains(Digital.Number, text);
        Assert.Contains(TaxControl.Number, text);
        Assert.Equal(2, page.GetImages().Count());
    }

    private static PdfStyle Style(string name) => PdfStyle.All.Single(each => each.Name == name).Style;

    private static InvoiceSpec Case(string name) => new InvoiceGenerator(9).EveryCase().Single(each => each.Name == name).Spec;

    private static void ReadBack(InvoiceSpec spec, PdfStyle style)
    {
        var text = Text(InvoicePdf.Write(spec, style));
        Assert.Contains(spec.Number, text);
        Assert.Contains(spec.DateInChinese, text);
        Assert.Contains(spec.TotalInWords, text);
        Assert.Contains(InvoiceSpec.Print(spec.Total), text);
        Assert.Contains(spec.Seller.TaxId!, text);
        Assert.All(spec.Lines, line => Assert.Contains(InvoiceSpec.Print(line.Amount), text));
    }

    /// <summary>Everything on all pages, blanks taken out.</summary>
    private static string Text(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)).Replace(" ", "", StringComparison.Ordinal);
    }
}
