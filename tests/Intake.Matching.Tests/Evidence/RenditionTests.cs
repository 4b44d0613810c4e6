using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;
using Intake.Matching.Tests.Papers;
using static Intake.Matching.Tests.Papers.Application;

namespace Intake.Matching.Tests.Evidence;

public sealed class RenditionTests
{
    private static readonly Invoice Paper = new() { Lines = [Invoice.Cloud("1000.00")] };

    [Fact]
    public void Pdf_ofd_and_xml_of_one_invoice_count_once_and_the_signed_structured_one_leads()
    {
        var xml = Paper with { Format = DocumentFormat.EInvoiceXml, Signed = true };
        var result = Assess(Paper, Paper with { Format = DocumentFormat.Ofd }, xml);
        Assert.Equal("1000.00", result.Base("cloud-spend"));
        var leader = result.Documents.Single(d => d.RenditionOf is null);
        Assert.Equal(DocumentFormat.EInvoiceXml, leader.Document.Format);
        Assert.All(result.Documents.Where(d => d != leader), d => Assert.Equal(leader.Document.Sha256, d.RenditionOf));
        Assert.All(result.Documents, d => Assert.Equal(CheckOutcome.Pass, d.Checks.Single(c => c.Name == "not_duplicate").Outcome));
    }

    [Fact]
    public void Where_the_leader_has_no_page_the_ink_of_another_rendition_is_shown()
    {
        var result = Assess(Paper, Paper with { Format = DocumentFormat.EInvoiceXml });
        var leaf = result.Award("cloud-spend").Derivation.Children[0].Children.Single();
        Assert.Equal(Paper.Examined().Sha256, leaf.Document);
        Assert.Equal(1, leaf.Ink!.Page);
    }

    [Theory]
    [InlineData(DocumentFormat.Pdf, true, DocumentFormat.Ofd, false, DocumentFormat.Pdf)]
    [InlineData(DocumentFormat.Pdf, false, DocumentFormat.Ofd, false, DocumentFormat.Ofd)]
    [InlineData(DocumentFormat.Pdf, true, DocumentFormat.Ofd, true, DocumentFormat.Ofd)]
    [InlineData(DocumentFormat.Ofd, true, DocumentFormat.EInvoiceXml, false, DocumentFormat.Ofd)]
    public void An_intact_signature_leads_then_structured_then_ofd_then_pdf(DocumentFormat a, bool signedA, DocumentFormat b, bool signedB, DocumentFormat leader)
    {
        var result = Assess(Paper with { Format = a, Signed = signedA }, Paper with { Format = b, Signed = signedB });
        Assert.Equal(leader, result.Documents.Single(d => d.RenditionOf is null).Document.Format);
    }

    [Fact]
    public void A_proven_rendition_leads_one_in_review()
    {
        var result = Assess(Paper, Paper with { Format = DocumentFormat.EInvoiceXml, Signed = true, Status = DocumentStatus.NeedsReview });
        Assert.Equal(DocumentFormat.Pdf, result.Documents.Single(d => d.RenditionOf is null).Document.Format);
    }

    [Fact]
    public void The_rendition_that_has_the_list_leads_the_one_that_refers_to_it()
    {
        var list = Paper with { Lines = [Invoice.Cloud("600.00"), Invoice.Lunch("400.00")] };
        var result = Assess(list, list with { Format = DocumentFormat.Ofd, Signed = true, Lines = [Invoice.Line("（详见销货清单）", "1000.00", "60.00")] });
        Assert.Equal("600.00", result.Base("cloud-spend"));
        Assert.Contains(result.Award("cloud-spend").Findings, f => f.Code == "rendition_lines_differ");
    }

    [Fact]
    public void Identical_bytes_twice_count_once_and_the_copy_is_called_one()
    {
        var result = Assess(Paper with { File = "a(1).pdf" }, Paper with { File = "a.pdf" });
        Assert.Equal("1000.00", result.Base("cloud-spend"));
        var (first, copy) = (result.Documents.Single(d => d.Document.Name == "a.pdf"), result.Documents.Single(d => d.Document.Name == "a(1).pdf"));
        Assert.Equal(CheckOutcome.Pass, first.Checks.Single(c => c.Name == "not_duplicate").Outcome);
        Assert.Equal(CheckOutcome.Fail, copy.Checks.Single(c => c.Name == "not_duplicate").Outcome);
        Assert.Equal(["a.pdf"], copy.Findings.Single(f => f.Code == "identical_copy").Message.Arguments);
        Assert.Equal((first.Document.Sha256, DocumentStatus.Accepted), (copy.RenditionOf, copy.Status));
    }

