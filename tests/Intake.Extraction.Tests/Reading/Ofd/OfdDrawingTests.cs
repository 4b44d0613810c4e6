using System.Xml.Linq;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Ofd.Drawing;

namespace Intake.Extraction.Tests.Reading.Ofd;

public sealed class OfdDrawingTests
{
    internal static readonly byte[] OnePixelPng = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    [Fact]
    public void The_drawing_has_the_size_of_the_page_in_millimetres()
    {
        var root = Draw(new SmallOfd());

        Assert.Equal(("210mm", "140mm", "0 0 210 140"), ((string?)root.Attribute("width"), (string?)root.Attribute("height"), (string?)root.Attribute("viewBox")));
    }

    [Fact]
    public void Text_stands_character_by_character_where_the_page_puts_it()
    {
        var text = Assert.Single(Draw(new SmallOfd(SmallOfd.Text(1, 10, 20, "甲乙", delta: "DeltaX=\"5\""))).Elements(), e => e.Name.LocalName == "text");

        Assert.Equal("甲乙", text.Value);
        Assert.Equal("0 5", (string?)text.Attribute("x"));
        Assert.Equal("matrix(1 0 0 1 10 16)", (string?)text.Attribute("transform"));
    }

    [Theory]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<![CDATA[</text><image href='http://x/'/>]]>")]
    [InlineData("\" onload=\"alert(1)")]
    public void Text_of_the_document_never_becomes_markup(string text)
    {
        var root = Draw(new SmallOfd(SmallOfd.Text(1, 10, 20, text)));

        Assert.All(root.DescendantsAndSelf(), e => Assert.Contains(e.Name.LocalName, new[] { "svg", "rect", "text" }));
        Assert.All(root.Descendants().Attributes(), a => Assert.False(a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Paths_are_translated_with_their_colours()
    {
        var content = "<ofd:PathObject ID=\"1\" Boundary=\"10 10 50 50\" Fill=\"true\" LineWidth=\"0.5\"><ofd:FillColor Value=\"255 0 0\"/><ofd:StrokeColor Value=\"0\"/><ofd:AbbreviatedData>S 0 0 L 10 0 Q 12 5 10 10 B 8 12 4 12 0 10 C</ofd:AbbreviatedData></ofd:PathObject>";
        var path = Assert.Single(Draw(new SmallOfd(content)).Elements(), e => e.Name.LocalName == "path");

        Assert.Equal("M0 0 L10 0 Q12 5 10 10 C8 12 4 12 0 10 Z", ((string?)path.Attribute("d"))!.Trim());
        Assert.Equal(("#ff0000", "#000000", "0.5"), ((string?)path.Attribute("fill"), (string?)path.Attribute("stroke"), (string?)path.Attribute("stroke-width")));
    }

    [Theory]
    [InlineData("128", "#808080")]
    [InlineData("0 128 255", "#0080ff")]
    [InlineData("0 255 255 0", "#ff0000")]
    [InlineData("0 0 0 255", "#000000")]
    public void Grey_red_green_blue_and_ink_colours_are_understood(string value, string expected)
    {
        var content = SmallOfd.Text(1, 10, 20, "甲").Replace("<ofd:TextCode", $"<ofd:FillColor Value=\"{value}\"/><ofd:TextCode", StringComparison.Ordinal);

        Assert.Equal(expected, (string?)Assert.Single(Draw(new SmallOfd(content)).Elements(), e => e.Name.LocalName == "text").Attribute("fill"));
    }

    [Fact]
    public void Images_travel_inside_the_drawing()
    {
        var ofd = new SmallOfd("<ofd:ImageObject ID=\"1\" CTM=\"20 0 0 20 0 0\" Boundary=\"5 5 20 20\" ResourceID=\"9\"/>")
            .With("Doc_0/Document.xml", SmallOfd.Document("", "<ofd:DocumentRes>Res.xml</ofd:DocumentRes>"))
            .With("Doc_0/Res.xml", $"<ofd:Res {SmallOfd.Namespace} BaseLoc=\"Res\"><ofd:MultiMedias><ofd:MultiMedia ID=\"9\" Type=\"Image\"><ofd:MediaFile>a.jpg</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>")
            .With("Doc_0/Res/a.jpg", OnePixelPng);
        var image = Assert.Single(Draw(ofd).Elements(), e => e.Name.LocalName == "image");

        Assert.StartsWith("data:image/png;base64,", (string?)image.Attribute("href"));
        Assert.Equal("matrix(20 0 0 20 5 5)", (string?)image.Attribute("transform"));
    }

    [Fact]
    public void A_seal_is_drawn_where_its_signature_puts_it()
    {
        var image = Assert.Single(Draw(SignedOfd.Sign(new SmallOfd())).Elements(), e => e.Name.LocalName == "image");

        Assert.Equal(("90", "8", "30", "20"), ((string?)image.Attribute("x"), (string?)image.Attribute("y"), (string?)image.Attribute("width"), (string?)image.Attribute("height")));
    }

    [Fact]
    public void A_page_or_file_that_is_not_there_gives_no_drawing()
    {
        Assert.Null(OfdDrawing.ToSvg(new SourceDocument("a", new SmallOfd().ToBytes()), 2, ReadingLimits.Default));
        Assert.Null(OfdDrawing.ToSvg(new SourceDocument("a", "PK"u8.ToArray()), 1, ReadingLimits.Default));
    }

    private static XElement Draw(SmallOfd ofd) => XDocument.Parse(OfdDrawing.ToSvg(new SourceDocument("a.ofd", ofd.ToBytes()), 1, ReadingLimits.Default)!).Root!;
}
