using System.Text;
using CsCheck;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.EInvoiceXml;

namespace Intake.Extraction.Tests.Reading.EInvoiceXml;

public sealed class XmlBadInputTests
{
    private const string Small = "<eInvoice><InvoiceCode>044002600111</InvoiceCode><InvoiceNo>00000007</InvoiceNo><Buyer><BuyerName>云山买方</BuyerName></Buyer></eInvoice>";

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;&a;\">]><eInvoice><InvoiceNo>&c;</InvoiceNo></eInvoice>", "xml_dtd_refused")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><eInvoice><InvoiceNo>&x;</InvoiceNo></eInvoice>", "xml_dtd_refused")]
    [InlineData("<eInvoice><InvoiceNo>1</InvoiceNo>", "xml_malformed")]
    [InlineData("<eInvoice><InvoiceNo>&undefined;</InvoiceNo></eInvoice>", "xml_malformed")]
    [InlineData("", "xml_malformed")]
    [InlineData("<html><body/></html>", "xml_not_an_invoice")]
    [InlineData("<EInvoice><EInvoiceData/></EInvoice>", "xml_invoice_empty")]
    public void What_cannot_be_read_is_refused_with_its_reason(string xml, string code)
    {
        var reading = XmlInvoiceReading.Read(xml);
        var finding = Assert.Single(reading.Findings);

        Assert.False(reading.IsReadable);
        Assert.Equal((code, Severity.Error), (finding.Code, finding.Severity));
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Elements_may_nest_as_deep_as_the_limit(int depth, bool isParsed)
    {
        var xml = string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));

        Assert.Equal(isParsed ? "xml_not_an_invoice" : "xml_too_deep", Assert.Single(XmlInvoiceReading.Read(xml, new ReadingLimits(MaxXmlDepth: 100)).Findings).Code);
    }

    [Fact]
    public void A_file_larger_than_the_limit_is_refused_unread()
    {
        Assert.Equal("xml_too_large", Assert.Single(XmlInvoiceReading.Read(Small, new ReadingLimits(MaxBytes: 100)).Findings).Code);
    }

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("gbk", "gb18030")]
    [InlineData("GB2312", "gb18030")]
    [InlineData("gb18030", "gb18030")]
    [InlineData("utf-16", "utf-16")]
    [InlineData("utf-16BE", "utf-16BE")]
    public void The_declared_encoding_is_used(string declared, string actual)
    {
        var encoding = actual == "gb18030" ? CodePagesEncodingProvider.Instance.GetEncoding(54936)! : Encoding.GetEncoding(actual);
        var reading = XmlInvoiceReading.Read(encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"{declared}\"?>{Small}"));

        Assert.Equal("云山买方", Assert.Single(reading.Witnesses).Fields.Text(VatInvoiceFields.BuyerName));
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void A_wrong_declaration_is_seen_through_and_said()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
        var reading = XmlInvoiceReading.Read(gbk.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>{Small}"));

        Assert.Equal("云山买方", Assert.Single(reading.Witnesses).Fields.Text(VatInvoiceFields.BuyerName));
        Assert.Equal("xml_encoding_mislabelled", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void Byte_order_marks_are_no_part_of_the_text()
    {
        Assert.True(XmlInvoiceReading.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Small)]).IsReadable);
        Assert.True(XmlInvoiceReading.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Small)]).IsReadable);
    }

    [Fact]
    public void Xml_is_recognised_by_its_first_bytes_not_by_its_name()
    {
        var reader = new EInvoiceXmlReader();

        Assert.True(reader.Recognises(new SourceDocument("a.pdf", Encoding.UTF8.GetBytes(" \r\n" + Small))));
        Assert.True(reader.Recognises(new SourceDocument("a", Encoding.BigEndianUnicode.GetBytes(Small))));
        Assert.False(reader.Recognises(new SourceDocument("a.xml", "{\"error\":1}"u8.ToArray())));
        Assert.False(reader.Recognises(new SourceDocument("a.xml", "%PDF-1.4"u8.ToArray())));
        Assert.False(reader.Recognises(new SourceDocument("a.xml", Array.Empty<byte>())));
    }

    [Fact]
    public void No_damage_lets_an_exception_escape()
    {
        var bytes = Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>{Small}");
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Array[1, 8].Sample(damage =>
        {
            var broken = (byte[])bytes.Clone();
            foreach (var (at, value) in damage)
            {
                broken[at] = value;
            }

            var reading = XmlInvoiceReading.Read(broken);
            return reading.IsReadable || reading.Findings.Any(f => f.Severity == Severity.Error);
        }, iter: 2000, threads: 1, seed: "0000KXC1ZDCW2");
    }
}