    [Theory]
    [InlineData("amount_excluding_tax")]
    [InlineData("issue_date")]
    [InlineData("buyer_name")]
    [InlineData("buyer_tax_id")]
    [InlineData("seller_name")]
    [InlineData("seller_tax_id")]
    public void The_same_number_with_other_content_is_an_alarm_and_neither_counts(string field)
    {
        var other = field switch
        {
            "amount_excluding_tax" => Paper with { Lines = [Invoice.Cloud("1000.01")] },
            "issue_date" => Paper with { Date = "2025-06-16" },
            "buyer_name" => Paper with { BuyerName = "别家有限公司" },
            "buyer_tax_id" => Paper with { BuyerTaxId = "91440300MA5G0000XX" },
            "seller_name" => Paper with { SellerName = "另一家有限公司" },
            _ => Paper with { SellerTaxId = "91440300MA5G00027H" },
        };
        var result = Assess(Paper, other);
        Assert.All(result.Documents, d =>
        {
            Assert.Equal(DocumentStatus.NeedsReview, d.Status);
            Assert.Equal(CheckOutcome.Fail, d.Checks.Single(c => c.Name == "not_duplicate").Outcome);
            var alarm = d.Findings.Single(f => f.Code == "number_conflict");
            Assert.Equal(Severity.Error, alarm.Severity);
            var shown = Shown.English(alarm.Message);
            Assert.Contains(Shown.English(Label.Field(new FieldName(field))), shown, StringComparison.Ordinal);
            Assert.DoesNotContain("_", shown, StringComparison.Ordinal);
        });
        Assert.Equal("0.00", result.Base("cloud-spend"));
        Assert.Contains(result.Award("cloud-spend").Findings, f => f.Code == "document_conflict");
    }

    [Fact]
    public void A_difference_in_remarks_or_a_field_only_one_states_is_information()
    {
        var result = Assess(Paper, Paper with { Format = DocumentFormat.Ofd, Remarks = "合同号 17", BuyerTaxId = null });
        Assert.Equal("1000.00", result.Base("cloud-spend"));
        Assert.All(result.Documents, d =>
        {
            var finding = d.Findings.Single(f => f.Code == "renditions_differ");
            Assert.Equal(Severity.Information, finding.Severity);
            Assert.Contains("Buyer's tax id, Remarks", Shown.English(finding.Message), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Other_lines_under_the_same_total_keep_the_award_in_review()
    {
        var result = Assess(
            Paper with { Lines = [Invoice.Cloud("600.00"), Invoice.Lunch("400.00")] },
            Paper with { Format = DocumentFormat.Ofd, Lines = [Invoice.Cloud("400.00"), Invoice.Lunch("600.00")] });
        Assert.Contains(result.Award("cloud-spend").Findings, f => f.Code == "rendition_lines_differ");
    }

    [Fact]
    public void The_same_number_under_another_code_is_another_invoice()
    {
        var coded = Paper with { Number = "12345678", Code = "044002500111" };
        var result = Assess(coded, coded with { Code = "044002500211", Lines = [Invoice.Cloud("5.00")] });
        Assert.Equal("1005.00", result.Base("cloud-spend"));
        Assert.All(result.Documents, d => Assert.Null(d.RenditionOf));
    }

    [Fact]
    public void A_rendition_whose_code_was_not_read_joins_the_only_invoice_with_its_number()
    {
        var coded = Paper with { Number = "12345678", Code = "044002500111" };
        var result = Assess(coded, coded with { Code = null, Format = DocumentFormat.Ofd });
        Assert.Equal("1000.00", result.Base("cloud-spend"));
        Assert.Single(result.Documents, d => d.RenditionOf is not null);
    }

    [Fact]
    public void Without_a_number_nothing_can_be_joined_and_the_check_says_so()
    {
        var result = Assess(Paper with { Number = "", File = "x.pdf" });
        Assert.Equal(CheckOutcome.Unknown, result.Documents.Single().Checks.Single(c => c.Name == "not_duplicate").Outcome);
    }

    [Fact]
    public void A_rendition_whose_code_was_not_read_joins_of_several_the_one_that_says_the_same()
    {
        var coded = Paper with { Number = "12345678", Code = "044002500111" };
        var other = coded with { Code = "044002500211", Date = "2025-03-03", Lines = [Invoice.Cloud("5.00")] };
        var result = Assess(coded, other, coded with { Code = null, Format = DocumentFormat.Ofd });
        Assert.Equal("1005.00", result.Base("cloud-spend"));
        Assert.Single(result.Documents, d => d.RenditionOf is not null);
    }

    [Theory]
    [InlineData("25442000000000000007", DocumentStatus.NeedsReview, true)]
    [InlineData("", DocumentStatus.NeedsReview, true)]
    [InlineData("", DocumentStatus.Accepted, true)]
    [InlineData("25442000000000000007", DocumentStatus.Accepted, false)]
    public void One_of_the_same_day_and_total_under_a_number_not_proven_may_be_the_same_invoice(string number, DocumentStatus status, bool doubtful)
    {
        var award = Assess(Paper, Paper with { Number = number, File = "scan.pdf", Status = status }).Award("cloud-spend");
        Assert.Equal("2000.00", award.Base.ToString());
        var open = award.Findings.Where(f => f.Code == "possible_duplicate").ToList();
        Assert.Equal(doubtful ? 1 : 0, open.Count);
        Assert.All(open, f => Assert.Equal(["scan.pdf", "1000.00", Paper.Number + ".pdf"], [.. f.Message.Arguments.Skip(1), Shown.English(f.Message.Parts.Single())]));
    }

    [Fact]
    public void Another_seller_another_day_or_another_total_is_no_duplicate()
    {
        var unproven = Paper with { Number = "25442000000000000007", Status = DocumentStatus.NeedsReview };
        foreach (var other in new[] { unproven with { SellerTaxId = "91440300MA5G00027H" }, unproven with { Date = "2025-06-16" }, unproven with { Lines = [Invoice.Cloud("1000.01")] } })
        {
            Assert.DoesNotContain(Assess(Paper, other).Award("cloud-spend").Findings, f => f.Code == "possible_duplicate");
        }
    }
}
