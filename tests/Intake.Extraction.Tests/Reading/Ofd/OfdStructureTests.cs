using System.Text;
using Intake.Extraction.Documents;

namespace Intake.Extraction.Tests.Reading.Ofd;

public sealed class OfdStructureTests
{
    [Theory]
    [InlineData("/Doc_0/Content_0.xml", "Doc_0/Content_0.xml")]
    [InlineData("Content_0.xml", "Doc_0/Content_0.xml")]
    [InlineData("..\\Doc_0\\.\\Content_0.xml", "Doc_0/Content_0.xml")]
    [InlineData("doc_0/CONTENT_0.XML", "Doc_0/Content_0.xml")]
    [InlineData("页面/第一页.xml", "Doc_0/页面/第一页.xml")]
    [InlineData("Doc_0/Content_0.xml", "Doc_0/Content_0.xml")]
    public void Pages_are_found_wherever_the_document_says_they_are(string location, string name)
    {
        var ofd = new SmallOfd()
            .With("Doc_0/Document.xml", SmallOfd.Document("", pages: $"<ofd:Page ID=\"1\" BaseLoc=\"{location}\"/>"))
            .With(name, SmallOfd.Page(SmallOfd.Text(1, 10, 20, "甲")));

        Assert.Equal(["甲"], SmallOfd.Words(ofd.Read()));
    }

    [Fact]
    public void Names_in_gbk_are_understood()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
        var bytes = new SmallOfd()
            .With("Doc_0/Document.xml", SmallOfd.Document("", pages: "<ofd:Page ID=\"1\" BaseLoc=\"页面.xml\"/>"))
            .With("Doc_0/页面.xml", SmallOfd.Page(SmallOfd.Text(1, 10, 20, "甲")))
            .ToBytes(gbk);

