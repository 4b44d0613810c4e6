using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Ofd.Tags;

namespace Intake.Extraction.Tests.Reading.Ofd;

public sealed class OfdWitnessTests
{
    private const string Number = "26440000000000000011";

    [Fact]
    public void CustomDatas_of_the_entry_file_are_a_tagged_witness_in_clean_values()
    {
        var ofd = new SmallOfd();
        ofd["OFD.xml"] = ofd["OFD.xml"].Replace("</ofd:DocInfo>", $"<ofd:CustomDatas>{Data("发票号码", Number)}{Data("开票日期", "2026年01月31日")}{Data("合计金额", "100.5")}{Data("合计税额", "***")}{Data("producer", "x")}</ofd:CustomDatas></ofd:DocInfo>", StringComparison.Ordinal);
        var witness = Assert.Single(ofd.Read().Witnesses);

        Assert.Equal((WitnessKind.TaggedPage, "OFD.xml CustomDatas"), (witness.Kind, witness.Origin));
        Assert.Equal(Number, witness.Fields.Text(VatInvoiceFields.InvoiceNumber));
        Assert.Equal("2026-01-31", witness.Fields.Text(VatInvoiceFields.IssueDate));
        Assert.Equal("100.50", witness.Fields.Text(VatInvoiceFields.AmountExcludingTax));
        Assert.Null(witness.Fields.Text(VatInvoiceFields.Tax));
        Assert.Equal("***", witness.Fields[VatInvoiceFields.Tax]!.Printed);
    }

    [Fact]
    public void CustomDatas_without_an_invoice_number_say_nothing_of_an_invoice()
    {
        var ofd = new SmallOfd();
        ofd["OFD.xml"] = ofd["OFD.xml"].Replace("</ofd:DocInfo>", $"<ofd:CustomDatas>{Data("开票日期", "2026年01月31日")}</ofd:CustomDatas></ofd:DocInfo>", StringComparison.Ordinal);

        Assert.Empty(ofd.Read().Witnesses);
    }

    [Fact]
    public void Tags_point_at_text_objects_whose_parts_are_joined_and_boxed()
    {
        var content = SmallOfd.Text(10, 20, 20, Number) + SmallOfd.Text(11, 20, 40, "某某") + SmallOfd.Text(12, 20, 46, "有限公司") + SmallOfd.Text(13, 60, 60, "¥") + SmallOfd.Text(14, 62, 60, "1,234.50");
        var fields = Assert.Single(Tagged(content, Flat("InvoiceNo", 10) + $"<ofd:Seller>{Flat("SellerName", 11, 12)}</ofd:Seller>" + Flat("TaxInclusiveTotalAmount", 13, 14)).Read().Witnesses).Fields;
        var name = fields[VatInvoiceFields.SellerName]!;

        Assert.Equal(("某某有限公司", 1, FieldSource.TextLayer), (name.Value, name.Page, name.Source));
        Assert.Equal(20, name.Box!.Value.X0 * 210, 3);
        Assert.True(name.Box.Value.Contains(30 / 210.0, 45 / 140.0));
        Assert.Equal("1234.50", fields.Text(VatInvoiceFields.TotalIncludingTax));
        Assert.Equal("¥1,234.50", fields[VatInvoiceFields.TotalIncludingTax]!.Printed);
    }

    [Fact]
    public void Remarks_keep_their_lines()
    {
        var content = SmallOfd.Text(10, 20, 20, "甲") + SmallOfd.Text(11, 20, 30, "乙") + SmallOfd.Text(12, 24, 30, "丙");

        Assert.Equal("甲\n乙丙", Assert.Single(Tagged(content, Flat("Note", 10, 11, 12)).Read().Witnesses).Fields.Text(VatInvoiceFields.Remarks));
    }

    [Theory]
    [InlineData("Visible=\"false\"", 20)]
    [InlineData("", 150)]
    public void A_tag_on_text_nobody_sees_gives_no_value(string attributes, double y)
    {
        var content = SmallOfd.Text(10, 20, y, Number, attributes);

        Assert.Empty(Tagged(content, Flat("InvoiceNo", 10)).Read().Witnesses);
    }

    [Fact]
    public void A_tag_whose_identifier_two_objects_share_gives_no_value()
    {
        var content = SmallOfd.Text(10, 20, 20, Number) + SmallOfd.Text(10, 20, 60, "26440000000000000022");

        Assert.Empty(Tagged(content, Flat("InvoiceNo", 10)).Read().Witnesses);
    }

    [Fact]
    public void A_tag_is_left_out_unless_every_part_is_there()
    {
        var content = SmallOfd.Text(10, 20, 20, Number) + SmallOfd.Text(11, 20, 40, "某某");
        var fields = Assert.Single(Tagged(content, Flat("InvoiceNo", 10) + Flat("BuyerName", 11, 99)).Read().Witnesses).Fields;

        Assert.Null(fields[VatInvoiceFields.BuyerName]);
    }

    [Fact]
    public void Two_different_claims_leave_a_field_empty_with_a_finding()
    {
        var content = SmallOfd.Text(10, 20, 20, Number) + SmallOfd.Text(11, 20, 40, "¥1.00") + SmallOfd.Text(12, 20, 60, "¥2.00");
        var reading = Tagged(content, Flat("InvoiceNo", 10) + Flat("TaxTotalAmount", 11) + Flat("TaxTotalAmount", 12)).Read();

        Assert.Null(Assert.Single(reading.Witnesses).Fields[VatInvoiceFields.Tax]);
        Assert.Equal("tax", Assert.Single(reading.Findings, f => f.Code == "structured_claims_differ").Field);
    }

