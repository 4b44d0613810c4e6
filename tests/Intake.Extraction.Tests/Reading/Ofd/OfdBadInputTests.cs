using System.IO.Compression;
using CsCheck;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Ofd;

namespace Intake.Extraction.Tests.Reading.Ofd;

public sealed class OfdBadInputTests
{
    private static readonly SmallOfd Good = new(SmallOfd.Text(1, 10, 20, "甲乙丙"));

    [Fact]
    public void Only_a_zip_with_OFD_xml_is_an_ofd()
    {
        using var reader = new OfdPageReader();

        Assert.True(reader.Recognises(new SourceDocument("a.pdf", Good.ToBytes())));
        Assert.False(reader.Recognises(new SourceDocument("a.ofd", new SmallOfd().Without("OFD.xml").ToBytes())));
        Assert.False(reader.Recognises(new SourceDocument("a.ofd", "%PDF-1.7"u8.ToArray())));
        Assert.False(reader.Recognises(new SourceDocument("a.ofd", Array.Empty<byte>())));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(22)]
    [InlineData(300)]
    public void A_file_cut_short_is_unreadable_with_a_reason(int length)
    {
        AssertUnreadable(SmallOfd.Read(Good.ToBytes()[..length]), "ofd_container_damaged");
    }

    [Fact]
    public void A_zip_without_OFD_xml_is_unreadable_with_a_reason()
    {
        AssertUnreadable(new SmallOfd().Without("OFD.xml").Read(), "ofd_entry_missing");
    }

    [Fact]
    public void A_file_whose_document_is_missing_is_unreadable_with_a_reason()
    {
        AssertUnreadable(new SmallOfd().Without("Doc_0/Document.xml").Read(), "ofd_part_missing");
    }

    [Fact]
    public void A_file_none_of_whose_pages_can_be_read_is_unreadable()
    {
        AssertUnreadable(new SmallOfd().Without("Doc_0/Pages/Page_0/Content.xml").Read(), "ofd_page_missing");
        AssertUnreadable(new SmallOfd().With("Doc_0/Document.xml", SmallOfd.Document("", pages: "")).Read(), "ofd_no_pages");
    }

    [Fact]
    public void A_missing_page_keeps_its_number_and_is_an_error()
    {
        var ofd = new SmallOfd().With("Doc_0/Document.xml", SmallOfd.Document("", pages: "<ofd:Page ID=\"1\" BaseLoc=\"none.xml\"/><ofd:Page ID=\"2\" BaseLoc=\"p.xml\"/>"))
            .With("Doc_0/p.xml", SmallOfd.Page(SmallOfd.Text(1, 10, 20, "乙")));
        var reading = ofd.Read();
        var finding = Assert.Single(reading.Findings, f => f.Code == "ofd_page_missing");

        Assert.Equal((1, Severity.Error), (finding.Page, finding.Severity));
        Assert.Equal("乙", Assert.Single(reading.Pages[1].Words).Text);
    }

    [Fact]
    public void A_part_with_a_wrong_checksum_is_not_used()
    {
        var ofd = new SmallOfd(SmallOfd.Text(1, 10, 20, "100.00"));
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in ofd.Parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        }

        var bytes = stream.ToArray();
        var at = bytes.AsSpan().IndexOf("100.00"u8);
        bytes[at] = (byte)'9';
        var reading = SmallOfd.Read(bytes);

        Assert.Contains(reading.Findings, f => f.Code == "ofd_part_damaged" && f.Severity == Severity.Error);
        Assert.DoesNotContain("900.00", SmallOfd.Words(reading));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    public void More_entries_than_the_limit_are_refused(int limit, bool isRefused)
    {
        var reading = Good.Read(new ReadingLimits(MaxEntries: limit));

        Assert.Equal(isRefused, !reading.IsReadable);
        Assert.Equal(isRefused, reading.Findings.Any(f => f.Code == "ofd_too_many_entries"));
    }

    [Fact]
    public void Bytes_are_counted_while_inflating_and_stop_at_the_limit()
    {
        AssertUnreadable(Good.Read(new ReadingLimits(MaxUnpackedBytes: 500)), "ofd_too_large_unpacked");
    }

    [Fact]
    public void A_part_that_inflates_beyond_the_ratio_is_refused()
    {
        var ofd = new SmallOfd(new string(' ', 4 * 1024 * 1024));

        AssertUnreadable(ofd.Read(new ReadingLimits(MaxCompressionRatio: 200)), "ofd_zip_bomb");
        Assert.True(ofd.Read(new ReadingLimits(MaxCompressionRatio: 5000)).IsReadable);
    }

    [Fact]
    public void An_encrypted_part_is_named()
    {
        var bytes = Good.ToBytes();
        for (var at = 0; (at = Find(bytes, at)) >= 0; at++)
        {
            // Bit 0 of the flags, at 8 in the central directory and at 6 in a local header.
            bytes[at + (bytes[at + 2] == 1 ? 8 : 6)] |= 1;
        }

        AssertUnreadable(SmallOfd.Read(bytes), "ofd_encrypted");
    }

    [Fact]
    public void Two_different_files_of_one_name_are_reported()
    {
        var bytes = new SmallOfd(SmallOfd.Text(1, 10, 20, "甲")).With("Doc_0/Pages/Page_0/Content.xmk", SmallOfd.Page(SmallOfd.Text(1, 10, 20, "乙"))).ToBytes();
        for (int at; (at = bytes.AsSpan().IndexOf("Content.xmk"u8)) >= 0;)
        {
            bytes[at + 10] = (byte)'l';
        }

        Assert.Equal(Severity.Warning, Assert.Single(SmallOfd.Read(bytes).Findings, f => f.Code == "ofd_duplicate_entry").Severity);
    }

