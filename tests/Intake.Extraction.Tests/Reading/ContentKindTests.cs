using System.Text;
using Intake.Extraction.Reading;
using Intake.Extraction.Tests.Reading.Docx;

namespace Intake.Extraction.Tests.Reading;

public sealed class ContentKindTests
{
    [Fact]
    public void An_office_document_is_told_by_its_parts_also_when_it_is_cut_off()
    {
        var whole = new MadeDocx("").Bytes();

        Assert.Equal("examine.kind_office", ContentKind.Of(whole).Key);
        Assert.Equal("examine.kind_office", ContentKind.Of(whole[..200]).Key);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 word/document.xml", "examine.kind_zip")]
    [InlineData("Rar!\u001a\u0007", "office.kind_rar")]
    [InlineData("From: a@example.com\r\nMIME-Version: 1.0\r\n\r\nx", "office.kind_mail")]
    [InlineData("{\"code\": 404}", "examine.kind_json")]
    [InlineData("付款100元", "examine.kind_text")]
    public void What_no_reader_takes_is_named_by_its_content(string content, string key) =>
        Assert.Equal(key, ContentKind.Of(Encoding.UTF8.GetBytes(content)).Key);

    [Theory]
    [InlineData("__properties_version1.0", "office.kind_outlook")]
    [InlineData("PowerPoint Document", "examine.kind_office")]
    public void A_compound_file_is_named_by_what_it_holds(string entry, string key)
    {
        var bytes = new byte[2048];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes);
        Encoding.Unicode.GetBytes(entry).CopyTo(bytes, 1024);

        Assert.Equal(key, ContentKind.Of(bytes).Key);
    }
}