        Assert.Equal(["甲"], SmallOfd.Words(SmallOfd.Read(bytes)));
    }

    [Fact]
    public void Foreign_namespaces_and_prefixes_do_not_matter()
    {
        var ofd = new SmallOfd();
        foreach (var name in ofd.Parts.Keys.ToList())
        {
            ofd.With(name, ofd[name].Replace("ofd:", "x:", StringComparison.Ordinal).Replace("xmlns:x=\"http://www.ofdspec.org/2016\"", "", StringComparison.Ordinal));
        }

        var page = Assert.Single(ofd.Read().Pages);
        Assert.Equal(210 / 25.4 * 72, page.WidthPoints, 6);
    }

    [Fact]
    public void All_documents_of_a_file_give_their_pages()
    {
        var ofd = new SmallOfd(SmallOfd.Text(1, 10, 20, "甲"));
        ofd["OFD.xml"] = ofd["OFD.xml"].Replace("</ofd:OFD>", "<ofd:DocBody><ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>", StringComparison.Ordinal);
        ofd.With("Doc_1/Document.xml", SmallOfd.Document("")).With("Doc_1/Pages/Page_0/Content.xml", SmallOfd.Page(SmallOfd.Text(1, 10, 20, "乙")));
        var reading = ofd.Read();

        Assert.Equal([1, 2], reading.Pages.Select(p => p.Number));
        Assert.Equal(["甲", "乙"], SmallOfd.Words(reading));
    }

    [Fact]
    public void The_current_version_of_a_document_holds()
    {
        var ofd = new SmallOfd(SmallOfd.Text(1, 10, 20, "旧"));
        ofd["OFD.xml"] = ofd["OFD.xml"].Replace("</ofd:DocBody>", "<ofd:Versions><ofd:Version ID=\"1\" Current=\"true\" BaseLoc=\"Doc_0/Version.xml\"/></ofd:Versions></ofd:DocBody>", StringComparison.Ordinal);
        ofd.With("Doc_0/Version.xml", $"<ofd:DocVersion {SmallOfd.Namespace}><ofd:DocRoot>New.xml</ofd:DocRoot></ofd:DocVersion>")
            .With("Doc_0/New.xml", SmallOfd.Document("", pages: "<ofd:Page ID=\"1\" BaseLoc=\"NewPage.xml\"/>"))
            .With("Doc_0/NewPage.xml", SmallOfd.Page(SmallOfd.Text(1, 10, 20, "新")));

        Assert.Equal(["新"], SmallOfd.Words(ofd.Read()));
    }

    [Fact]
    public void Template_pages_are_part_of_the_page()
    {
        var ofd = new SmallOfd(SmallOfd.Text(1, 30, 20, "值"), "<ofd:Template TemplateID=\"5\" ZOrder=\"Foreground\"/>")
            .With("Doc_0/Document.xml", SmallOfd.Document("", "<ofd:TemplatePage ID=\"5\" BaseLoc=\"Tpls/Content.xml\"/>"))
            .With("Doc_0/Tpls/Content.xml", SmallOfd.Page(SmallOfd.Text(9, 10, 20, "标签")));

        Assert.Equal(["标签", "值"], SmallOfd.Words(ofd.Read()));
    }

    [Fact]
    public void A_template_that_leads_back_to_itself_is_read_once_and_reported()
    {
        var ofd = new SmallOfd("", "<ofd:Template TemplateID=\"5\"/>")
            .With("Doc_0/Document.xml", SmallOfd.Document("", "<ofd:TemplatePage ID=\"5\" BaseLoc=\"T.xml\"/>"))
            .With("Doc_0/T.xml", SmallOfd.Page(SmallOfd.Text(9, 10, 20, "标签"), "<ofd:Template TemplateID=\"5\"/>"));
        var reading = ofd.Read();

        Assert.Equal(["标签"], SmallOfd.Words(reading));
        Assert.Contains(reading.Findings, f => f.Code == "ofd_template_circular");
    }

    [Fact]
    public void A_missing_template_is_reported_because_the_page_is_incomplete()
    {
        var reading = new SmallOfd(SmallOfd.Text(1, 10, 20, "甲"), "<ofd:Template TemplateID=\"77\"/>").Read();

        Assert.Equal(Severity.Warning, Assert.Single(reading.Findings, f => f.Code == "ofd_template_missing").Severity);
    }

    [Theory]
    [InlineData("Watermark", 1)]
    [InlineData("Stamp", 0)]
    public void Annotations_are_text_unless_they_are_a_stamp(string type, int words)
    {
        var ofd = new SmallOfd()
            .With("Doc_0/Document.xml", SmallOfd.Document("<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>"))
            .With("Doc_0/Annots/Annotations.xml", $"<ofd:Annotations {SmallOfd.Namespace}><ofd:Page PageID=\"1\"><ofd:FileLoc>A.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>")
            .With("Doc_0/Annots/A.xml", $"<ofd:PageAnnot {SmallOfd.Namespace}><ofd:Annot Type=\"{type}\" ID=\"5\"><ofd:Appearance Boundary=\"50 50 40 20\">{SmallOfd.Text(6, 0, 10, "字")}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>");
        var read = ofd.Read().Pages[0].Words;

        Assert.Equal(words, read.Length);
        Assert.All(read, w => Assert.Equal(50, w.Box.X0 * 210, 4));
    }

    [Fact]
    public void Attached_files_are_handed_on()
    {
        var ofd = new SmallOfd()
            .With("Doc_0/Document.xml", SmallOfd.Document("<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>"))
            .With("Doc_0/Attachs/Attachments.xml", $"<ofd:Attachments {SmallOfd.Namespace}><ofd:Attachment ID=\"1\" Name=\"说明\"><ofd:FileLoc>a.txt</ofd:FileLoc></ofd:Attachment></ofd:Attachments>")
            .With("Doc_0/Attachs/a.txt", "hello");
        var attachment = Assert.Single(ofd.Read().Attachments);

        Assert.Equal("说明", attachment.Name);
        Assert.Equal("hello"u8, attachment.Bytes.Span);
    }
}
