using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.InterestReceipt;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Tests.Papers;
using static Intake.Matching.Tests.Papers.Application;

namespace Intake.Matching.Tests.Evidence;

public sealed class InterestExpenseTests
{
    private const string Bank = "岭南商业银行股份有限公司深圳光明支行", Loan = "loan-interest";

    [Fact]
    public void Receipts_of_the_year_are_the_interest_paid_and_thirty_per_cent_of_it_the_award()
    {
        var result = Assess([Receipt("1", "10000.00", "2025-03-21"), Receipt("2", "10000.01", "2025-12-31")]);

        Assert.Equal(("20000.01", "6000.00"), (result.Base(Loan), result.Amount(Loan)));
        Assert.All(result.Expenses, e => Assert.True(e.Counted && e.Payments.SequenceEqual([e.Invoice]) && e.Ink is not null));
        Assert.DoesNotContain(result.Findings, f => f.Code == "paper_unmatched");
        Assert.DoesNotContain(result.Award(Loan).Findings, f => f.Code is "document_not_proven" or "payment_missing");
    }

    [Theory]
    [InlineData("2024-12-31", false)]
    [InlineData("2025-01-01", true)]
    [InlineData("2025-12-31", true)]
    [InlineData("2026-01-01", false)]
    public void The_day_of_payment_decides_the_year(string date, bool counts) =>
        Assert.Equal(counts, Assess([Receipt("1", "10000.00", date)]).Expenses.Single().Counted);

    [Fact]
    public void Interest_for_days_of_the_year_before_counts_by_its_payment_and_that_is_said()
    {
        var receipt = With(Receipt("1", "10000.00", "2025-03-21"), InterestReceiptFields.PeriodStart, "2024-12-21");

        var result = Assess([receipt]);

        Assert.Equal("10000.00", result.Base(Loan));
        Assert.Contains(result.Award(Loan).Findings, f => f.Code == "interest_period" && f.Severity == Severity.Information);
    }

    [Fact]
    public void Somebody_else_s_interest_does_not_count_and_brings_no_measure_into_play()
    {
        var result = Assess([With(Receipt("1", "10000.00", "2025-03-21"), InterestReceiptFields.Borrower, "深圳市别家软件有限公司")]);

        Assert.DoesNotContain(result.Awards, a => a.Measure == Loan);
        Assert.False(result.Expenses.Single().Counted);
    }

    [Fact]
    public void A_receipt_that_pays_an_interest_invoice_is_its_payment_and_the_interest_counts_once()
    {
        var invoice = new Invoice { SellerName = Bank, Lines = [Invoice.Line("*金融服务*贷款利息", "10000.00", "0.00")] }.Examined();

        var result = Assess([invoice, Receipt("1", "10000.00", "2025-06-21")]);

        Assert.Equal("10000.00", result.Base(Loan));
        Assert.Single(result.Expenses);
    }

    [Fact]
    public void A_receipt_beside_an_interest_invoice_of_the_same_bank_that_it_does_not_settle_is_left_to_a_person()
    {
        var invoice = new Invoice { SellerName = Bank, Lines = [Invoice.Line("*金融服务*贷款利息", "9000.00", "0.00")] }.Examined();

        var result = Assess([invoice, Receipt("1", "10000.00", "2025-03-21"), Receipt("2", "10000.50", "2025-06-21")]);

        Assert.Equal("9000.00", result.Base(Loan));
        Assert.Equal(2, result.Award(Loan).Findings.Count(f => f.Code == "interest_perhaps_invoiced"));
    }

    [Fact]
    public void Interest_of_another_bank_than_the_invoice_s_counts_beside_it()
    {
        var invoice = new Invoice { SellerName = "前海某某银行股份有限公司", Lines = [Invoice.Line("*金融服务*贷款利息", "30000.00", "0.00")] }.Examined();

        Assert.Equal("40000.00", Assess([invoice, Receipt("1", "10000.00", "2025-03-21")]).Base(Loan));
    }

    [Fact]
    public void The_same_receipt_twice_counts_once()
    {
        var receipt = Receipt("1", "10000.00", "2025-03-21");

        Assert.Equal("10000.00", Assess([receipt, receipt with { Name = "again.pdf" }]).Base(Loan));
        Assert.Equal("10000.00", Assess([receipt, receipt with { Name = "scanned.pdf", Sha256 = new string('a', 64) }]).Base(Loan));
    }

    [Fact]
    public void A_receipt_that_is_not_proven_counts_with_an_open_point_and_one_that_a_check_speaks_against_does_not()
    {
        var receipt = Receipt("1", "10000.00", "2025-03-21");
        var unproven = receipt with { Status = DocumentStatus.NeedsReview };
        var contradicted = unproven with { Checks = [new CheckResult("words_agree", CheckOutcome.Fail, Intake.Extraction.Messages.Message.Of("graph.interest_counted"), null)] };

        var open = Assess([unproven]);
        Assert.Equal(("10000.00", AwardStatus.NeedsReview), (open.Base(Loan), open.Award(Loan).Status));
        Assert.Contains(open.Award(Loan).Findings, f => f.Code == "document_not_proven");

        var against = Assess([contradicted]);
        Assert.Equal("0.00", against.Base(Loan));
        Assert.Contains(against.Award(Loan).Findings, f => f.Code == "document_contradicted");
    }

    [Theory]
    [InlineData(null, "2025-03-21")]
    [InlineData("10000.00", null)]
    [InlineData("0.00", "2025-03-21")]
    [InlineData("-5.00", "2025-03-21")]
    [InlineData("10000000000.01", "2025-03-21")]
    public void What_was_not_read_or_is_beyond_reason_is_an_open_point(string? interest, string? date)
    {
        var result = Assess([Paper.Interest("1", interest, date, Bank)]);

        Assert.Contains(result.Award(Loan).Findings, f => f.Code == "interest_not_read");
        Assert.Empty(result.Expenses);
    }

    private static ApplicationResult Assess(ImmutableArray<ExaminedDocument> documents) => Application.Assess(Form, TestPolicy.Catalog, documents);

    private static ExaminedDocument Receipt(string number, string interest, string date) => Paper.Interest(number, interest, date, Bank);

    private static ExaminedDocument With(ExaminedDocument document, FieldName field, string value) => document with
    {
        Fields = new FieldSet(
            [.. document.Fields.Fields.Where(f => f.Name != field), new ExtractedField(field, value, value, Intake.Extraction.Values.Confidence.Proven, FieldSource.TextLayer, 1, new BoundingBox(0.1, 0.9, 0.5, 0.93))],
            document.Fields.Lines),
    };
}
