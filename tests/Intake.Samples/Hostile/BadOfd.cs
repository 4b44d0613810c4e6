using System.Text;
using Intake.Samples.Codes;

namespace Intake.Samples.Hostile;

/// <summary>OFD packages whose references lead nowhere, round in circles, or out.</summary>
internal static class BadOfd
{
    private const string Names = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    public static byte[] NoPages() => Package(Document(""), "");

    public static byte[] MissingPage() => Package(Document("<ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_7/Content.xml\"/>"), "");

    public static byte[] TemplateLoop() => Package(
        Document("<ofd:Page ID=\"1\" BaseLoc=\"Page.xml\"/>", "<ofd:TemplatePage ID=\"2\" BaseLoc=\"Page.xml\"/>"),
        Page("<ofd:Template TemplateID=\"2\"/>", Text("X=\"0\" Y=\"4\"")));

    public static byte[] ClimbingPath() => Package(Document(OnePage), Page("", Text("X=\"0\" Y=\"4\"")), "../../../../etc/hostname");

    public static byte[] Entities() => Package(
        Document(OnePage), BadXml.Laughs("ofd:Page") + Page("", Text("X=\"0\" Y=\"4\"").Replace("发票", "&a9;", StringComparison.Ordinal)));

    public static byte[] EndlessDelta() => Package(Document(OnePage), Page("", Text("X=\"0\" Y=\"4\" DeltaX=\"g 2000000000 1 g 99999999999 3\"")));

    private const string OnePage = "<ofd:Page ID=\"1\" BaseLoc=\"Page.xml\"/>";

    private static string Document(string pages, string template = "") =>
        $"<ofd:Document {Names}><ofd:CommonData><ofd:MaxUnitID>9</ofd:MaxUnitID>{template}<ofd:PageArea><ofd:PhysicalBox>0 0 210 140</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>{pages}</ofd:Pages></ofd:Document>";

    private static string Page(string template, string objects) =>
        $"<ofd:Page {Names}>{template}<ofd:Content><ofd:Layer ID=\"3\">{objects}</ofd:Layer></ofd:Content></ofd:Page>";

    private static string Text(string attributes) =>
        $"<ofd:TextObject ID=\"4\" Boundary=\"10 10 90 5\" Font=\"5\" Size=\"3\"><ofd:TextCode {attributes}>发票</ofd:TextCode></ofd:TextObject>";

    private static byte[] Package(string document, string page, string root = "Doc_0/Document.xml")
    {
        const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        var entry = $"<ofd:OFD {Names} DocType=\"OFD\" Version=\"1.0\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>{root}</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
        var files = new List<(string, byte[])> { ("OFD.xml", Encoding.UTF8.GetBytes(Head + entry)), ("Doc_0/Document.xml", Encoding.UTF8.GetBytes(Head + document)) };
        if (page.Length > 0)
        {
            files.Add(("Doc_0/Page.xml", Encoding.UTF8.GetBytes(Head + page)));
        }

        return ZipBytes.Write(files);
    }
}
