using Intake.Extraction.Fields;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Matching.Tests.Papers;
using static Intake.Matching.Tests.Papers.Application;

namespace Intake.Matching.Tests.Awards;

public sealed class AwardFromInvoicesTests
{
    [Fact]
    public void Each_line_goes_to_the_measure_of_its_kind_without_tax()
    {
        var result = Assess(
            Form with { Park = new Park("光明云谷", ParkRecognition.Recognised) },
            new Invoice { Lines = [Invoice.Cloud("1000.00"), Invoice.Compute("500.00"), Invoice.Lunch("88.00")] },
            new Invoice { Number = "25442000000000000002", Lines = [Invoice.Rent("3000.00")] },
            new Invoice { Number = "25442000000000000003", Lines = [Invoice.Interest("700.00")] });

        Assert.Equal("800.00", result.Amount("cloud-spend"));
        Assert.Equal("150.00", result.Amount("compute-purchase"));
        Assert.Equal("1500.00", result.Amount("rent-recognised-park"));
        Assert.Equal("210.00", result.Amount("loan-interest"));
        Assert.Equal(4, result.Awards.Length);
        Assert.Equal("2660.00", result.Total.ToString());
        Assert.Equal(["cloud-spend", "compute-purchase", null], result.Documents.Single(d => d.Lines.Length == 3).LineMeasures);
        Assert.Equal("evidence.reason_no_kind", result.Expenses.Single(e => e.Measure is null).Reason.Key);
    }

    [Fact]
    public void No_payment_is_shown_so_the_award_stays_in_review_and_says_so()
    {
        var award = Assess(new Invoice { Lines = [Invoice.Cloud("1000.00")] }).Award("cloud-spend");
        Assert.Equal(AwardStatus.NeedsReview, award.Status);
        Assert.Contains(award.Criteria, c => c.Name == "payment_found" && c.Reason.Key == "eligibility.payment_to_confirm");
        Assert.Contains(award.Criteria, c => c.Name == "contract_found" && c.Reason.Key == "eligibility.contract_to_confirm");
    }

    [Fact]
    public void The_other_reading_of_the_basis_counts_with_tax()
    {
        var catalog = TestPolicy.With("notice.yaml", "chosen: tax_excluded", "chosen: tax_included");
        var result = Assess(Form, catalog, new Invoice { Lines = [Invoice.Cloud("1000.00")] });
        Assert.Equal("1060.00", result.Base("cloud-spend"));
        Assert.Equal("848.00", result.Amount("cloud-spend"));
    }

    [Theory]
    [InlineData("2024-12-31", "0.00")]
    [InlineData("2025-01-01", "1000.00")]
    [InlineData("2025-12-31", "1000.00")]
    [InlineData("2026-01-01", "0.00")]
    public void Only_the_calendar_year_before_the_application_year_counts(string date, string expected)
    {
        var result = Assess(new Invoice { Date = date, Lines = [Invoice.Cloud("1000.00")] });
        Assert.Equal(expected, result.Base("cloud-spend"));
        var check = result.Documents.Single().Checks.Single(c => c.Name == "in_period");
        Assert.Equal(expected == "0.00" ? CheckOutcome.Fail : CheckOutcome.Pass, check.Outcome);
    }

    [Fact]
    public void An_invoice_without_a_date_does_not_count_and_is_an_open_point_with_its_amount()
    {
        var award = Assess(new Invoice { Date = null, Lines = [Invoice.Cloud("1000.00")] }).Award("cloud-spend");
        Assert.Equal("0.00", award.Base.ToString());
        Assert.Equal("evidence.open_no_date", award.Findings.Single(f => f.Code == "amount_not_read").Message.Key);
    }

