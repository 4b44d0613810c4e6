using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Tests.Papers;
using static Intake.Matching.Tests.Papers.Application;

namespace Intake.Matching.Tests.Evidence;

public sealed class ApplicantInferenceTests
{
    private static readonly Invoice Mine = new() { Lines = [Invoice.Cloud("1000.00")] };
    private static readonly Invoice Yours = Mine with { Number = "25442000000000000002", BuyerName = "别家有限公司", BuyerTaxId = "91440300MA5G0000XX" };

    [Fact]
    public void The_buyer_named_most_is_the_applicant_and_that_is_an_open_point()
    {
        var result = AssessUnstated(Mine, Mine with { Number = "25442000000000000003" }, Yours);
        Assert.Equal((Invoice.Applicant, Invoice.ApplicantId, 2026), (result.Form.Name, result.Form.UnifiedSocialCreditCode, result.Form.ApplicationYear));
        Assert.True(result.Form.IsInferred);
        Assert.Equal("2000.00", result.Base("cloud-spend"));
        Assert.Equal(["applicant_inferred", "application_year_inferred"], result.Findings.Select(f => f.Code));
        Assert.Equal(AwardStatus.NeedsReview, result.Award("cloud-spend").Status);
    }

    [Fact]
    public void Two_equal_buyers_are_nobody_and_nothing_counts()
    {
        var result = AssessUnstated(Mine, Yours);
        Assert.Null(result.Form.Name);
        Assert.Equal("0.00", result.Total.ToString());
        Assert.Contains(result.Findings, f => f.Code == "applicant_unknown");
        Assert.All(result.Documents, d => Assert.Equal(CheckOutcome.Unknown, d.Checks.Single(c => c.Name == "buyer_is_applicant").Outcome));
        Assert.Contains(result.Award("cloud-spend").Findings, f => f.Code == "buyer_unknown");
    }

    [Fact]
    public void Renditions_of_one_invoice_are_one_voice()
    {
        var result = AssessUnstated(Mine, Mine with { Format = Extraction.Documents.DocumentFormat.Ofd }, Yours);
        Assert.Null(result.Form.Name);
    }

    [Fact]
    public void Accepted_invoices_outweigh_those_in_review()
    {
        var inReview = Yours with { Status = DocumentStatus.NeedsReview };
        Assert.Equal(Invoice.Applicant, AssessUnstated(Mine, inReview, inReview with { Number = "25442000000000000004" }).Form.Name);
    }

    [Fact]
    public void The_year_is_the_one_after_the_latest_invoice()
    {
        var result = AssessUnstated(Mine, Mine with { Number = "25442000000000000003", Date = "2026-01-01" });
        Assert.Equal(2027, result.Form.ApplicationYear);
    }

    [Fact]
    public void A_date_beyond_reason_does_not_make_the_year() =>
        Assert.Equal(2026, AssessUnstated(Mine, Mine with { Number = "25442000000000000003", Date = "9999-12-31" }).Form.ApplicationYear);

    [Fact]
    public void No_papers_at_all_give_an_empty_answer_with_its_open_points()
    {
        var result = AssessUnstated(Enumerable.Empty<Invoice>());
        Assert.Equal((0, 0), (result.Awards.Length, result.Expenses.Length));
        Assert.Equal(["applicant_unknown", "application_year_unknown"], result.Findings.Select(f => f.Code));
    }
}
