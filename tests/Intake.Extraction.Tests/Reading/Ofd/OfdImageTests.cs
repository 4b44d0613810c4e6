using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Ofd;
using Intake.Extraction.Reading.Ofd.Images;
using Intake.Extraction.Reading.Jbig2;

namespace Intake.Extraction.Tests.Reading.Ofd;

public sealed class OfdImageTests
{
    [Fact]
    public void The_arithmetic_decoder_follows_the_test_sequence_of_the_standard()
    {
        // ITU-T T.88, H.2.
        byte[] encoded = [0x84, 0xC7, 0x3B, 0xFC, 0xE1, 0xA1, 0x43, 0x04, 0x02, 0x20, 0x00, 0x00, 0x41, 0x0D, 0xBB, 0x86, 0xF4, 0x31, 0x7F, 0xFF, 0x88, 0xFF, 0x37, 0x47, 0x1A, 0xDB, 0x6A, 0xDF, 0xFF, 0xAC];
        byte[] expected = [0x00, 0x02, 0x00, 0x51, 0x00, 0x00, 0x00, 0xC0, 0x03, 0x52, 0x87, 0x2A, 0xAA, 0xAA, 0xAA, 0xAA, 0x82, 0xC0, 0x20, 0x00, 0xFC, 0xD7, 0x9E, 0xF6, 0xBF, 0x7F, 0xED, 0x90, 0x4F, 0x46, 0xA3, 0xBF];
        var decoder = new ArithmeticDecoder(encoded);
        byte context = 0;
        var decoded = new byte[expected.Length];
        for (var bit = 0; bit < decoded.Length * 8; bit++)
        {
            decoded[bit / 8] |= (byte)(decoder.Bit(ref context) << (7 - (bit % 8)));
        }

        Assert.Equal(expected, decoded);
    }

    [Fact]
    public void The_test_encoder_writes_the_test_sequence_of_the_standard()
    {
        byte[] plain = [0x00, 0x02, 0x00, 0x51, 0x00, 0x00, 0x00, 0xC0, 0x03, 0x52, 0x87, 0x2A, 0xAA, 0xAA, 0xAA, 0xAA, 0x82, 0xC0, 0x20, 0x00, 0xFC, 0xD7, 0x9E, 0xF6, 0xBF, 0x7F, 0xED, 0x90, 0x4F, 0x46, 0xA3, 0xBF];
        var encoder = new MqEncoder(1);
        for (var bit = 0; bit < plain.Length * 8; bit++)
        {
            encoder.Bit(0, (plain[bit / 8] >> (7 - (bit % 8))) & 1);
        }

        Assert.Equal(new byte[] { 0x84, 0xC7, 0x3B, 0xFC, 0xE1, 0xA1, 0x43, 0x04, 0x02, 0x20, 0x00, 0x00, 0x41, 0x0D, 0xBB, 0x86 }, encoder.Flush()[..16]);
    }

    [Theory]
    [InlineData(0, new sbyte[] { 3, -1, -3, -1, 2, -2, -2, -2 })]
    [InlineData(1, new sbyte[] { 3, -1 })]
    [InlineData(2, new sbyte[] { 2, -1 })]
    [InlineData(3, new sbyte[] { 2, -1 })]
    [InlineData(0, new sbyte[] { -5, 0, -3, -1, 4, -2, -2, -2 })]
    public void A_picture_coded_with_any_template_comes_back(int template, sbyte[] adaptive)
    {
        const int Width = 29, Height = 31;
        var picture = Enumerable.Range(0, Width * Height).Select(i => (byte)(((i % Width / 3) + (i / Width / 4) + (i * i / 7)) % 3 == 0 ? 1 : 0)).ToArray();
        var file = Jbig2Picture.Encode(picture, Width, Height, template, adaptive);
        var decoded = Jbig2File.Decode(file)!.Value;

        Assert.Equal((Width, Height), (decoded.Width, decoded.Height));
        Assert.Equal(picture.Select(p => (byte)(p == 1 ? 0 : 255)), decoded.Grey);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(20)]
    [InlineData(60)]
    public void A_damaged_jbig2_file_gives_no_picture(int length)
    {
        byte[] head = [0x97, 0x4A, 0x42, 0x32, 0x0D, 0x0A, 0x1A, 0x0A, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0x30, 0, 1, 0, 0, 0, 0x13, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];

        Assert.Null(Jbig2File.Decode([.. head.Concat(new byte[40]).Take(length)]));
    }

