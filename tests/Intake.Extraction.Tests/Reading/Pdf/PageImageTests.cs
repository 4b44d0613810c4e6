using System.IO.Compression;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Pdf;
using Intake.Extraction.Tests.Reading.MatrixCodes;
using Intake.Extraction.Tests.Reading.Ofd;
using SkiaSharp;

namespace Intake.Extraction.Tests.Reading.Pdf;

public sealed class PageImageTests
{
    private const int Pixels = 3;
    private static readonly int Side = QrPictures.Side(Pixels);

    public static TheoryData<string> Forms => ["grey", "rgb", "cmyk", "one bit", "one bit inverted", "mask", "inverted mask", "indexed", "four bit", "sixteen bit", "icc", "separation", "flate", "flate with predictor", "jpeg", "soft mask", "jbig2", "jbig2 with globals", "jbig2 as mask", "jbig2 inverted"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_code_is_read_off_an_image_in_any_form(string form)
    {
        var page = PdfReading.Of(Page(pdf => Image(pdf, form))).Pages.Single();

        var code = Assert.Single(page.Codes);
        Assert.Equal(QrPictures.Payload, code.Payload);
        Assert.Equal(100.0 / 600, code.Box.X0, 2);
        Assert.Equal(200.0 / 600, code.Box.X1, 2);
        Assert.Equal(100.0 / 400, code.Box.Y0, 2);
        Assert.Equal(200.0 / 400, code.Box.Y1, 2);
    }

    [Fact]
    public void Every_image_is_told_with_its_place_and_size()
    {
        var image = Assert.Single(PdfReading.Of(Page(pdf => Image(pdf, "grey"))).Pages.Single().Images);

        Assert.Equal((Side, Side), (image.PixelWidth, image.PixelHeight));
        Assert.Equal(100.0 / 600, image.Box.X0, 6);
        Assert.Equal(0.25, image.Box.Y0, 6);
        Assert.Equal(0.5, image.Box.Y1, 6);
    }

    [Fact]
    public void An_inline_image_counts()
    {
        byte[] content =
        [
            .. System.Text.Encoding.ASCII.GetBytes($"q 100 0 0 100 100 200 cm BI /W {Side} /H {Side} /BPC 8 /CS /G ID "),
            .. QrPictures.Pixels(Pixels),
            .. "\nEI Q BT /F1 10 Tf 10 10 Td (After) Tj ET"u8,
        ];

        var page = PdfReading.Of(PdfBytes.OnePage(content)).Pages.Single();

        Assert.Equal(QrPictures.Payload, Assert.Single(page.Codes).Payload);
        Assert.Equal("After", Assert.Single(page.Words).Text);
    }

    [Fact]
    public void A_code_drawn_as_squares_is_read()
    {
        var page = PdfReading.Of(PdfBytes.OnePage(QrPictures.AsSquares(2.5, 100, 300))).Pages.Single();

        var code = Assert.Single(page.Codes);
        Assert.Equal(QrPictures.Payload, code.Payload);
        Assert.Equal(100.0 / 600, code.Box.X0, 2);
        Assert.Equal(100.0 / 400, code.Box.Y0, 2);
    }

    [Fact]
    public void A_page_of_pictures_alone_needs_recognition_and_says_so()
    {
        var reading = PdfReading.Of(Page(pdf => Image(pdf, "grey")));

        Assert.True(reading.IsReadable);
        Assert.Equal("pdf_page_without_text", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void An_image_whose_data_end_early_gives_no_code_and_no_exception()
    {
        var page = PdfReading.Of(Page(pdf => pdf.AddStream(new byte[10], $"{Size} /BitsPerComponent 8 /ColorSpace /DeviceGray"))).Pages.Single();

        Assert.Empty(page.Codes);
        Assert.Single(page.Images);
    }

    [Fact]
    public void Without_the_code_library_the_page_is_read_and_the_missing_package_named()
    {
        using var reader = new PdfPageReader(() => null);

        var reading = reader.Read(new SourceDocument("a.pdf", Page(pdf => Image(pdf, "grey"))), ReadingLimits.Default, TestContext.Current.CancellationToken);

        Assert.Empty(reading.Pages.Single().Codes);
        var finding = Assert.Single(reading.Findings, finding => finding.Code == "pdf_codes_unread");
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("libzbar0", finding.Message.Arguments);
    }

    private static string Size => $"/Type /XObject /Subtype /Image /Width {Side} /Height {Side}";

    private static byte[] Page(Func<PdfBytes, int> image)
    {
        var pdf = new PdfBytes();
        pdf.AddPage("q 100 0 0 100 100 200 cm /I Do Q"u8.ToArray(), $"/XObject << /I {image(pdf)} 0 R >>");
        return pdf.Build();
    }

    private static int Image(PdfBytes pdf, string form)
    {
        var grey = QrPictures.Pixels(Pixels);
        return form switch
        {
            "grey" => pdf.AddStream(grey, $"{Size} /BitsPerComponent 8 /ColorSpace /DeviceGray"),
            "rgb" => pdf.AddStream(Repeat(grey, 3), $"{Size} /BitsPerComponent 8 /ColorSpace /DeviceRGB"),
            "cmyk" => pdf.AddStream([.. grey.SelectMany(p => new byte[] { 0, 0, 0, (byte)(255 - p) })], $"{Size} /BitsPerComponent 8 /ColorSpace /DeviceCMYK"),
            "one bit" => pdf.AddStream(Bits(grey, p => p > 0), $"{Size} /BitsPerComponent 1 /ColorSpace /DeviceGray"),
            "one bit inverted" => pdf.AddStream(Bits(grey, p => p == 0), $"{Size} /BitsPerComponent 1 /ColorSpace /DeviceGray /Decode [1 0]"),
            "mask" => pdf.AddStream(Bits(grey, p => p > 0), $"{Size} /ImageMask true /BitsPerComponent 1"),
            "inverted mask" => pdf.AddStream(Bits(grey, p => p == 0), $"{Size} /ImageMask true /Decode [1 0]"),
            "indexed" => pdf.AddStream(Bits(grey, p => p == 0), $"{Size} /BitsPerComponent 1 /ColorSpace [/Indexed /DeviceRGB 1 <FFFFFF 102030>]"),
            "four bit" => pdf.AddStream(Nibbles(grey), $"{Size} /BitsPerComponent 4 /ColorSpace /DeviceGray"),
            "sixteen bit" => pdf.AddStream(Repeat(grey, 2), $"{Size} /BitsPerComponent 16 /ColorSpace /DeviceGray"),
            "icc" => pdf.AddStream(Repeat(grey, 3), $"{Size} /BitsPerComponent 8 /ColorSpace [/ICCBased {pdf.AddStream([], "/N 3")} 0 R]"),
            "separation" => pdf.AddStream([.. grey.Select(p => (byte)(255 - p))], $"{Size} /BitsPerComponent 8 /ColorSpace [/Separation /Black /DeviceGray null]"),
            "flate" => pdf.AddStream(Packed(Repeat(grey, 3)), $"{Size} /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode"),
            "flate with predictor" => pdf.AddStream(Packed(WithUp(grey)), $"{Size} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns {Side} >>"),
            "jpeg" => pdf.AddStream(Jpeg(grey), $"{Size} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode"),
            "soft mask" => pdf.AddStream(new byte[grey.Length], $"{Size} /BitsPerComponent 8 /ColorSpace /DeviceGray /SMask {SoftMask(pdf, grey)} 0 R"),
            "jbig2" => pdf.AddStream(Jbig2(grey, p => p == 0), $"{Size} /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode"),
            "jbig2 with globals" => Jbig2WithGlobals(pdf, Jbig2(grey, p => p == 0)),
            "jbig2 as mask" => pdf.AddStream(Jbig2(grey, p => p == 0), $"{Size} /ImageMask true /Filter [/JBIG2Decode]"),
            "jbig2 inverted" => pdf.AddStream(Jbig2(grey, p => p > 0), $"{Size} /BitsPerComponent 1 /ColorSpace /DeviceGray /Decode [1 0] /Filter /JBIG2Decode"),
            _ => throw new ArgumentException(form),
        };
    }

    // A PDF embeds the segments alone, without the file's header of 13 bytes.
    private static byte[] Jbig2(byte[] grey, Func<byte, bool> isBlack) =>
        Jbig2Picture.Encode([.. grey.Select(p => isBlack(p) ? (byte)1 : (byte)0)], Side, Side, 2, [2, -1])[13..];

    // Where several filters stand in a row, each has its own parameters. The shared segments here say no more than a comment.
    private static int Jbig2WithGlobals(PdfBytes pdf, byte[] segments)
    {
        var globals = pdf.AddStream([0, 0, 0, 9, 62, 0, 0, 0, 0, 0, 4, 0x20, 0, 0, 0]);
        return pdf.AddStream(Packed(segments), $"{Size} /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter [/FlateDecode /JBIG2Decode] /DecodeParms [null << /JBIG2Globals {globals} 0 R >>]");
    }

    private static int SoftMask(PdfBytes pdf, byte[] grey) =>
        pdf.AddStream([.. grey.Select(p => (byte)(255 - p))], $"{Size} /BitsPerComponent 8 /ColorSpace /DeviceGray");

    private static byte[] Repeat(byte[] grey, int times) => [.. grey.SelectMany(p => Enumerable.Repeat(p, times))];

    private static byte[] Bits(byte[] grey, Func<byte, bool> isSet)
    {
        var stride = (Side + 7) / 8;
        var bits = new byte[stride * Side];
        for (var i = 0; i < grey.Length; i++)
        {
            bits[(i / Side * stride) + (i % Side / 8)] |= isSet(grey[i]) ? (byte)(0x80 >> (i % Side % 8)) : (byte)0;
        }

        return bits;
    }

    private static byte[] Nibbles(byte[] grey)
    {
        var stride = (Side + 1) / 2;
        var nibbles = new byte[stride * Side];
        for (var i = 0; i < grey.Length; i++)
        {
            nibbles[(i / Side * stride) + (i % Side / 2)] |= (byte)(grey[i] == 0 ? 0 : i % Side % 2 == 0 ? 0xF0 : 0x0F);
        }

        return nibbles;
    }

    // PNG's "up" predictor: each byte is the difference from the one above.
    private static byte[] WithUp(byte[] grey)
    {
        var rows = new List<byte>();
        for (var y = 0; y < Side; y++)
        {
            rows.Add(2);
            for (var x = 0; x < Side; x++)
            {
                rows.Add((byte)((grey[(y * Side) + x] - (y == 0 ? 0 : grey[((y - 1) * Side) + x])) & 0xFF));
            }
        }

        return [.. rows];
    }

    private static byte[] Packed(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return packed.ToArray();
    }

    private static byte[] Jpeg(byte[] grey)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(Side, Side, SKColorType.Gray8, SKAlphaType.Opaque));
        for (var i = 0; i < grey.Length; i++)
        {
            bitmap.SetPixel(i % Side, i / Side, new SKColor(grey[i], grey[i], grey[i]));
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        return data.ToArray();
    }
}
