using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Verification;
using Intake.Extraction.Verification.Repair;

namespace Intake.Extraction.Tests.Verification.Repair;

public sealed class InvoiceRepairTests
{
    [Theory]
    [InlineData("91440300MAOOOOO152", "91440300MA00000152")] // letters that codes do not have
    [InlineData("91A40300MA00000152", "91440300MA00000152")] // a letter where only figures stand
    [InlineData("9I440300MAO0000I52", "91440300MA00000152")]
    public void Characters_a_credit_code_cannot_have_there_are_settled_where_both_check_characters_hold(string read, string code) => Assert.Equal(code, PartyCodeRepair.Settled(read));

    [Theory]
    [InlineData("91440300MA00000153")] // a check character alone proves no guess
    [InlineData("91440300MAO0000153")] // what would be the code does not hold
    [InlineData("91440300MA00000152")] // nothing to settle
    public void Everything_else_in_a_credit_code_stays_as_read(string read) => Assert.Null(PartyCodeRepair.Settled(read));

    [Fact]
    public void A_repair_says_what_was_read_what_it_is_and_who_bears_it_out()
    {
        var invoice = new RecognisedInvoice(7);
        var total = "（小写）¥" + RecognisedInvoice.Yuan(invoice.Total);
        var wrong = total[..^4] + (total[^4] == '9' ? '8' : '9') + total[^3..];

        var document = RecognisedInvoice.Examine(invoice.Page(text => text == total ? wrong : text));

        var finding = Assert.Single(document.Findings, finding => finding.Code == InvoiceRepair.Code);
        Assert.Equal((Severity.Information, "total_including_tax"), (finding.Severity, finding.Field));
        Assert.Contains(RecognisedInvoice.Yuan(invoice.Total), Said.English(finding.Message), StringComparison.Ordinal);
        Assert.Contains(wrong["（小写）¥".Length..], Said.English(finding.Message), StringComparison.Ordinal);
        Assert.EndsWith(wrong["（小写）¥".Length..], document.Fields[VatInvoiceFields.TotalIncludingTax]!.Printed, StringComparison.Ordinal);
        Assert.True(invoice.IsRight(document));
    }

    [Fact]
    public void Stored_text_is_never_repaired()
    {
        var invoice = new RecognisedInvoice(7);
        var total = "（小写）¥" + RecognisedInvoice.Yuan(invoice.Total);
        var page = invoice.Page(text => text == total ? "（小写）¥9999999.99" : text) with { Source = FieldSource.TextLayer };

        var document = RecognisedInvoice.Examine(page);

        Assert.Equal("9999999.99", document.Fields.Text(VatInvoiceFields.TotalIncludingTax));
        Assert.DoesNotContain(document.Findings, finding => finding.Code == InvoiceRepair.Code);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)] // two figures apart is a contradiction, not a slip
    public void A_number_one_figure_from_what_the_code_says_is_settled(int figures, bool isSettled)
    {
        var invoice = new RecognisedInvoice(3);
        var printed = "发票号码：" + invoice.Number;
        var read = printed.ToCharArray();
        for (var i = 1; i <= figures; i++)
        {
            read[^i] = read[^i] == '7' ? '1' : '7';
        }

        var document = RecognisedInvoice.Examine(invoice.Page(text => text == printed ? new string(read) : text));

        Assert.Equal(isSettled, invoice.IsRight(document) && RecognisedInvoice.IsProven(document));
        Assert.Equal(isSettled, document.Findings.Any(finding => finding.Code == InvoiceRepair.Code));
    }

    [Fact]
    public void A_name_on_a_recognised_page_is_proven_by_nothing_on_it()
    {
        var document = RecognisedInvoice.Examine(new RecognisedInvoice(3).Page());

        Assert.Equal(DocumentStatus.NeedsReview, document.Status);
        Assert.Equal(["buyer_name", "seller_name"], document.Findings.Where(finding => finding.Severity != Severity.Information).Select(finding => finding.Field));
    }
}
