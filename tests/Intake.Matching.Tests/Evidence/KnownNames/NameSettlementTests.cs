using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Evidence;
using Intake.Matching.Evidence.KnownNames;
using Intake.Matching.Tests.Papers;
using Intake.Samples.Codes;

namespace Intake.Matching.Tests.Evidence.KnownNames;

/// <summary>A recognised name is settled where its credit code is that of a known party and the reading is near the known name; else it stays open.</summary>
public sealed class NameSettlementTests
{
    [Fact]
    public void Names_whose_code_is_known_and_that_are_read_nearly_so_are_settled_and_the_invoice_is_accepted()
    {
        var settled = Settle(ScannedInvoice.Of("深圳市晨峡智能科技有限公司", "云巾数据(深圳)有限公司"), ScannedInvoice.Digital(ScannedInvoice.Seller, ScannedInvoice.SellerCode));

        Assert.Equal((ScannedInvoice.Applicant, ScannedInvoice.Seller), Names(settled));
        Assert.Equal(DocumentStatus.Accepted, settled.Status);
        Assert.Equal(["name_settled", "name_settled"], settled.Findings.Select(finding => finding.Code));
        Assert.Equal("深圳市晨峡智能科技有限公司", settled.Fields[VatInvoiceFields.BuyerName]!.Printed);
        Assert.Contains("深圳市晨峡智能科技有限公司", settled.Findings[0].Message.Arguments);
        Assert.Contains(ScannedInvoice.Applicant, settled.Findings[0].Message.Arguments);
    }

    [Fact]
    public void Names_read_as_they_are_known_are_proven()
    {
        var settled = Settle(ScannedInvoice.Of(ScannedInvoice.Applicant, "云帆数据(深圳)有限公司"), ScannedInvoice.Digital(ScannedInvoice.Seller, ScannedInvoice.SellerCode));

        Assert.Equal(DocumentStatus.Accepted, settled.Status);
        Assert.All(settled.Findings, finding => Assert.Equal("name_confirmed", finding.Code));
    }

    [Theory]
    [InlineData("深圳市晨峡智能科技有限公司", true)] // one of thirteen
    [InlineData("深圳市辰峡智育科技有限公司", true)] // three: one in four
    [InlineData("深圳市辰峡智育科枝有限公司", false)] // four
    [InlineData("深圳市智能科技有限公司", true)] // two left out
    [InlineData("深圳市甲乙丙丁商贸有限公司", false)] // another company's name with the applicant's code
    public void How_far_a_reading_may_lie_from_the_known_name(string read, bool isSettled) =>
        Assert.Equal(isSettled ? ScannedInvoice.Applicant : read, Names(Settle(ScannedInvoice.Of(read, ScannedInvoice.Seller))).Buyer);

    [Fact]
    public void A_name_without_a_known_code_stays_open()
    {
        var other = CreditCode.Make("91", "44", 99);

        var settled = Settle(ScannedInvoice.Of("深圳市晨峡智能科技有限公司", ScannedInvoice.Seller, buyerCode: other));

        Assert.Equal("深圳市晨峡智能科技有限公司", Names(settled).Buyer);
        Assert.Equal(DocumentStatus.NeedsReview, settled.Status);
    }

    [Fact]
    public void Not_even_a_name_read_as_it_is_known_is_taken_beside_another_partys_code() =>
        Assert.Contains(Settle(ScannedInvoice.Of(ScannedInvoice.Applicant, ScannedInvoice.Seller, buyerCode: CreditCode.Make("91", "44", 99))).Findings, finding => finding.Field == "buyer_name" && finding.Severity == Severity.Warning);

    [Fact]
    public void A_code_whose_check_characters_do_not_hold_says_nothing()
    {
        var wrong = ScannedInvoice.ApplicantCode[..^1] + (ScannedInvoice.ApplicantCode[^1] == '0' ? '1' : '0');

        Assert.Equal("深圳市晨峡智能科技有限公司", Names(Settle(ScannedInvoice.Of("深圳市晨峡智能科技有限公司", ScannedInvoice.Seller, buyerCode: wrong))).Buyer);
    }

    [Fact]
    public void A_code_that_two_papers_give_two_names_is_known_for_neither()
    {
        var settled = Settle(
            ScannedInvoice.Of(ScannedInvoice.Applicant, "云巾数据(深圳)有限公司"),
            ScannedInvoice.Digital(ScannedInvoice.Seller, ScannedInvoice.SellerCode),
            ScannedInvoice.Digital("云帆数字（深圳）有限公司", ScannedInvoice.SellerCode) with { Name = "又一张.pdf", Sha256 = new string('a', 64) });

        Assert.NotEqual(ScannedInvoice.Seller, Names(settled).Seller);
    }

    [Fact]
    public void A_reading_as_near_to_another_known_name_stays_open()
    {
        // 云巾数据 may be 云帆数据 or 云币数据.
        var settled = Settle(
            ScannedInvoice.Of(ScannedInvoice.Applicant, "云巾数据(深圳)有限公司"),
            ScannedInvoice.Digital(ScannedInvoice.Seller, ScannedInvoice.SellerCode),
            ScannedInvoice.Digital("云币数据（深圳）有限公司", CreditCode.Make("91", "44", 99)) with { Name = "又一张.pdf", Sha256 = new string('a', 64) });

        Assert.NotEqual(ScannedInvoice.Seller, Names(settled).Seller);
    }