    [Fact]
    public void An_invoice_of_another_buyer_does_not_count_and_brings_no_measure_into_play()
    {
        var result = Assess(new Invoice { BuyerName = "别家有限公司", BuyerTaxId = "91440300MA5G0000XX", Lines = [Invoice.Cloud("1000.00")] });
        Assert.Empty(result.Awards);
        Assert.Equal(CheckOutcome.Fail, result.Documents.Single().Checks.Single(c => c.Name == "buyer_is_applicant").Outcome);
        Assert.Equal("evidence.reason_other_buyer", result.Expenses.Single().Reason.Key);
    }

    [Theory]
    [InlineData("深圳市晨屿智能科技有限公司", "９１４４０３００ＭＡ５ＦＱＸ８Ｅ７４", CheckOutcome.Pass, "1000.00")]
    [InlineData("深圳市 晨屿智能 科技有限公司", Invoice.ApplicantId, CheckOutcome.Pass, "1000.00")]
    [InlineData("深圳市晨屿智能有限公司", Invoice.ApplicantId, CheckOutcome.Unknown, "1000.00")]
    [InlineData(Invoice.Applicant, null, CheckOutcome.Unknown, "1000.00")]
    [InlineData(Invoice.Applicant, "91440300MA5FQX8E75", CheckOutcome.Fail, null)]
    [InlineData("别家有限公司", null, CheckOutcome.Fail, null)]
    [InlineData(null, null, CheckOutcome.Unknown, "0.00")]
    public void The_buyer_is_compared_by_name_and_tax_id_whatever_their_width(string? name, string? id, CheckOutcome outcome, string? counted)
    {
        var result = Assess(new Invoice { BuyerName = name, BuyerTaxId = id, Lines = [Invoice.Cloud("1000.00")] });
        Assert.Equal(outcome, result.Documents.Single().Checks.Single(c => c.Name == "buyer_is_applicant").Outcome);
        Assert.Equal(counted, result.Awards.SingleOrDefault()?.Base.ToString());
        if (outcome == CheckOutcome.Unknown)
        {
            Assert.Contains(result.Awards.Single().Findings, f => f.Code is "buyer_doubtful" or "buyer_unknown");
        }
    }

    [Fact]
    public void A_line_of_no_clear_kind_does_not_count_and_says_what_it_would_add()
    {
        var result = Assess(new Invoice { Lines = [Invoice.Cloud("1000.00"), Invoice.Unclear("250.00")] });
        Assert.Equal("1000.00", result.Base("cloud-spend"));
        var open = result.Award("cloud-spend").Findings.Single(f => f.Code == "expense_unsure");
        Assert.Equal(["cloud-spend", "250.00"], open.Message.Arguments.Skip(3));
        Assert.Null(result.Expenses.Single(e => e.LineIndex == 1).Measure);
    }

    [Fact]
    public void A_document_in_review_counts_only_with_an_open_point_that_names_it()
    {
        var award = Assess(new Invoice { Status = DocumentStatus.NeedsReview, Lines = [Invoice.Cloud("1000.00")] }).Award("cloud-spend");
        Assert.Equal("1000.00", award.Base.ToString());
        Assert.Contains(award.Findings, f => f.Code == "document_not_proven" && f.Message.Arguments[2] == "1000.00");
    }

    [Fact]
    public void A_document_that_a_check_speaks_against_does_not_count_until_a_person_decides()
    {
        var check = new CheckResult("sum_agrees", CheckOutcome.Fail, Extraction.Messages.Message.Of("test.failed"));
        var award = Assess(new Invoice { Status = DocumentStatus.NeedsReview, Checks = [check], Lines = [Invoice.Cloud("1000.00")] }).Award("cloud-spend");
        Assert.Equal(("0.00", AwardStatus.NeedsReview), (award.Base.ToString(), award.Status));
        var finding = award.Findings.Single(f => f.Code == "document_contradicted");
        Assert.Equal("1000.00", finding.Message.Arguments[2]);
        Assert.Contains(": Amount and tax make the total;", Shown.English(finding.Message), StringComparison.Ordinal);
    }

