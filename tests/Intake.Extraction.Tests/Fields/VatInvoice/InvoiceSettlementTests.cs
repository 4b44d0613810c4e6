using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Values;

namespace Intake.Extraction.Tests.Fields.VatInvoice;

public sealed class InvoiceSettlementTests
{
    private static readonly BoundingBox Ink = new(0.1, 0.2, 0.3, 0.25);

    [Fact]
    public void A_single_witness_is_taken_as_read()
    {
        var settled = InvoiceSettlement.Settle([Says(WitnessKind.PrintedPage, "甲公司")]);

        Assert.Equal(("甲公司", Confidence.Read), (settled.Text(VatInvoiceFields.BuyerName), settled[VatInvoiceFields.BuyerName]!.Confidence));
    }

    [Fact]
    public void Two_witnesses_that_agree_prove_the_value_and_it_points_at_the_ink()
    {
        var settled = InvoiceSettlement.Settle([Says(WitnessKind.PrintedPage, "甲公司（深圳）"), Says(WitnessKind.StructuredData, "甲公司(深圳)")])[VatInvoiceFields.BuyerName]!;

        Assert.Equal("甲公司(深圳)", settled.Value);
        Assert.Equal("甲公司（深圳）", settled.Printed);
        Assert.Equal((Confidence.Proven, FieldSource.Structured, 1, Ink), (settled.Confidence, settled.Source, settled.Page!.Value, settled.Box!.Value));
    }

    [Fact]
    public void Structured_data_outranks_the_page_but_their_disagreement_makes_the_value_doubtful()
    {
        var settled = InvoiceSettlement.Settle([Says(WitnessKind.PrintedPage, "甲公司"), Says(WitnessKind.StructuredData, "乙公司")])[VatInvoiceFields.BuyerName]!;

        Assert.Equal(("乙公司", Confidence.Doubtful), (settled.Value, settled.Confidence));
        Assert.Null(settled.Box);
    }

    [Fact]
    public void One_dissenting_voice_is_enough_for_doubt()
    {
        var settled = InvoiceSettlement.Settle(
            [Says(WitnessKind.StructuredData, "甲公司"), Says(WitnessKind.PrintedPage, "甲公司"), Says(WitnessKind.TaggedPage, "甲公词")]);

        Assert.Equal(Confidence.Doubtful, settled[VatInvoiceFields.BuyerName]!.Confidence);
    }

    [Fact]
    public void Lines_of_the_data_point_at_the_printed_lines_with_the_same_amounts()
    {
        var settled = InvoiceSettlement.Settle([With(WitnessKind.StructuredData, Line(10, null), Line(20, null)), With(WitnessKind.PrintedPage, Line(10, Ink), Line(20, Ink))]);

        Assert.All(settled.Lines, line => Assert.Equal((FieldSource.Structured, Ink), (line.Source, line.AmountBox!.Value)));
    }

    [Fact]
    public void Lines_that_differ_from_the_printed_ones_borrow_no_ink()
    {
        var settled = InvoiceSettlement.Settle([With(WitnessKind.StructuredData, Line(10, null), Line(20, null)), With(WitnessKind.PrintedPage, Line(20, Ink), Line(10, Ink))]);

        Assert.All(settled.Lines, line => Assert.Null(line.AmountBox));
    }

    [Fact]
    public void Where_the_paper_prints_asterisks_zero_in_the_data_is_no_tax()
    {
        var data = new ExtractedField(VatInvoiceFields.Tax, "0.00", "0", Confidence.Read, FieldSource.Structured);
        var page = new ExtractedField(VatInvoiceFields.Tax, null, "***", Confidence.Read, FieldSource.TextLayer, 1, Ink);

        var settled = InvoiceSettlement.Settle([new Witness(WitnessKind.StructuredData, "xml", new FieldSet([data], [])), new Witness(WitnessKind.PrintedPage, "page", new FieldSet([page], []))])[VatInvoiceFields.Tax]!;

        Assert.Equal((null, "***", Confidence.Proven), (settled.Value, settled.Printed, settled.Confidence));
    }

    [Fact]
    public void Data_of_a_toll_invoice_that_name_the_plate_a_specification_give_way_to_the_paper()
    {
        var data = Line(10, null) with { Specification = "粤B00001", Unit = "货车", Quantity = 20251101m, UnitPrice = 20251107m };
        var page = Line(10, Ink) with { Columns = [new LineColumn("车牌号", "粤B00001"), new LineColumn("类型", "货车")], PeriodStart = new DateOnly(2025, 11, 1) };

        var settled = Assert.Single(InvoiceSettlement.Settle([With(WitnessKind.StructuredData, data), With(WitnessKind.PrintedPage, page)]).Lines);

        Assert.Equal((null, null, null, null, new DateOnly(2025, 11, 1)), (settled.Specification, settled.Unit, settled.Quantity, settled.UnitPrice, settled.PeriodStart));
        Assert.Equal(2, settled.Columns.Length);
    }

    private static Witness Says(WitnessKind kind, string buyer)
    {
        var onPage = kind == WitnessKind.PrintedPage;
        return new Witness(kind, kind.ToString(), new FieldSet(
            [new ExtractedField(VatInvoiceFields.BuyerName, buyer, buyer, Confidence.Read, onPage ? FieldSource.TextLayer : FieldSource.Structured, onPage ? 1 : null, onPage ? Ink : null)],
            []));
    }

    private static Witness With(WitnessKind kind, params LineItem[] lines) => new(kind, kind.ToString(), new FieldSet([], lines));

    private static LineItem Line(int yuan, BoundingBox? ink) =>
        new("*信息技术服务*云服务", null, null, null, null, Money.FromFen(yuan * 100), new Rate(0.06m), "6%", null, null, null, [],
            ink is null ? FieldSource.Structured : FieldSource.TextLayer, ink is null ? null : 1, ink, ink);
}
