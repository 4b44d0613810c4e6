using Intake.Extraction.Verification;
using Intake.Matching.Tests.Papers;
using static Intake.Matching.Tests.Papers.Application;

namespace Intake.Matching.Tests.Evidence;

public sealed class RedLetterTests
{
    private static readonly Invoice Blue = new() { Lines = [Invoice.Cloud("1000.00")] };

    private static readonly Invoice Red = new()
    {
        Number = "25442000000000000077", OriginalNumber = Blue.Number, Date = "2025-09-01", Lines = [Invoice.Cloud("-400.00")],
    };

    [Fact]
    public void A_red_letter_invoice_takes_back_what_it_cancels()
    {
        var result = Assess(Blue, Red);
        Assert.Equal("600.00", result.Base("cloud-spend"));
        Assert.Equal(["-400.00", "1000.00"], result.Expenses.Select(e => e.Amount.ToString()).Order(StringComparer.Ordinal));
        Assert.Contains(result.Award("cloud-spend").Findings, f => f.Code == "red_letter_invoice");
    }

    [Fact]
    public void It_takes_back_even_when_issued_after_the_year_of_what_it_cancels() =>
        Assert.Equal("600.00", Assess(Blue, Red with { Date = "2026-02-01" }).Base("cloud-spend"));

    [Fact]
    public void It_takes_back_nothing_when_what_it_cancels_does_not_count()
    {
        var result = Assess(Blue with { Date = "2024-11-01" }, Red, new Invoice { Number = "25442000000000000002", Lines = [Invoice.Cloud("50.00")] });
        Assert.Equal("50.00", result.Base("cloud-spend"));
        Assert.Equal("evidence.reason_takes_back_nothing", result.Expenses.Single(e => e.Amount.IsNegative).Reason.Key);
    }

    [Fact]
    public void It_follows_the_kind_of_what_it_cancels_whatever_its_own_words() =>
        Assert.Equal("600.00", Assess(Blue, Red with { Lines = [Invoice.Unclear("-400.00")] }).Base("cloud-spend"));

    [Fact]
    public void Lines_are_matched_by_name_where_the_original_mixes_kinds()
    {
        var mixed = Blue with { Lines = [Invoice.Lunch("70.00"), Invoice.Cloud("1000.00")] };
        Assert.Equal("600.00", Assess(mixed, Red).Base("cloud-spend"));
        Assert.Equal("1000.00", Assess(mixed, Red with { Lines = [Invoice.Lunch("-70.00")] }).Base("cloud-spend"));
    }

    [Fact]
    public void Without_its_original_it_is_taken_off_all_the_same_and_says_so()
    {
        var result = Assess(Blue, Red with { OriginalNumber = "25442000000000009999" });
        Assert.Equal("600.00", result.Base("cloud-spend"));
        Assert.Contains(result.Award("cloud-spend").Findings, f => f.Code == "red_letter_without_original");
    }

    [Fact]
    public void Without_a_reference_an_unclear_one_takes_the_only_kind_the_seller_has()
    {
        var result = Assess(Blue, Red with { OriginalNumber = null, Lines = [Invoice.Unclear("-400.00")] });
        Assert.Equal("600.00", result.Base("cloud-spend"));
        Assert.Contains(result.Award("cloud-spend").Findings, f => f.Code == "red_letter_without_original");
    }

    [Fact]
    public void An_unproven_one_still_lowers_the_base()
    {
        var failed = new CheckResult("qr_agrees", CheckOutcome.Fail, Extraction.Messages.Message.Of("test.failed"));
        Assert.Equal("600.00", Assess(Blue, Red with { Status = DocumentStatus.NeedsReview, Checks = [failed] }).Base("cloud-spend"));
        Assert.Equal("600.00", Assess(Blue, Red with { OriginalNumber = null, Status = DocumentStatus.NeedsReview, Checks = [failed] }).Base("cloud-spend"));
    }

    [Fact]
    public void One_that_cancels_more_than_there_was_is_reported_and_no_award_goes_below_zero()
    {
        var result = Assess(Blue, Red with { Lines = [Invoice.Cloud("-1000.01")] });
        Assert.Equal(("-0.01", "0.00"), (result.Base("cloud-spend"), result.Amount("cloud-spend")));
        Assert.Contains(result.Findings, f => f.Code == "red_letter_too_high");
        Assert.Contains(result.Award("cloud-spend").Findings, f => f.Code == "base_not_positive");
    }

    [Fact]
    public void A_discount_line_follows_the_line_it_discounts()
    {
        var discounted = Blue with { Lines = [Invoice.Cloud("1000.00"), Invoice.Cloud("-100.00"), Invoice.Lunch("50.00"), Invoice.Line("折扣", "-5.00")] };
        var result = Assess(discounted);
        Assert.Equal("900.00", result.Base("cloud-spend"));
        Assert.Equal(["cloud-spend", "cloud-spend", null, null], result.Documents.Single().LineMeasures);
    }

    [Fact]
    public void A_discount_of_no_clear_kind_never_goes_missing() =>
        Assert.Equal("900.00", Assess(Blue with { Lines = [Invoice.Cloud("1000.00"), Invoice.Unclear("-100.00")] }).Base("cloud-spend"));
}
