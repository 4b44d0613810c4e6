using System.Text;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Reading;

namespace Intake.Extraction.Tests.Reading.Pdf;

public sealed class AttachmentTests
{
    private static readonly byte[] Content = "BT /F1 10 Tf 100 300 Td (Total) Tj ET"u8.ToArray();

    [Fact]
    public void Files_of_the_tree_of_the_page_and_of_the_document_are_taken_once_each()
    {
        var reading = PdfReading.Of(WithFiles("/F (invoice.xml)"));

        Assert.Equal(["invoice.xml", "invoice.xml"], reading.Attachments.Select(file => file.Name));
        Assert.Equal(["<a/>", "<b/>"], reading.Attachments.Select(file => Encoding.UTF8.GetString(file.Bytes.Span)));
    }

    [Theory]
    [InlineData("/UF <FEFF53D17968002E0078006D006C> /F (x)", "发票.xml")]
    [InlineData("/F <B7A2C6B12E786D6C>", "发票.xml")]
    [InlineData("", "in the tree")]
    public void A_name_is_decoded_whichever_way_it_is_written(string entries, string name) =>
        Assert.Equal(name, PdfReading.Of(WithFiles(entries)).Attachments[^1].Name);

    [Fact]
    public void More_files_than_the_limit_are_reported()
    {
        var reading = PdfReading.Of(WithFiles("/F (a)"), ReadingLimits.Default with { MaxEntries = 1 });

        Assert.Single(reading.Attachments);
        Assert.Contains(reading.Findings, finding => finding.Code == "pdf_too_many_attachments");
    }

    [Fact]
    public void Fields_in_the_document_information_are_a_witness()
    {
        var pdf = new PdfBytes();
        var info = pdf.Add("<< /InvoiceNumber (26000000000000000001) /IssueTime <FEFF0032003000320036 5E740030 0031 6708 0033 0031 65E5> /TotalAmWithoutTax (100.5) /TotalTax-includedAmount (oops) >>");
        pdf.Trailer = $"/Info {info} 0 R";
        pdf.AddPage(Content, $"/Font << /F1 {pdf.Helvetica()} 0 R >>");

        var witness = Assert.Single(PdfReading.Of(pdf.Build()).Witnesses);

        Assert.Equal("26000000000000000001", witness.Fields.Text(VatInvoiceFields.InvoiceNumber));
        Assert.Equal("2026-01-31", witness.Fields.Text(VatInvoiceFields.IssueDate));
        Assert.Equal("100.50", witness.Fields.Text(VatInvoiceFields.AmountExcludingTax));
        Assert.Null(witness.Fields[VatInvoiceFields.TotalIncludingTax]);
    }

    [Fact]
    public void Lines_of_keys_and_values_in_the_metadata_are_a_witness()
    {
        var lines = "BT=某某电子普通发票\nDM=044000000111\nHM=00000007\nRQ=2018年03月05日\nXM=某某公司\nKP=甲\nXM=*服务*通行费\nHJ=￥51.20\n";
        var pdf = new PdfBytes();
        var metadata = pdf.AddStream(CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes(lines), "/Type /Metadata");
        pdf.AddToCatalog($"/Metadata {metadata} 0 R");
        pdf.AddPage(Content, $"/Font << /F1 {pdf.Helvetica()} 0 R >>");

        var fields = Assert.Single(PdfReading.Of(pdf.Build()).Witnesses).Fields;

        Assert.Equal("00000007", fields.Text(VatInvoiceFields.InvoiceNumber));
        Assert.Equal("2018-03-05", fields.Text(VatInvoiceFields.IssueDate));
        Assert.Equal("某某公司", fields.Text(VatInvoiceFields.SellerName));
        Assert.Equal("51.20", fields.Text(VatInvoiceFields.AmountExcludingTax));
    }

    [Fact]
    public void Ordinary_metadata_is_no_witness()
    {
        var pdf = new PdfBytes();
        pdf.AddToCatalog($"/Metadata {pdf.AddStream("<?xpacket begin='' ?><x:xmpmeta/>"u8.ToArray())} 0 R");
        pdf.AddPage(Content, $"/Font << /F1 {pdf.Helvetica()} 0 R >>");

        Assert.Empty(PdfReading.Of(pdf.Build()).Witnesses);
    }

    private static byte[] WithFiles(string nameEntries)
    {
        var pdf = new PdfBytes();
        int a = pdf.AddStream("<a/>"u8.ToArray()), b = pdf.AddStream("<b/>"u8.ToArray());
        var ofPage = pdf.Add($"<< /Type /Filespec {nameEntries} /EF << /F {a} 0 R >> >>");
        var ofTree = pdf.Add($"<< /Type /Filespec {nameEntries} /EF << /F {b} 0 R >> >>");
        var note = pdf.Add($"<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS {ofPage} 0 R >>");
        pdf.AddToCatalog($"/Names << /EmbeddedFiles << /Kids [<< /Names [(in the tree) {ofTree} 0 R] >>] >> >> /AF [{ofTree} 0 R]");
        pdf.AddPage(Content, $"/Font << /F1 {pdf.Helvetica()} 0 R >>", $"/Annots [{note} 0 R]");
        return pdf.Build();
    }
}
