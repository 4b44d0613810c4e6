using System.Text;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Docx;
using static Intake.Extraction.Tests.Reading.Docx.MadeDocx;

namespace Intake.Extraction.Tests.Reading.Docx;

public sealed class DocxTroubleTests
{
    private const string Blip = "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"{0}\" cy=\"{0}\"/><a:graphic><a:graphicData><a:blip r:embed=\"x\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";

    [Theory]
    [InlineData("1440000", "docx_small_pictures", Severity.Information)]
    [InlineData("1440001", "docx_pictures", Severity.Warning)]
    public void Pictures_are_never_silent(string size, string code, Severity severity)
    {
        var finding = new MadeDocx(P("合同") + string.Format(Blip, size) + string.Format(Blip, size)).Read().Findings.Single(finding => finding.Code == code);

        Assert.Equal((severity, "2"), (finding.Severity, finding.Message.Arguments[0]));
    }

    [Fact]
    public void A_comment_is_no_text_but_said()
    {
        var made = new MadeDocx($"<w:p>{Run("总价100元")}<w:r><w:commentReference w:id=\"0\"/></w:r></w:p>")
            .With("comments", "word/comments.xml", $"<w:comments {Namespaces}><w:comment w:id=\"0\">{P("应为200元")}</w:comment></w:comments>");

        Assert.Equal(["总价100元"], made.Lines());
        Assert.Equal(["docx_comments"], made.Codes());
    }

    [Theory]
    [InlineData("image", "https://example.invalid/seal.png", "office_external_content")]
    [InlineData("attachedTemplate", "https://example.invalid/evil.dotm", "office_external_template")]
    [InlineData("hyperlink", "https://example.invalid/", "office_external_links")]
    public void What_lies_outside_is_named_and_never_fetched(string type, string address, string code)
    {
        var finding = new MadeDocx(P("合同")).With(type, address, "", isExternal: true).Read().Findings.Single(finding => finding.Code == code);

        Assert.Equal([address], finding.Message.Arguments);
    }

    [Fact]
    public void Macros_are_said_and_the_text_is_read()
    {
        var made = new MadeDocx(P("合同")) { MainType = "application/vnd.ms-word.document.macroEnabled.main+xml" }.WithEntry("word/vbaProject.bin", "x");

        Assert.Equal(["合同"], made.Lines());
        Assert.Equal(["office_macros"], made.Codes());
    }

    [Fact]
    public void Papers_smuggled_into_the_package_are_named() =>
        Assert.Equal("发票.pdf", new MadeDocx(P("合同")).WithEntry("发票.pdf", "%PDF-").Read().Findings.Single(finding => finding.Code == "office_strange_parts").Message.Arguments[0]);

    [Fact]
    public void A_watermark_is_named() =>
        Assert.Equal("作废", new MadeDocx("<w:p><w:r><w:pict><v:shape><v:textpath string=\"作废\"/></v:shape></w:pict></w:r></w:p>").Read().Findings.Single(finding => finding.Code == "docx_word_art").Message.Arguments[0]);

    [Theory]
    [InlineData("EncryptedPackage", "office_encrypted")]
    [InlineData("WordDocument", "office_legacy_document")]
    public void A_compound_file_is_told_by_what_it_holds(string entry, string code)
    {
        var bytes = new byte[2048];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes);
        Encoding.Unicode.GetBytes(entry).CopyTo(bytes, 1024);
        var document = new SourceDocument("a.docx", bytes);

        Assert.True(new DocxPageReader().Recognises(document));
        var reading = new DocxPageReader().Read(document, ReadingLimits.Default, default);
        Assert.Equal((false, code), (reading.IsReadable, reading.Findings[0].Code));
    }

    [Fact]
    public void A_document_type_is_refused() => Refused(new MadeDocx("") { Document = "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>" }, "office_part_damaged");

    [Theory]
    [InlineData(97, true)]
    [InlineData(98, false)]
    public void Nesting_is_bounded(int depth, bool isReadable)
    {
        // document, body, the controls, and a paragraph within the innermost.
        var nested = new MadeDocx(string.Concat(Enumerable.Repeat("<w:customXml>", depth)) + "<w:p/>" + string.Concat(Enumerable.Repeat("</w:customXml>", depth)));

        Assert.Equal(isReadable, nested.Read().IsReadable);
    }

    [Fact]
    public void Broken_XML_is_refused() => Refused(new MadeDocx("<w:p>"), "office_part_damaged");

    [Fact]
    public void A_document_without_body_is_refused() => Refused(new MadeDocx("") { Document = $"<w:document {Namespaces}/>" }, "docx_no_body");

    [Fact]
    public void A_decompression_bomb_is_refused() => Refused(new MadeDocx(new string(' ', 8 * 1024 * 1024)), "office_zip_bomb");

    [Fact]
    public void More_parts_than_allowed_are_refused() => Refused(new MadeDocx(P("合同")), "office_too_many_parts", ReadingLimits.Default with { MaxEntries = 3 });

    [Fact]
    public void A_truncated_file_or_one_with_flipped_bytes_gives_a_reading_never_an_exception()
    {
        var bytes = new MadeDocx(P("合同")).Bytes();
        for (var i = 0; i < bytes.Length; i += 7)
        {
            var cut = new DocxPageReader().Read(new SourceDocument("a", bytes[..i]), ReadingLimits.Default, default);
            var flipped = (byte[])bytes.Clone();
            flipped[i] ^= 0x41;
            var hurt = new DocxPageReader().Read(new SourceDocument("a", flipped), ReadingLimits.Default, default);

            Assert.False(cut.IsReadable);
            Assert.True(hurt.IsReadable || hurt.Findings.Length > 0);
        }
    }

    [Fact]
    public void Told_by_content_and_not_by_folders()
    {
        Assert.True(new DocxPageReader().Recognises(new SourceDocument("a.zip", new MadeDocx("").Bytes())));
        Assert.False(new DocxPageReader().Recognises(new SourceDocument("a.docx", "PK\x03\x04 word/document.xml"u8.ToArray())));
        Assert.False(new DocxPageReader().Recognises(new SourceDocument("a.docx", "%PDF-1.7"u8.ToArray())));
    }

    private static void Refused(MadeDocx made, string code, ReadingLimits? limits = null)
    {
        var reading = made.Read(limits);
        Assert.Equal((false, code), (reading.IsReadable, reading.Findings[0].Code));
    }
}
