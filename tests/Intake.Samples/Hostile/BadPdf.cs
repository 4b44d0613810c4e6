using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Intake.Samples.Hostile;

/// <summary>PDFs that make parsers recurse, loop or allocate.</summary>
internal static class BadPdf
{
    private const string Page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 397]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>";
    private const string Helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

    public static byte[] ManyPages(int count)
    {
        var objects = new List<string> { RawPdf.Catalog, "" };
        var kids = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            kids.Append(CultureInfo.InvariantCulture, $"{i + 4} 0 R ");
            objects.Add(i == 0 ? RawPdf.Stream("", "BT /F1 12 Tf 50 300 Td (page) Tj ET") : PageOf());
        }

        objects.Add(PageOf());
        objects[1] = $"<</Type/Pages/Count {count}/Kids[{kids}]/Resources<</Font<</F1 {count + 4} 0 R>>>>>>";
        objects.Add(Helvetica);
        return RawPdf.Write(objects);

        static string PageOf() => "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 397]/Contents 3 0 R>>";
    }

    public static byte[] DeepArrays(int depth) => RawPdf.Write(
        [RawPdf.Catalog, RawPdf.OnePage, Page, RawPdf.Stream("", Text), Helvetica, Nest("[", depth, "]")]);

    public static byte[] DeepDictionaries(int depth) => RawPdf.Write(
        [RawPdf.Catalog, RawPdf.OnePage, Page, RawPdf.Stream("", Text), Helvetica, Nest("<</A ", depth, ">>", "0")]);

    public static byte[] DeepCMap(int depth) => RawPdf.Write(
    [
        RawPdf.Catalog, RawPdf.OnePage, Page, RawPdf.Stream("", "BT /F1 12 Tf 50 300 Td <00010002> Tj ET"),
        "<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 6 0 R>>",
        RawPdf.Stream("", $"begincmap 1 begincodespacerange<0000><FFFF>endcodespacerange 1 beginbfrange<0001><0002>{Nest("[", depth, "]")} endbfrange endcmap"),
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>",
    ]);

    public static byte[] XrefLoop() => RawPdf.Write(
        [RawPdf.Catalog, RawPdf.OnePage, Page, RawPdf.Stream("", Text), Helvetica, "null"],
        start => $"/Prev {start.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>A cross-reference stream says that object stream 4 is the first object of object stream 4, and so is every other object.</summary>
    public static byte[] ObjectStreamLoop()
    {
        var file = new StringBuilder("%PDF-1.5\n");
        var members = "1 0 2 29 3 64 ";
        var bodies = "<</Type/Catalog/Pages 2 0 R>> <</Type/Pages/Count 1/Kids[3 0 R]>> <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 397]>>";
        var data = members + bodies;
        file.Append(CultureInfo.InvariantCulture, $"4 0 obj\n<</Type/ObjStm/N 3/First {members.Length}/Extends 4 0 R/Length {data.Length}>>\nstream\n{data}\nendstream\nendobj\n");
        var start = file.Length;
        byte[] rows = [0, 0, 0, 255, 2, 0, 4, 0, 2, 0, 4, 1, 2, 0, 4, 2, 2, 0, 4, 0, 1, (byte)(start >> 8), (byte)start, 0];
        file.Append(CultureInfo.InvariantCulture, $"5 0 obj\n<</Type/XRef/Size 6/W[1 2 1]/Root 1 0 R/Length {rows.Length}>>\nstream\n{Encoding.Latin1.GetString(rows)}\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    public static byte[] PageTreeLoop() => RawPdf.Write(
        [RawPdf.Catalog, "<</Type/Pages/Count 2/Kids[3 0 R 2 0 R]>>", "<</Type/Pages/Parent 2 0 R/Count 1/Kids[2 0 R 3 0 R]>>"]);

    public static byte[] FormLoop() => RawPdf.Write(
    [
        RawPdf.Catalog, RawPdf.OnePage, Page, RawPdf.Stream("", "/X Do"), Helvetica,
        RawPdf.Stream("/Type/XObject/Subtype/Form/BBox[0 0 595 397]/Resources<</XObject<</X 6 0 R>>>>", "q /X Do /X Do Q"),
    ]);

    public static byte[] LengthLoop() => RawPdf.Write(
        [RawPdf.Catalog, RawPdf.OnePage, Page, $"<</Length 4 0 R>>\nstream\n{Text}\nendstream", Helvetica, "null"]);

    public static byte[] StreamBomb(int megabytes)
    {
        using var inner = new MemoryStream();
        using (var zlib = new ZLibStream(inner, CompressionLevel.Fastest, leaveOpen: true))
        {
            var block = new byte[1 << 20];
            block.AsSpan().Fill((byte)' ');
            for (var i = 0; i < megabytes; i++)
            {
                zlib.Write(block);
            }
        }

        using var outer = new MemoryStream();
        using (var zlib = new ZLibStream(outer, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(inner.ToArray());
        }

        return RawPdf.Write(
            [RawPdf.Catalog, RawPdf.OnePage, Page, RawPdf.Stream("/Filter[/FlateDecode/FlateDecode]", Encoding.Latin1.GetString(outer.ToArray())), Helvetica, "null"]);
    }

    public static byte[] GiantPage() => RawPdf.Write(
        [RawPdf.Catalog, RawPdf.OnePage, Page.Replace("[0 0 595 397]", "[0 0 10000000 10000000]", StringComparison.Ordinal), RawPdf.Stream("", Text), Helvetica, "null"]);

    public static byte[] HugeImage() => RawPdf.Write(
    [
        RawPdf.Catalog, RawPdf.OnePage, Page, RawPdf.Stream("", "q 100 0 0 100 0 0 cm /X Do Q"), Helvetica,
        RawPdf.Stream("/Type/XObject/Subtype/Image/Width 100000/Height 100000/ColorSpace/DeviceRGB/BitsPerComponent 8", "too short"),
    ]);

    private const string Text = "BT /F1 12 Tf 50 300 Td (hello) Tj ET";

    private static string Nest(string open, int depth, string close, string inside = "") =>
        new StringBuilder(depth * (open.Length + close.Length)).Insert(0, open, depth).Append(inside).Insert(depth * open.Length + inside.Length, close, depth).ToString();
}