    [Fact]
    public void A_square_image_is_offered_to_the_code_reader_and_its_code_stands_where_it_does()
    {
        var reading = Read("CTM=\"20 0 0 20 0 0\" Boundary=\"21 14 20 20\"", (width, height, grey) => grey.Length == width * height ? ["payload"] : []);
        var code = Assert.Single(reading.Pages[0].Codes);

        Assert.Equal("payload", code.Payload);
        Assert.Equal((0.1, 0.1), (Math.Round(code.Box.X0, 6), Math.Round(code.Box.Y0, 6)));
        Assert.Equal((1, 1), (reading.Pages[0].Images[0].PixelWidth, reading.Pages[0].Images[0].PixelHeight));
    }

    [Theory]
    [InlineData("CTM=\"60 0 0 20 0 0\" Boundary=\"21 14 60 20\"")]
    [InlineData("CTM=\"3 0 0 3 0 0\" Boundary=\"21 14 3 3\"")]
    public void Images_that_cannot_be_a_code_are_not_offered(string place)
    {
        Assert.Empty(Read(place, (_, _, _) => ["payload"]).Pages[0].Codes);
    }

    [Fact]
    public void A_code_drawn_as_filled_squares_is_offered_as_a_picture()
    {
        var squares = string.Concat(Enumerable.Range(0, 21 * 21).Where(i => i % 2 == 0).Select(i =>
            FormattableString.Invariant($"<ofd:PathObject ID=\"{i + 1}\" Boundary=\"{10 + (i % 21)} {10 + (i / 21)} 1 1\" Fill=\"true\" Stroke=\"false\"><ofd:FillColor Value=\"0\"/><ofd:AbbreviatedData>M 0 0 L 1 0 L 1 1 L 0 1 C</ofd:AbbreviatedData></ofd:PathObject>")));
        var dark = 0;
        using var reader = new OfdPageReader((_, _, grey) =>
        {
            dark = grey.Count(g => g < 128) * 100 / grey.Length;
            return ["drawn"];
        });
        var code = Assert.Single(reader.Read(new SourceDocument("a", new SmallOfd(squares).ToBytes()), ReadingLimits.Default, CancellationToken.None).Pages[0].Codes);

        Assert.Equal(10, code.Box.X0 * 210, 3);
        Assert.Equal(31, code.Box.X1 * 210, 3);
        Assert.InRange(dark, 25, 45);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 50, 0, 40, 3, 1, 1 }, 40, 50)]
    [InlineData(new byte[] { (byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'9', (byte)'a', 7, 0, 9, 0 }, 7, 9)]
    public void The_size_of_an_image_is_read_without_decoding_it(byte[] head, int width, int height)
    {
        var header = ImageHeader.Read(head);

        Assert.Equal((width, height), (header.Width, header.Height));
    }

    private static DocumentReading Read(string place, Func<int, int, byte[], ImmutableArray<string>> decode)
    {
        var ofd = new SmallOfd($"<ofd:ImageObject ID=\"1\" {place} ResourceID=\"9\"/>")
            .With("Doc_0/Document.xml", SmallOfd.Document("", "<ofd:DocumentRes>Res.xml</ofd:DocumentRes>"))
            .With("Doc_0/Res.xml", $"<ofd:Res {SmallOfd.Namespace} BaseLoc=\"Res\"><ofd:MultiMedia ID=\"9\" Type=\"Image\"><ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia></ofd:Res>")
            .With("Doc_0/Res/a.png", OfdDrawingTests.OnePixelPng);
        using var reader = new OfdPageReader((w, h, g) => decode(w, h, g));
        return reader.Read(new SourceDocument("a.ofd", ofd.ToBytes()), ReadingLimits.Default, CancellationToken.None);
    }
}