    [Fact]
    public void Readings_can_be_made_stricter_in_data()
    {
        var unproven = TestPolicy.With("notice.yaml", "chosen: counts_unless_contradicted", "chosen: does_not_count");
        var invoice = new Invoice { Status = DocumentStatus.NeedsReview, Lines = [Invoice.Cloud("1000.00")] };
        Assert.Equal("0.00", Assess(Form, unproven, invoice).Base("cloud-spend"));
        var unpaid = TestPolicy.With("notice.yaml", "chosen: counts_with_open_point", "chosen: does_not_count");
        Assert.Equal("0.00", Assess(Form, unpaid, invoice).Base("cloud-spend"));
    }

    [Fact]
    public void Measures_not_asked_for_get_nothing()
    {
        var result = Assess(Form with { Measures = ["compute-purchase"] }, new Invoice { Lines = [Invoice.Cloud("1000.00"), Invoice.Compute("500.00")] });
        Assert.Equal("compute-purchase", result.Awards.Single().Measure);
        Assert.Equal("evidence.reason_not_asked", result.Expenses.Single(e => e.LineIndex == 0).Reason.Key);
    }

    [Fact]
    public void A_measure_asked_for_without_evidence_names_what_is_missing()
    {
        var award = Assess(Form with { Measures = ["cloud-spend"] }, Enumerable.Empty<Invoice>()).Award("cloud-spend");
        Assert.Equal((AwardStatus.NeedsReview, "0.00"), (award.Status, award.Amount.ToString()));
        Assert.Contains(award.Criteria, c => c.Name == "expenditure_shown" && c.Reason.Key == "eligibility.no_expenditure");
    }

    [Fact]
    public void Rent_in_a_park_of_unstated_recognition_takes_the_lowest_ceiling_and_lists_the_others()
    {
        var result = Assess(new Invoice { Lines = [Invoice.Rent("9000000.00")] });
        var award = result.Award("rent-other-park");
        Assert.Equal(("1000000.00", AwardStatus.NeedsReview), (award.Amount.ToString(), award.Status));
        var open = award.Findings.Single(f => f.Code == "measure_not_settled");
        var shown = Shown.English(open.Message);
        Assert.Contains("(rent-partner-park): CNY 2000000.00, ", shown, StringComparison.Ordinal);
        Assert.Contains("(rent-recognised-park): CNY 2000000.00.", shown, StringComparison.Ordinal);
        Assert.Single(result.Awards);
    }

    [Theory]
    [InlineData(ParkRecognition.Recognised, "rent-recognised-park", "2000000.00")]
    [InlineData(ParkRecognition.Partner, "rent-partner-park", "2000000.00")]
    [InlineData(ParkRecognition.Other, "rent-other-park", "1000000.00")]
    public void Rent_goes_to_the_clause_of_the_park(ParkRecognition recognition, string measure, string amount)
    {
        var result = Assess(Form with { Park = new Park("某园", recognition) }, new Invoice { Lines = [Invoice.Rent("9000000.00")] });
        Assert.Equal(amount, result.Amount(measure));
        Assert.Single(result.Awards);
    }

    [Fact]
    public void A_rent_measure_asked_for_in_the_wrong_park_is_refused()
    {
        var form = Form with { Park = new Park("某园", ParkRecognition.Other), Measures = ["rent-recognised-park"] };
        var award = Assess(form, new Invoice { Lines = [Invoice.Rent("1000.00")] }).Awards.Single();
        Assert.Equal(("rent-recognised-park", AwardStatus.NotEligible, "0.00"), (award.Measure, award.Status, award.Amount.ToString()));
    }

    [Fact]
    public void A_period_of_service_that_leaves_the_year_is_an_open_point()
    {
        var line = Invoice.Line("*经营租赁*房屋租金", "1000.00", null, new DateOnly(2025, 12, 1), new DateOnly(2026, 2, 28));
        var award = Assess(new Invoice { Date = "2025-12-01", Lines = [line] }).Awards.Single();
        Assert.Contains(award.Findings, f => f.Code == "period_outside_year");
    }

