using Intake.Extraction.Documents;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
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

    [Fact]
    public void Lines_of_one_name_are_told_apart_by_their_specification()
    {
        var training = Invoice.Line("*信息技术服务*服务费", "70.00") with { Specification = "餐费" };
        var cloud = training with { Specification = "云服务", Amount = Intake.Extraction.Values.Money.FromFen(100_000) };
        var back = cloud with { Amount = Intake.Extraction.Values.Money.FromFen(-40_000), Tax = Intake.Extraction.Values.Money.FromFen(-2_400) };
        Assert.Equal("600.00", BySpecification(Blue with { Lines = [training, cloud] }, Red with { Lines = [back] }).Base("cloud-spend"));
    }

    [Fact]
    public void Where_lines_of_one_name_are_of_two_kinds_and_nothing_tells_them_apart_it_is_an_alarm()
    {
        var training = Invoice.Line("*信息技术服务*服务费", "70.00") with { Specification = "餐费" };
        var cloud = training with { Specification = "云服务", Amount = Intake.Extraction.Values.Money.FromFen(100_000) };
        var back = cloud with { Specification = null, Amount = Intake.Extraction.Values.Money.FromFen(-40_000), Tax = Intake.Extraction.Values.Money.FromFen(-2_400) };
        var award = BySpecification(Blue with { Lines = [training, cloud] }, Red with { Lines = [back] }).Award("cloud-spend");
        Assert.Contains(award.Findings, f => f is { Code: "red_letter_invoice", Severity: Severity.Error, Message.Key: "evidence.red_unclear" });
    }

    [Fact]
    public void Several_that_together_cancel_more_than_there_was_are_reported()
    {
        var result = Assess(Blue, Red with { Lines = [Invoice.Cloud("-600.00")] }, Red with { Number = "25442000000000000078", Lines = [Invoice.Cloud("-400.01")] });
        Assert.Equal("-0.01", result.Base("cloud-spend"));
        Assert.Contains(result.Findings, f => f.Code == "red_letter_too_high");
        Assert.DoesNotContain(
            Assess(Blue, Red with { Lines = [Invoice.Cloud("-600.00")] }, Red with { Number = "25442000000000000078", Lines = [Invoice.Cloud("-400.00")] }).Findings,
            f => f.Code == "red_letter_too_high");
    }

    [Fact]
    public void A_short_number_of_another_seller_is_not_the_original_it_names()
    {
        var old = Blue with { Number = "12345678", Code = "044002500111", Date = "2024-05-01" };
        var red = Red with { Number = "12345679", Code = "044002500111", OriginalNumber = "12345678", SellerTaxId = "91440300MA5G00027H", SellerName = "另一家有限公司" };
        var result = Assess(old, red, new Invoice { Number = "25442000000000000002", Lines = [Invoice.Cloud("1000.00")] });
        Assert.Equal("600.00", result.Base("cloud-spend"));
        Assert.Contains(result.Award("cloud-spend").Findings, f => f.Code == "red_letter_without_original");
    }

    [Fact]
    public void A_short_number_that_two_invoices_of_the_seller_bear_names_neither()
    {
        var counted = Blue with { Number = "12345678", Code = "044002500111" };
        var old = counted with { Code = "044002500211", Date = "2024-05-01" };
        var result = Assess(counted, old, Red with { Number = "12345679", Code = "044002500111", OriginalNumber = "12345678" });
        Assert.Equal("600.00", result.Base("cloud-spend"));
        Assert.Contains(result.Award("cloud-spend").Findings, f => f.Code == "red_letter_without_original");
    }

    [Fact]
    public void One_that_is_not_proven_takes_back_and_is_an_open_point()
    {
        var award = Assess(Blue, Red with { Status = DocumentStatus.NeedsReview }).Award("cloud-spend");
        Assert.Equal("600.00", award.Base.ToString());
        Assert.Contains(award.Findings, f => f is { Code: "red_letter_invoice", Severity: Severity.Warning, Message.Key: "evidence.red_not_proven" });
    }

    [Fact]
    public void One_that_cancels_what_an_earlier_award_rested_on_asks_whether_that_was_too_much()
    {
        var form = Form with { ApplicationYear = 2027, PriorAwards = [new PriorAward("cloud-spend", 2026, Intake.Extraction.Values.Money.FromFen(80_000))] };
        Invoice[] papers = [Blue, Red with { Date = "2026-02-01" }, new Invoice { Number = "25442000000000000002", Date = "2026-05-01", Lines = [Invoice.Cloud("50.00")] }];
        var award = Assess(form, papers).Award("cloud-spend");
        Assert.Equal("50.00", award.Base.ToString());
        Assert.Contains(award.Findings, f => f.Code == "red_letter_of_earlier_award" && f.Message.Arguments[^1] == "800.00");
        Assert.DoesNotContain(Assess(form with { PriorAwards = [] }, papers).Award("cloud-spend").Findings, f => f.Code == "red_letter_of_earlier_award");
    }

    private static ApplicationResult BySpecification(params Invoice[] invoices) => ApplicationAssessor.Assess(
        Form, [.. invoices.Select(i => i.Examined())], TestPolicy.Catalog, subject => Classify(subject with { LineName = subject.Specification ?? "餐费" }));
}
