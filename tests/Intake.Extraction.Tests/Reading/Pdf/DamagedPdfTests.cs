using System.IO.Compression;
using System.Text;
using CsCheck;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Pdf;

namespace Intake.Extraction.Tests.Reading.Pdf;

public sealed class DamagedPdfTests
{
    private static readonly byte[] Good = PdfBytes.OnePage("BT /F1 10 Tf 100 300 Td (Total) Tj ET");

    [Fact]
    public void An_empty_file_says_so() => AssertUnreadable("pdf_empty", []);

    [Fact]
    public void A_header_alone_is_damage() => AssertUnreadable("pdf_damaged", "%PDF-1.7\n%%EOF\n"u8.ToArray());

    [Fact]
    public void Something_else_is_damage() => AssertUnreadable("pdf_damaged", "{\"error\":404}"u8.ToArray());

    [Fact]
    public void The_format_is_told_by_the_header_within_the_first_kibibyte()
    {
        using var reader = new PdfPageReader();

        Assert.True(reader.Recognises(new SourceDocument("a.xml", Good)));
        Assert.True(reader.Recognises(new SourceDocument("a", (byte[])[.. new byte[1019], .. "%PDF-1.4"u8])));
        Assert.False(reader.Recognises(new SourceDocument("a.pdf", (byte[])[.. new byte[1020], .. "%PDF-1.4"u8])));
        Assert.False(reader.Recognises(new SourceDocument("a.pdf", "PK"u8.ToArray())));
    }

    [Fact]
    public void A_document_without_pages_says_so() => AssertUnreadable("pdf_no_pages", new PdfBytes().Build());

    [Fact]
    public void A_blank_document_is_not_silently_read()
    {
        var reading = PdfReading.Of(PdfBytes.OnePage(""));

        Assert.False(reading.IsReadable);
        Assert.Contains(reading.Findings, finding => finding is { Code: "pdf_blank", Severity: Severity.Error });
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void More_pages_than_the_limit_are_refused_whole(int pages, bool readable)
    {
        var pdf = new PdfBytes();
        var font = pdf.Helvetica();
        for (var i = 0; i < pages; i++)
        {
            pdf.AddPage("BT /F1 10 Tf 10 10 Td (A) Tj ET"u8.ToArray(), $"/Font << /F1 {font} 0 R >>");
        }

        var reading = PdfReading.Of(pdf.Build(), ReadingLimits.Default with { MaxPages = 3 });

        Assert.Equal(readable, reading.IsReadable);
        Assert.Equal(readable ? [] : ["pdf_too_many_pages"], reading.Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void A_file_larger_than_the_limit_is_refused(int room, bool readable) =>
        Assert.Equal(readable, PdfReading.Of(Good, ReadingLimits.Default with { MaxBytes = Good.Length + room }).IsReadable);

    [Fact]
    public void A_decompression_bomb_is_stopped_at_the_limit()
    {
        var content = new byte[4 * 1024 * 1024];
        content.AsSpan().Fill((byte)' ');
        var bomb = Packed(content);

        Assert.True(bomb.Length < 20_000);
        AssertUnreadable("pdf_unpacks_too_large", bomb, ReadingLimits.Default with { MaxUnpackedBytes = content.Length / 2 });
        Assert.DoesNotContain(PdfReading.Of(bomb).Findings, finding => finding.Code == "pdf_unpacks_too_large");
    }

    [Fact]
    public void Damaged_packed_content_is_reported_and_never_taken_for_text()
    {
        var content = Encoding.ASCII.GetBytes("BT /F1 10 Tf 100 300 Td (Total) Tj ET " + string.Join(' ', Enumerable.Range(0, 3000)));
        var pdf = Packed(content);
        var at = pdf.AsSpan().IndexOf("stream\n"u8) + 7;
        pdf.AsSpan(at + 1000, 200).Fill(0xFF);

        Assert.Contains(PdfReading.Of(pdf).Findings, finding => finding.Code is "pdf_damaged_stream" or "pdf_page_damaged");
    }

    [Fact]
    public void A_missing_content_stream_is_reported()
    {
        var pdf = new PdfBytes();
        pdf.AddPage([], $"/Font << /F1 {pdf.Helvetica()} 0 R >>", "/Contents 99 0 R");

        Assert.Contains(PdfReading.Of(pdf.Build()).Findings, finding => finding.Code is "pdf_page_cut" or "pdf_page_damaged");
    }

    [Fact]
    public void Text_in_a_font_that_is_missing_is_reported()
    {
        var reading = PdfReading.Of(PdfBytes.OnePage("BT /F9 10 Tf 100 300 Td (Total) Tj ET"));

        Assert.Contains(reading.Findings, finding => finding is { Code: "pdf_undecoded_glyphs", Severity: Severity.Error });
    }

    [Fact]
    public void Cancelling_stops_reading()
    {
        using var reader = new PdfPageReader();

        Assert.Throws<OperationCanceledException>(() => reader.Read(new SourceDocument("a.pdf", Good), ReadingLimits.Default, new CancellationToken(true)));
    }

    [Fact]
    public void A_file_cut_anywhere_gives_a_reading_and_no_exception() =>
        Gen.Int[0, Good.Length].Sample(length => PdfReading.Of(Good[..length]).Format == DocumentFormat.Pdf, iter: 100, threads: 1);

    [Fact]
    public void A_file_with_any_bytes_overwritten_gives_a_reading_and_no_exception() =>
        Gen.Select(Gen.Int[9, Good.Length - 1], Gen.Byte.Array[1, 8]).Sample(
            (at, bytes) =>
            {
                var damaged = (byte[])Good.Clone();
                bytes.AsSpan(0, Math.Min(bytes.Length, damaged.Length - at)).CopyTo(damaged.AsSpan(at));
                return PdfReading.Of(damaged).Format == DocumentFormat.Pdf;
            },
            iter: 200,
            threads: 1);

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }

        var pdf = new PdfBytes();
        var font = pdf.Helvetica();
        var stream = pdf.AddStream(packed.ToArray(), "/Filter /FlateDecode");
        pdf.AddPage([], $"/Font << /F1 {font} 0 R >>", $"/Contents {stream} 0 R");
        return pdf.Build();
    }

    private static void AssertUnreadable(string code, byte[] file, ReadingLimits? limits = null)
    {
        var reading = PdfReading.Of(file, limits);
        Assert.False(reading.IsReadable);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal((code, Severity.Error), (finding.Code, finding.Severity));
    }
}