    [Fact]
    public void What_another_scan_reads_knows_nothing()
    {
        var settled = Settle(
            ScannedInvoice.Of(ScannedInvoice.Applicant, "云巾数据(深圳)有限公司"),
            ScannedInvoice.Of(ScannedInvoice.Applicant, "云帆数据(深圳)有限公司", file: "另一张.png"));

        Assert.Null(Names(settled).Seller);
    }

    [Fact]
    public void A_seller_nobody_knows_is_not_named_and_the_invoice_is_accepted_by_its_code()
    {
        var settled = Settle(ScannedInvoice.Of("深圳市晨峡智能科技有限公司", "云巾数据(深圳)有限公司"));

        Assert.Null(Names(settled).Seller);
        Assert.Equal("云巾数据(深圳)有限公司", settled.Fields[VatInvoiceFields.SellerName]!.Printed);
        Assert.Contains(settled.Findings, finding => finding is { Code: "name_not_stated", Severity: Severity.Information });
        Assert.Equal(DocumentStatus.Accepted, settled.Status);
    }

    [Fact]
    public void Remarks_are_not_stated_on_an_accepted_scan_and_kept_on_an_open_one()
    {
        var scan = ScannedInvoice.Of(ScannedInvoice.Applicant, ScannedInvoice.Seller);
        var remarks = new ExtractedField(VatInvoiceFields.Remarks, "订单号2026-0001", "订单号2026-0001", Confidence.Recognised, FieldSource.Ocr, 1);
        var remarked = scan with { Fields = new FieldSet(scan.Fields.Fields.Add(remarks), scan.Fields.Lines) };
        var open = new Finding("identity_unproven", Severity.Warning, Message.Of("examine.identity_unproven"));

        Assert.Null(Settle(remarked).Fields.Text(VatInvoiceFields.Remarks));
        Assert.Equal(remarks.Printed, Settle(remarked).Fields[VatInvoiceFields.Remarks]!.Printed);
        Assert.Equal(remarks.Value, Settle(remarked with { Findings = remarked.Findings.Add(open) }).Fields.Text(VatInvoiceFields.Remarks));
    }

    [Fact]
    public void Where_anything_else_is_open_the_reading_stays_for_the_reviewer()
    {
        var open = new Finding("identity_unproven", Severity.Warning, Message.Of("examine.identity_unproven"));

        var settled = Settle(ScannedInvoice.Of(ScannedInvoice.Applicant, "云巾数据(深圳)有限公司", more: open));

        Assert.Equal("云巾数据(深圳)有限公司", Names(settled).Seller);
        Assert.Equal(DocumentStatus.NeedsReview, settled.Status);
    }

    [Fact]
    public void A_buyer_nobody_knows_keeps_the_invoice_open() =>
        Assert.Equal(DocumentStatus.NeedsReview, NameSettlement.Settle(null, [ScannedInvoice.Of(ScannedInvoice.Applicant, ScannedInvoice.Seller)])[0].Status);

    [Fact]
    public void The_order_of_the_papers_changes_nothing()
    {
        var papers = new[]
        {
            ScannedInvoice.Of("深圳市晨峡智能科技有限公司", "云巾数据(深圳)有限公司"), ScannedInvoice.Digital(ScannedInvoice.Seller, ScannedInvoice.SellerCode),
            ScannedInvoice.Digital("云币数据（深圳）有限公司", CreditCode.Make("91", "44", 99)) with { Name = "又一张.pdf", Sha256 = new string('a', 64) },
        };

        var one = NameSettlement.Settle(ScannedInvoice.Form, [.. papers]);
        var other = NameSettlement.Settle(ScannedInvoice.Form, [.. papers.Reverse()]);

        Assert.Equal(Told(one), Told(other.Reverse()));
    }

    [Fact]
    public void Digital_papers_are_left_alone()
    {
        var digital = ScannedInvoice.Digital("云巾数据（深圳）有限公司", ScannedInvoice.SellerCode) with { Status = DocumentStatus.NeedsReview };

        Assert.Same(digital, NameSettlement.Settle(ScannedInvoice.Form, [digital])[0]);
    }

    [Fact]
    public void The_settled_invoice_reaches_the_award()
    {
        var result = Application.Assess(ScannedInvoice.Form, TestPolicy.Catalog, [ScannedInvoice.Of("深圳市晨峡智能科技有限公司", "云巾数据(深圳)有限公司")]);

        Assert.Equal(CheckOutcome.Pass, result.Documents[0].Checks.Single(check => check.Name == "buyer_is_applicant").Outcome);
        Assert.DoesNotContain(result.Award("cloud-spend").Findings, finding => finding.Code == "document_not_proven");
    }

    private static ExaminedDocument Settle(params ExaminedDocument[] documents) => NameSettlement.Settle(ScannedInvoice.Form, [.. documents])[0];

    private static (string? Buyer, string? Seller) Names(ExaminedDocument document) => (document.Fields.Text(VatInvoiceFields.BuyerName), document.Fields.Text(VatInvoiceFields.SellerName));

    private static IEnumerable<string> Told(IEnumerable<ExaminedDocument> documents) =>
        documents.Select(document => $"{document.Name} {document.Status} {Names(document)} {string.Join(", ", document.Findings.Select(finding => finding.Code))}");
}
