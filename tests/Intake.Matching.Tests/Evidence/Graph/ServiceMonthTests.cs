using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Evidence.Graph;
using Intake.Matching.Measures;
using Intake.Matching.Tests.Papers;
using static Intake.Matching.Tests.Papers.Application;

namespace Intake.Matching.Tests.Evidence.Graph;

public sealed class ServiceMonthTests
{
    private static readonly MeasureCatalog ByMonth = With("service_month");

    [Theory]
    [InlineData("1200.00", "2025-01-01", "2025-12-31", "100.00 100.00 100.00 100.00 100.00 100.00 100.00 100.00 100.00 100.00 100.00 100.00")]
    [InlineData("100.00", "2025-12-01", "2026-02-28", "33.34 33.33 33.33")]
    [InlineData("200.00", "2025-12-01", "2026-02-28", "66.67 66.67 66.66")]
    [InlineData("-100.00", "2025-12-01", "2026-02-28", "-33.34 -33.33 -33.33")]
    [InlineData("310.00", "2025-12-31", "2026-01-31", "9.69 300.31")]
    [InlineData("31.00", "2025-12-16", "2026-01-15", "16.00 15.00")]
    [InlineData("0.01", "2025-12-01", "2026-01-31", "0.01 0.00")]
    [InlineData("5.00", "2024-02-29", "2024-02-29", "5.00")]
    public void An_amount_is_shared_out_over_its_months_to_the_fen(string amount, string first, string last, string parts)
    {
        Assert.True(Money.TryParse(amount, out var money));
        Assert.Equal(parts, string.Join(' ', ServiceMonths.Split(money, Day(first), Day(last)).Select(p => p.Part)));
    }

    [Theory]
    [InlineData("2025-01-02", "2025-01-01")]
    [InlineData("1925-01-01", "2025-01-01")]
    public void A_period_out_of_order_or_beyond_reason_is_not_shared_out(string first, string last) =>
        Assert.Empty(ServiceMonths.Split(Money.FromFen(100), Day(first), Day(last)));

    [Theory]
    [InlineData("2025年3月房租", "2025-03")]
    [InlineData("2025年1-3月房租", "2025-01 2025-02 2025-03")]
    [InlineData("2025年11月至12月及2026年1月", "2025-11 2025-12 2026-01")]
    [InlineData("2025年13月", "")]
    [InlineData("2025年房租", "")]
    [InlineData("货款", "")]
    public void The_months_of_a_purpose_are_read(string purpose, string months) =>
        Assert.Equal(months, string.Join(' ', ServiceMonths.Named(purpose).Select(m => $"{m / 12:0000}-{(m % 12) + 1:00}")));

    [Fact]
    public void Without_a_guide_the_day_of_the_invoice_decides_as_before_and_the_period_is_an_open_point()
    {
        var award = Assess(Form, TestPolicy.Catalog, Rent("2025-12-01", "2025-12-01", "2026-02-28")).Award("rent-other-park");
        Assert.Equal("1000.00", award.Base.ToString());
        Assert.Contains(award.Findings, f => f.Code == "period_outside_year");
    }

    [Fact]
    public void By_months_of_service_only_those_of_the_year_count_and_the_rest_is_cut_with_its_reason()
    {
        var result = Assess(Form, ByMonth, Rent("2025-12-01", "2025-12-01", "2026-02-28"));
        var award = result.Award("rent-other-park");
        Assert.Equal("333.34", award.Base.ToString());
        Assert.DoesNotContain(award.Findings, f => f.Code == "period_outside_year");
        Assert.Equal(["333.34 True", "666.66 False"], result.Expenses.Select(e => $"{e.Amount} {e.Counted}"));
        Assert.Equal("graph.cut_months", result.Expenses[1].Reason.Key);
    }

    [Fact]
    public void By_months_of_service_an_invoice_of_the_next_year_counts_for_the_months_of_this_one()
    {
        var result = Assess(Form, ByMonth, Rent("2026-01-10", "2025-11-01", "2026-02-28"));
        Assert.Equal("500.00", result.Base("rent-other-park"));
        Assert.Equal("award.line_part", result.Award("rent-other-park").Derivation.Children[0].Children.Single().Label.Key);
    }

