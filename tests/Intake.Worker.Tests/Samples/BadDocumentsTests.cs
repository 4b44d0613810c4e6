using System.IO.Compression;
using System.Text;
using Intake.Samples;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Intake.Worker.Tests.Samples;

public class BadDocumentsTests
{
    [Fact]
    public void Every_bad_document_can_be_made_and_has_a_name_of_its_own()
    {
        Assert.Equal(BadDocuments.All.Length, BadDocuments.All.Select(bad => bad.FileName).Distinct().Count());
        Assert.All(BadDocuments.All, bad => Assert.InRange(bad.Make().Length, bad.FileName == "empty.pdf" ? 0 : 1, 4_000_000));
    }

    [Theory]
    [InlineData("encrypted_rc4.pdf")]
    [InlineData("encrypted_aes.pdf")]
    public void Encrypted_pdf_opens_with_its_password_only(string name)
    {
        var file = BadDocuments.Make(name);
        Assert.Throws<PdfDocumentEncryptedException>(() => PdfDocument.Open(file).Dispose());
        using var pdf = PdfDocument.Open(file, new ParsingOptions { Passwords = [BadDocuments.Password] });
        Assert.Equal("secret", string.Concat(pdf.GetPage(1).Letters.Select(letter => letter.Value)));
    }

    [Fact]
    public void Bomb_unpacks_to_a_thousand_times_its_size()
    {
        var file = BadDocuments.Make("bomb.zip");
        using var zip = new ZipArchive(new MemoryStream(file));
        Assert.True(zip.Entries[0].Length > 900L * file.Length);
    }

    [Fact]
    public void Password_zip_marks_its_entry_as_encrypted() => Assert.Equal(1, BadDocuments.Make("password.zip")[6] & 1);

    [Fact]
    public void Gbk_names_read_as_Chinese_only_in_GBK()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        using var zip = new ZipArchive(new MemoryStream(BadDocuments.Make("gbk_names.zip")), ZipArchiveMode.Read, false, gbk);
        Assert.Contains(zip.Entries, entry => entry.FullName == "发票/云服务费.pdf");
        using var stream = zip.Entries[0].Open();
        Assert.Equal('%', stream.ReadByte());
    }

    [Fact]
    public void Lying_entry_holds_more_than_it_declares()
    {
        using var zip = new ZipArchive(new MemoryStream(BadDocuments.Make("lying_size.zip")));
        Assert.Equal(10, zip.Entries[0].Length);
    }

    [Fact]
    public void Ten_thousand_pages_are_there()
    {
        using var pdf = PdfDocument.Open(BadDocuments.Make("many_pages.pdf"));
        Assert.Equal(10_000, pdf.NumberOfPages);
    }
}
