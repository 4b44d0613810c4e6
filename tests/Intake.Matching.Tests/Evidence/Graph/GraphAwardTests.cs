using Intake.Extraction.Documents;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Eligibility;
using Intake.Matching.Evidence;
using Intake.Matching.Evidence.Graph;
using Intake.Matching.Tests.Papers;
using static Intake.Matching.Tests.Papers.Application;

namespace Intake.Matching.Tests.Evidence.Graph;

/// <summary>What contracts and payments do to awards.</summary>
public sealed class GraphAwardTests
{
    private static readonly ExaminedDocument Cloud = new Invoice { Lines = [Invoice.Cloud("1000.00")] }.Examined();

    private static readonly ExaminedDocument Contract = Paper.Contract("HT-2025-01", "2025-01-01", "2025-01-01", "2025-12-31");

    private static readonly ExaminedDocument Paid = Paper.Payment("R2025001", "1060.00", "2025-07-01");

    [Fact]
    public void With_contract_and_payment_both_conditions_are_met_and_the_expense_names_its_papers()
    {
        var result = Assess(Form, TestPolicy.Catalog, [Cloud, Contract, Paid]);
        Assert.All(result.Award("cloud-spend").Criteria.Where(c => c.Name is "contract_found" or "payment_found"), c => Assert.Equal(CriterionOutcome.Met, c.Outcome));
        var expense = result.Expenses.Single();
        Assert.Equal((Contract.Sha256, Paid.Sha256, new DateOnly(2025, 7, 1)), (expense.Contract, expense.Payments.Single(), expense.Date));
        Assert.Equal(("1000.00", "800.00"), (result.Base("cloud-spend"), result.Amount("cloud-spend")));
        Assert.Equal("graph.reason_counted_paid", expense.Reason.Key);
    }