    [Fact]
    public void By_months_of_service_two_years_together_count_the_whole_once()
    {
        var rent = Rent("2025-12-01", "2025-12-01", "2026-02-28");
        var next = Form with { ApplicationYear = 2027 };
        Assert.Equal("333.34", Assess(Form, ByMonth, rent).Base("rent-other-park"));
        Assert.Equal("666.66", Assess(next, With("service_month", 2027), rent).Base("rent-other-park"));
        Assert.Empty(Assess(next, TestPolicy.Catalog, rent).Awards.Where(a => a.Base > Money.Zero));
    }

    [Fact]
    public void By_months_of_service_the_unpaid_share_is_cut_from_the_months_that_count()
    {
        var rent = Rent("2025-12-01", "2025-12-01", "2026-02-28").Examined();
        var half = Paper.Payment("R1", "500.00", "2026-03-01", purpose: "25442000000000000001");
        var result = Assess(Form, ByMonth, [rent, half]);
        Assert.Equal("166.67", result.Base("rent-other-park"));
        Assert.Equal("1000.00", Money.Sum(result.Expenses.Select(e => e.Amount)).ToString());
    }

    [Fact]
    public void A_line_without_a_period_goes_by_payment_and_invoice_also_where_months_decide()
    {
        var rent = new Invoice { Date = "2025-12-01", Lines = [Invoice.Line("*经营租赁*房屋租金", "1000.00", "0.00")] };
        Assert.Equal("1000.00", Assess(Form, ByMonth, rent).Base("rent-other-park"));
    }

    [Fact]
    public void By_the_day_of_the_invoice_a_payment_of_the_next_year_counts()
    {
        var rent = new Invoice { Date = "2025-12-31", Lines = [Invoice.Line("*经营租赁*房屋租金", "1000.00", "0.00")] }.Examined();
        var paid = Paper.Payment("R1", "1000.00", "2026-01-05");
        Assert.Equal("0.00", Assess(Form, TestPolicy.Catalog, [rent, paid]).Base("rent-other-park"));
        Assert.Equal("1000.00", Assess(Form, With("invoice_date"), [rent, paid]).Base("rent-other-park"));
    }

    [Fact]
    public void Another_word_for_the_basis_is_refused_with_its_place()
    {
        var problem = MeasureReader.Read([.. BuiltInPolicy.Texts(), Guide("calendar_month", 2026)]).Problems.Single();
        Assert.Equal(("guide-2026.yaml", 7, "policy.expected_one_of"), (problem.File, problem.Line, problem.Expected.Key));
    }

    [Fact]
    public void A_basis_for_a_measure_that_pays_for_no_expense_is_refused()
    {
        var guide = Guide("service_month", 2026);
        var problems = MeasureReader.Read([.. BuiltInPolicy.Texts(), guide with { Text = guide.Text.Replace("rent-other-park", "little-giant", StringComparison.Ordinal) }]).Problems;
        Assert.Equal("policy.guide_basis", problems.Single().Expected.Key);
    }

    private static Invoice Rent(string date, string first, string last) =>
        new() { Date = date, Lines = [Invoice.Line("*经营租赁*房屋租金", "1000.00", "0.00", Day(first), Day(last))] };

    private static MeasureCatalog With(string basis, int year = 2026)
    {
        var reading = MeasureReader.Read([.. BuiltInPolicy.Texts(), Guide(basis, year)]);
        Assert.Empty(reading.Problems);
        return reading.Catalog!;
    }

    private static PolicyText Guide(string basis, int year) => new($"guide-{year}.yaml", $$"""
        guide: {{year}}
        title: {zh: 虚构指南, en: Made-up guide}
        number: 虚构〔0〕号
        published: 2026-03-02
        measures:
          - id: rent-other-park
            period_basis: {{basis}}
        """);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