    [Fact]
    public void Names_that_climb_out_of_the_container_stay_inside()
    {
        var ofd = new SmallOfd().With("Doc_0/Document.xml", SmallOfd.Document("", pages: "<ofd:Page ID=\"1\" BaseLoc=\"../../../../etc/passwd\"/>"));
        var reading = ofd.Read();

        Assert.Contains(reading.Findings, f => f.Code == "ofd_page_missing");
        Assert.Empty(SmallOfd.Words(reading));
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "xml_dtd_refused")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\"><!ENTITY z \"&x;&x;\">]>", "xml_dtd_refused")]
    [InlineData("<a", "xml_malformed")]
    public void Hostile_page_xml_is_refused(string prefix, string code)
    {
        var reading = new SmallOfd().With("Doc_0/Pages/Page_0/Content.xml", prefix + SmallOfd.Page(SmallOfd.Text(1, 10, 20, "甲"))).Read();

        Assert.Contains(reading.Findings, f => f.Code == code && f.Severity == Severity.Error);
        Assert.Empty(SmallOfd.Words(reading));
    }

    [Fact]
    public void Composed_graphics_that_hold_themselves_end()
    {
        var ofd = new SmallOfd("<ofd:CompositeObject ID=\"9\" Boundary=\"0 0 9 9\" ResourceID=\"7\"/>")
            .With("Doc_0/Document.xml", SmallOfd.Document("", "<ofd:DocumentRes>Res.xml</ofd:DocumentRes>"))
            .With("Doc_0/Res.xml", $"<ofd:Res {SmallOfd.Namespace}><ofd:CompositeGraphicUnit ID=\"7\"><ofd:Content>{string.Concat(Enumerable.Repeat("<ofd:CompositeObject ID=\"8\" ResourceID=\"7\"/>", 3))}</ofd:Content></ofd:CompositeGraphicUnit></ofd:Res>");

        Assert.Contains(ofd.Read().Findings, f => f.Code == "ofd_too_many_objects");
    }

    [Fact]
    public void A_long_chain_of_templates_ends()
    {
        var ofd = new SmallOfd(SmallOfd.Text(1, 10, 20, "甲"), "<ofd:Template TemplateID=\"0\"/>")
            .With("Doc_0/Document.xml", SmallOfd.Document("", string.Concat(Enumerable.Range(0, 5000).Select(i => $"<ofd:TemplatePage ID=\"{i}\" BaseLoc=\"T{i}.xml\"/>"))));
        for (var i = 0; i < 5000; i++)
        {
            ofd.With($"Doc_0/T{i}.xml", SmallOfd.Page("", $"<ofd:Template TemplateID=\"{i + 1}\"/>"));
        }

        Assert.Contains(ofd.Read().Findings, f => f.Code == "ofd_template_circular");
    }

    [Fact]
    public void Text_stacked_in_one_place_takes_no_square_of_time()
    {
        var text = string.Concat(Enumerable.Range(0, 60_000).Select(i => $"<ofd:TextObject Boundary=\"10 10 9 9\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\">{i}</ofd:TextCode></ofd:TextObject>"));

        Assert.True(new SmallOfd(text).Read().IsReadable);
    }

    [Fact]
    public void More_pages_than_the_limit_are_unreadable_not_cut()
    {
        var ofd = new SmallOfd().With("Doc_0/Document.xml", SmallOfd.Document("", pages: string.Concat(Enumerable.Repeat("<ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/>", 3))));

        Assert.Equal(3, ofd.Read(new ReadingLimits(MaxPages: 3)).Pages.Length);
        AssertUnreadable(ofd.Read(new ReadingLimits(MaxPages: 2)), "ofd_too_many_pages");
    }

    [Fact]
    public void No_damage_to_the_container_lets_an_exception_escape()
    {
        var bytes = Good.ToBytes();
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Array[1, 6].Sample(damage =>
        {
            var broken = (byte[])bytes.Clone();
            foreach (var (at, value) in damage)
            {
                broken[at] = value;
            }

            var reading = SmallOfd.Read(broken);
            return reading.IsReadable || reading.Findings.Any(f => f.Severity == Severity.Error);
        }, iter: 300, threads: 1, seed: "0000KXC1ZDCW2");
    }

    [Fact]
    public void No_damage_to_a_part_lets_an_exception_escape()
    {
        var names = Good.Parts.Keys.ToArray();
        Gen.Select(Gen.Int[0, names.Length - 1], Gen.Int[0, 5000], Gen.Byte).Array[1, 8].Sample(damage =>
        {
            var ofd = new SmallOfd(SmallOfd.Text(1, 10, 20, "甲乙丙", delta: "DeltaX=\"g 2 4\""));
            foreach (var (part, at, value) in damage)
            {
                var content = (byte[])ofd.Parts[names[part]].Clone();
                content[at % content.Length] = value;
                ofd.With(names[part], content);
            }

            var reading = ofd.Read();
            return reading.IsReadable || reading.Findings.Any(f => f.Severity == Severity.Error);
        }, iter: 500, threads: 1, seed: "0000KXC1ZDCW2");
    }

    private static int Find(byte[] bytes, int from)
    {
        for (var at = from; at + 4 <= bytes.Length; at++)
        {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && ((bytes[at + 2] == 1 && bytes[at + 3] == 2) || (bytes[at + 2] == 3 && bytes[at + 3] == 4)))
            {
                return at;
            }
        }

        return -1;
    }

    private static void AssertUnreadable(DocumentReading reading, string code)
    {
        Assert.False(reading.IsReadable);
        Assert.Contains(reading.Findings, f => f.Code == code && f.Severity == Severity.Error);
    }
}