    [Fact]
    public void An_invoice_without_its_payment_beside_one_that_has_it_is_named_with_what_would_settle_it()
    {
        var other = new Invoice { Number = "25442000000000000002", Lines = [Invoice.Cloud("500.00")] }.Examined();
        var criterion = Assess(Form, TestPolicy.Catalog, [Cloud, other, Paid]).Award("cloud-spend").Criteria.Single(c => c.Name == "payment_found");
        Assert.Equal(CriterionOutcome.Unknown, criterion.Outcome);
        var shown = Shown.English(criterion.Reason);
        Assert.Contains("1 of the 2 invoice(s) that count are not settled (25442000000000000002); receipts for CNY 530.00 would settle them", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_receipt_is_asked_for_with_amount_and_parties()
    {
        var check = Assess(Form, TestPolicy.Catalog, [Cloud]).Documents.Single().Checks.Single(c => c.Name == "payment_found");
        Assert.Equal(
            "No proof of payment for invoice 25442000000000000001 was found. A payment receipt for CNY 1060.00 from 深圳市晨屿智能科技有限公司 to 云帆数据(深圳)有限公司 would settle it", Shown.English(check.Message));
    }

    [Fact]
    public void Where_unpaid_invoices_do_not_count_a_paid_one_does()
    {
        var strict = TestPolicy.With("notice.yaml", "chosen: counts_with_open_point", "chosen: does_not_count");
        Assert.Equal("0.00", Assess(Form, strict, [Cloud]).Base("cloud-spend"));
        Assert.Equal("1000.00", Assess(Form, strict, [Cloud, Paid]).Base("cloud-spend"));
        Assert.Equal("0.00", Assess(Form, strict, [Cloud, Paid, Paper.Payment("R2025002", "1060.00", "2025-08-01")]).Base("cloud-spend"));
    }

    [Fact]
    public void The_derivation_of_a_part_shows_the_line_as_printed_and_the_payments()
    {
        var half = Paper.Payment("R2025001", "530.00", "2025-07-01");
        var award = Assess(Form, TestPolicy.Catalog, [Cloud, half]).Award("cloud-spend");
        var part = award.Derivation.Children[0].Children.Single();
        Assert.Equal(("award.line_part", "500.00"), (part.Label.Key, part.Value));
        Assert.Equal([("1000.00", Cloud.Sha256), ("530.00", half.Sha256)], part.Children.Select(c => (c.Value, c.Document!)));
        Assert.All(part.Children, leaf => Assert.NotNull(leaf.Ink));
        Assert.Equal(award.Amount, part.Contribution);
    }

    [Fact]
    public void An_invoice_of_an_earlier_year_that_counts_by_its_payment_is_held_against_the_award_of_that_year()
    {
        var early = new Invoice { Date = "2024-12-20", Lines = [Invoice.Cloud("1000.00")] }.Examined();
        var form = Form with { PriorAwards = [new PriorAward("cloud-spend", 2025, Money.FromFen(500_000))] };
        var open = Assess(form, TestPolicy.Catalog, [early, Paid]).Award("cloud-spend").Findings.Single(f => f.Code == "invoiced_in_earlier_year");
        Assert.Equal((Severity.Warning, "graph.invoiced_earlier_award"), (open.Severity, open.Message.Key));
        Assert.Equal(Severity.Information, Assess(Form, TestPolicy.Catalog, [early, Paid]).Award("cloud-spend").Findings.Single(f => f.Code == "invoiced_in_earlier_year").Severity);
    }

    [Theory]
    [InlineData(24, "payment_ambiguous")]
    [InlineData(25, "payment_too_many")]
    public void More_than_24_amounts_are_not_compared_and_that_is_said(int invoices, string code)
    {
        var papers = Enumerable.Range(1, invoices).Select(i => new Invoice { Number = GraphCase.Number($"I{i}"), Lines = [Invoice.Line("云服务", "10.00", "0.00")] }.Examined());
        var result = Assess(Form, TestPolicy.Catalog, [.. papers, Paper.Payment("R1", "20.00", "2025-07-01")]);
        Assert.Equal(code, result.Graph.Open.Single().Code);
        Assert.Empty(result.Graph.Edges);
        Assert.Equal((invoices * 10).ToString(System.Globalization.CultureInfo.InvariantCulture) + ".00", result.Base("cloud-spend"));
    }

    [Fact]
    public void A_paper_handed_in_twice_is_named_as_that()
    {
        var result = Assess(Form, TestPolicy.Catalog,
            [Cloud, Paid, Paid with { Name = "又一份.pdf" }, Paper.Payment("R2025001", "1060.00", "2025-07-01", salt: "照片"), Contract]);
        Assert.Equal(2, result.Documents.Count(d => d.Document.Type == Extraction.Classification.DocumentType.PaymentReceipt && d.RenditionOf is not null));
        Assert.Contains(result.Documents.SelectMany(d => d.Findings), f => f.Code == "identical_copy");
        Assert.Contains(result.Documents.SelectMany(d => d.Findings), f => f.Code == "rendition");
        Assert.Single(result.Graph.Edges, e => e.Link == EvidenceLink.Payment);
    }

    [Fact]
    public void A_paper_that_belongs_to_nothing_is_listed_with_what_it_would_need_and_holds_no_award_in_review()
    {
        var result = Assess(Form, TestPolicy.Catalog, [Cloud, Contract, Paid, Paper.Payment("R7", "99.00", "2025-07-01", payee: "别的（深圳）有限公司")]);
        var finding = result.Findings.Single(f => f.Code == "paper_unmatched");
        Assert.Equal(Severity.Information, finding.Severity);
        Assert.Contains("it would need invoices of 别的(深圳)有限公司 to 深圳市晨屿智能科技有限公司 that come to CNY 99.00", Shown.English(finding.Message), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Award("cloud-spend").Findings, f => f.Code == "application_open");
    }

    [Theory]
    [InlineData("云帆数据(深圳)有限公司", "云帆数据【深圳】有限公司", true, false)]
    [InlineData("云帆数据有限公司", "云航数据有限公司", false, true)]
    [InlineData("云帆数据有限公司", "云帆数据有限公司深圳分公司", false, true)]
    [InlineData("云帆数据有限公司", "星河科技有限公司", false, false)]
    [InlineData("云帆", "云航", false, false)]
    public void Names_are_the_same_only_after_width_and_brackets_and_nearly_the_same_is_told(string one, string other, bool same, bool nearly)
    {
        var (a, b) = (PartyNames.Of(one), PartyNames.Of(other));
        Assert.Equal((same, nearly), (a == b, PartyNames.AreNearly(a, b)));
    }
}