    [Fact]
    public void One_line_of_flat_tags_is_a_line_with_all_its_columns()
    {
        var content = SmallOfd.Text(1, 10, 20, "*服务*甲") + SmallOfd.Text(2, 10, 26, "乙") + SmallOfd.Text(3, 60, 20, "2") + SmallOfd.Text(4, 80, 20, "50.125") + SmallOfd.Text(5, 110, 20, "100.25") + SmallOfd.Text(6, 140, 20, "6%") + SmallOfd.Text(7, 160, 20, "6.02") + SmallOfd.Text(8, 50, 20, "次") + SmallOfd.Text(9, 20, 60, Number);
        var tags = Flat("InvoiceNo", 9) + Flat("Item", 1, 2) + Flat("Quantity", 3) + Flat("Price", 4) + Flat("Amount", 5) + Flat("TaxScheme", 6) + Flat("TaxAmount", 7) + Flat("MeasurementDimension", 8);
        var line = Assert.Single(Assert.Single(Tagged(content, tags).Read().Witnesses).Fields.Lines);

        Assert.Equal(("*服务*甲乙", "次", 2m, 50.125m, "100.25", "0.06", "6%", "6.02"), (line.Name, line.Unit, line.Quantity, line.UnitPrice, line.Amount?.ToString(), line.TaxRate?.ToString(), line.TaxRatePrinted, line.Tax?.ToString()));
        Assert.Equal(110, line.AmountBox!.Value.X0 * 210, 3);
    }

    [Fact]
    public void Flat_tags_of_several_lines_make_no_line_because_cells_cannot_be_told_apart()
    {
        var content = SmallOfd.Text(1, 10, 20, "*服务*甲") + SmallOfd.Text(2, 10, 26, "*服务*乙") + SmallOfd.Text(3, 110, 20, "1.00") + SmallOfd.Text(4, 110, 26, "2.00") + SmallOfd.Text(9, 20, 60, Number);

        Assert.Empty(Assert.Single(Tagged(content, Flat("InvoiceNo", 9) + Flat("Item", 1, 2) + Flat("Amount", 3, 4)).Read().Witnesses).Fields.Lines);
    }

    [Fact]
    public void A_tag_file_that_is_no_xml_is_scanned_for_its_references()
    {
        var ofd = Tagged(SmallOfd.Text(10, 20, 20, Number), "")
            .With("Doc_0/Tags/Tag.xml", "<?xml version=\"1.0\"?><:eInvoice xmlns:=\"\"><InvoiceNo><ofd:ObjectRef PageRef=\"1\">10</ofd:ObjectRef></InvoiceNo><Note></:eInvoice>");

        Assert.Equal(Number, Assert.Single(ofd.Read().Witnesses).Fields.Text(VatInvoiceFields.InvoiceNumber));
    }

    [Fact]
    public void Undeclared_and_empty_prefixes_are_no_obstacle()
    {
        var root = TagTree.Read("<:eInvoice xmlns:=\"\"><a:Buyer><BuyerName>x</BuyerName></a:Buyer></:eInvoice>"u8, ReadingLimits.Default, "t");

        Assert.Equal("x", root!.Child("Buyer")!.Child("BuyerName")!.Value);
    }

    [Fact]
    public void A_tag_file_with_a_document_type_is_not_rescued()
    {
        Assert.Null(TagTree.Read("<!DOCTYPE a []><a><InvoiceNo/></a>"u8, ReadingLimits.Default, "t"));
    }

    [Fact]
    public void An_attached_invoice_is_a_structured_witness_whatever_its_name()
    {
        var ofd = new SmallOfd()
            .With("Doc_0/Document.xml", SmallOfd.Document("<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>"))
            .With("Doc_0/Attachs/Attachments.xml", $"<ofd:Attachments {SmallOfd.Namespace}><ofd:Attachment ID=\"1\" Name=\"data\"><ofd:FileLoc>x.bin</ofd:FileLoc></ofd:Attachment></ofd:Attachments>")
            .With("Doc_0/Attachs/x.bin", "<eInvoice xmlns:fp=\"http://www.edrm.org.cn/schema/e-invoice/2019\"><fp:InvoiceCode>044002600111</fp:InvoiceCode><fp:InvoiceNo>00000007</fp:InvoiceNo></eInvoice>");
        var reading = ofd.Read();
        var witness = Assert.Single(reading.Witnesses);

        Assert.Equal(WitnessKind.StructuredData, witness.Kind);
        Assert.Equal("00000007", witness.Fields.Text(VatInvoiceFields.InvoiceNumber));

        // Handed on as an attachment too, it would be read again and agree with itself.
        Assert.Empty(reading.Attachments);
    }

    private static string Data(string name, string value) => $"<ofd:CustomData Name=\"{name}\">{value}</ofd:CustomData>";

    private static string Flat(string name, params int[] ids) => $"<ofd:{name}>{string.Concat(ids.Select(id => $"<ofd:ObjectRef PageRef=\"1\">{id}</ofd:ObjectRef>"))}</ofd:{name}>";

    private static SmallOfd Tagged(string content, string tags) => new SmallOfd(content)
        .With("Doc_0/Document.xml", SmallOfd.Document("<ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags>"))
        .With("Doc_0/Tags/CustomTags.xml", $"<ofd:CustomTags {SmallOfd.Namespace}><ofd:CustomTag TypeID=\"\"><ofd:FileLoc>Tag.xml</ofd:FileLoc></ofd:CustomTag></ofd:CustomTags>")
        .With("Doc_0/Tags/Tag.xml", $"<ofd:root {SmallOfd.Namespace}>{tags}</ofd:root>");
}