    [Fact]
    public void Declared_figures_stand_in_where_no_paper_speaks_and_give_way_where_one_does()
    {
        var form = Form with { Declared = [new DeclaredMeasure("loan-interest", [new DeclaredFigure("interest", new InputValue.Amount(Money.FromFen(100_000)))])] };
        var declared = Assess(form, Enumerable.Empty<Invoice>()).Award("loan-interest");
        Assert.Equal(("300.00", AwardStatus.NeedsReview), (declared.Amount.ToString(), declared.Status));
        Assert.Contains(declared.Criteria, c => c.Reason.Key == "eligibility.declared_to_confirm");

        var shown = Assess(form, new Invoice { Lines = [Invoice.Interest("900.00")] }).Award("loan-interest");
        Assert.Equal("270.00", shown.Amount.ToString());
        Assert.Contains(shown.Findings, f => f.Code == "declared_differs");
    }

    [Fact]
    public void Amounts_beyond_reason_do_not_count_and_overflow_nothing()
    {
        var huge = Invoice.Line("*信息技术服务*云服务", "90000000000000000.00", "1.00");
        var paper = new Invoice { Lines = [Invoice.Cloud("10.00")] }.Examined();
        var result = Assess(Form, TestPolicy.Catalog, [paper with { Fields = new FieldSet(paper.Fields.Fields, [huge, huge, .. paper.Fields.Lines]) }]);
        Assert.Equal("10.00", result.Base("cloud-spend"));
        Assert.Contains(result.Award("cloud-spend").Findings, f => f.Code == "amount_not_read");
    }

    [Fact]
    public void An_unreadable_file_is_named_and_keeps_every_award_in_review()
    {
        var unreadable = new Invoice { Number = "25442000000000000009" }.Examined() with { Status = DocumentStatus.Unreadable, Name = "坏.pdf" };
        var result = Assess(Form, TestPolicy.Catalog, [unreadable, new Invoice { Lines = [Invoice.Cloud("10.00")] }.Examined()]);
        Assert.Equal(["坏.pdf"], result.Findings.Single(f => f.Code == "document_unreadable").Message.Arguments);
        Assert.Contains(result.Award("cloud-spend").Findings, f => f.Code == "application_open");
    }

    [Fact]
    public void Other_support_stated_under_a_related_measure_is_an_open_point()
    {
        var form = Form with
        {
            Park = new Park("某园", ParkRecognition.Other),
            OtherSupport = [new OtherSupport("rent-recognised-park", "municipal", Extraction.Values.Money.FromFen(100))],
        };
        var award = Assess(form, new Invoice { Lines = [Invoice.Rent("1000.00")] }).Award("rent-other-park");
        Assert.Equal(["rent-recognised-park", "municipal", "1.00"], award.Findings.Single(f => f.Code == "related_support").Message.Arguments);
    }

    [Fact]
    public void An_earlier_award_of_nothing_counts_as_a_year_and_is_questioned()
    {
        var form = Form with { PriorAwards = [new PriorAward("cloud-spend", 2025, Extraction.Values.Money.Zero)] };
        var result = Assess(form, new Invoice { Lines = [Invoice.Cloud("1000.00")] });
        Assert.Equal("600.00", result.Amount("cloud-spend"));
        Assert.Contains(result.Award("cloud-spend").Findings, f => f.Code == "award_of_nothing");
    }

    [Fact]
    public void An_award_of_this_very_year_is_taken_off_and_lowers_no_rate()
    {
        var form = Form with { PriorAwards = [new PriorAward("cloud-spend", 2026, Extraction.Values.Money.FromFen(30_000))] };
        var award = Assess(form, new Invoice { Lines = [Invoice.Cloud("1000.00")] }).Award("cloud-spend");
        Assert.Equal("500.00", award.Amount.ToString());
        Assert.Contains(award.Findings, f => f.Code == "already_awarded_this_year");
    }
}
