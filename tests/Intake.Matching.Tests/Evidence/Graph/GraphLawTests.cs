using System.Collections.Immutable;
using CsCheck;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Evidence.Graph;
using Intake.Matching.Tests.Papers;
using static Intake.Matching.Tests.Papers.Application;

namespace Intake.Matching.Tests.Evidence.Graph;

/// <summary>What holds of every graph, whatever the papers.</summary>
public sealed class GraphLawTests
{
    // Few amounts, so that sums come alike by chance and every kind of ambiguity occurs.
    private static readonly Gen<long> GenFen = Gen.OneOf(Gen.Int[1, 6].Select(n => n * 10_000L), Gen.Long[1, 60_000]);

    private static readonly Gen<ExaminedDocument[]> GenInvoices = Gen.Select(GenFen, Gen.Int[0, 2], Gen.Int[0, 5], Gen.Int[0, 700]).Array[1, 7].Select(all => all.SelectMany((item, i) =>
    {
        var (fen, seller, red, day) = item;
        var (date, number) = (new DateOnly(2024, 6, 1).AddDays(day), GraphCase.Number($"I{i + 1}"));
        var blue = new Invoice
        {
            Number = number, Date = $"{date:yyyy-MM-dd}", SellerName = seller == 2 ? "别的（深圳）有限公司" : Paper.Seller,
            Lines = [Invoice.Line("*信息技术服务*云服务", Money.FromFen(fen).ToString(), "0.00"), .. fen > 300 ? [Invoice.Line("*信息技术服务*对象存储", "1.01", "0.00")] : ImmutableArray<Extraction.Fields.LineItem>.Empty],
        };
        return red == 0 ? [blue, new Invoice { Number = GraphCase.Number($"I{i + 100}"), OriginalNumber = number, SellerName = blue.SellerName, Date = blue.Date, Lines = [Invoice.Line("*信息技术服务*云服务", Money.FromFen(-(fen / 3) - 1).ToString(), "0.00")] }] : new[] { blue };
    }).Select(i => i.Examined()).ToArray());

    private static readonly Gen<ExaminedDocument[]> GenPayments = Gen.Select(GenFen, Gen.Int[0, 9], Gen.Int[0, 900], Gen.Int[1, 7], Gen.Bool).Array[0, 7].Select(all => all.Select((item, i) =>
    {
        var (fen, kind, day, quoted, review) = item;
        var amount = kind < 3 ? fen + 101 : fen;
        return Paper.Payment(
            kind == 9 ? null : $"R2025{i:0000}", Money.FromFen(amount).ToString(), kind == 8 ? null : $"{new DateOnly(2024, 6, 1).AddDays(day):yyyy-MM-dd}",
            kind == 7 ? Paper.Seller : Invoice.Applicant, kind == 7 ? Invoice.Applicant : kind == 6 ? "别的(深圳)有限公司" : Paper.Seller,
            kind is 4 or 5 ? "付" + GraphCase.Number($"I{quoted}") : null, review && kind == 3 ? DocumentStatus.NeedsReview : DocumentStatus.Accepted);
    }).ToArray());

    private static readonly Gen<ExaminedDocument[]> GenContracts = Gen.Select(Gen.Int[0, 700], Gen.Bool).Array[0, 2].Select(all => all.Select((item, i) =>
        Paper.Contract($"HT-2024-{i}", $"{new DateOnly(2024, 5, 1).AddDays(item.Item1):yyyy-MM-dd}", null, null, other: item.Item2 ? Paper.Seller : "别的（深圳）有限公司")).ToArray());

    private static readonly Gen<ImmutableArray<ExaminedDocument>> GenPapers = Gen.Select(GenInvoices, GenPayments, GenContracts).Select((invoices, payments, contracts) => (ImmutableArray<ExaminedDocument>)[.. invoices, .. payments, .. contracts]);

    [Fact]
    public void What_counts_of_an_invoice_never_exceeds_it_and_its_shares_add_up_to_its_lines() => GenPapers.Sample(papers =>
    {
        foreach (var invoice in Assess(Form, TestPolicy.Catalog, papers).Expenses.GroupBy(e => (e.Invoice, e.LineIndex)))
        {
            var line = papers.Single(p => p.Sha256 == invoice.Key.Invoice).Fields.Lines[invoice.Key.LineIndex];
            Assert.Equal(line.Amount, Money.Sum(invoice.Select(e => e.Amount)));
            Assert.All(invoice, e => Assert.True(Money.Abs(e.Amount) <= Money.Abs(line.Amount!.Value)));
        }
    }, iter: 1500);

    [Fact]
    public void What_is_allocated_of_a_payment_never_exceeds_it_nor_what_is_paid_of_an_invoice_the_invoice() => GenPapers.Sample(papers =>
    {
        var edges = Assess(Form, TestPolicy.Catalog, papers).Graph.Edges.Where(e => e.Link == EvidenceLink.Payment).ToList();
        foreach (var payment in edges.Where(e => e.Amount is not null).GroupBy(e => e.To))
        {
            Assert.True(Money.Sum(payment.Select(e => e.Amount!.Value)) <= papers.Single(p => p.Sha256 == payment.Key).Fields.Money(Extraction.Fields.PaymentReceipt.PaymentReceiptFields.Amount));
        }

        foreach (var invoice in edges.Where(e => e.Amount is not null).GroupBy(e => e.From))
        {
            Assert.True(Money.Sum(invoice.Select(e => e.Amount!.Value)) <= papers.Single(p => p.Sha256 == invoice.Key).Fields.Money(Extraction.Fields.VatInvoice.VatInvoiceFields.TotalIncludingTax));
        }

        Assert.All(edges, e => Assert.True(e.Amount is null || e.Amount >= Money.Zero));
    }, iter: 1500);

    [Fact]
    public void The_order_of_the_papers_changes_nothing_not_a_byte() => Gen.Select(GenPapers, Gen.Int[0, 1000]).Sample((papers, seed) =>
    {
        var shuffled = papers.ToArray();
        new Random(seed).Shuffle(shuffled);
        return ResultText.Of(Assess(Form, TestPolicy.Catalog, papers)) == ResultText.Of(Assess(Form, TestPolicy.Catalog, [.. shuffled]));
    }, iter: 300);

    [Fact]
    public void Papers_of_strangers_change_nothing_about_the_invoices() => GenPapers.Sample(papers =>
    {
        ImmutableArray<ExaminedDocument> more =
        [
            .. papers, Paper.Payment("R9999001", "100.00", "2025-05-05", "甲有限责任公司", "乙有限责任公司"), Paper.Contract("HT-9999", "2025-01-01", null, null, "1.00", "甲有限责任公司", "乙有限责任公司"),
        ];
        var (before, after) = (Assess(Form, TestPolicy.Catalog, papers), Assess(Form, TestPolicy.Catalog, more));
        Assert.Equal(Counted(before), Counted(after));
        Assert.Equal(before.Graph.Edges.Select(e => (e.From, e.To, e.Amount)), after.Graph.Edges.Select(e => (e.From, e.To, e.Amount)));
        Assert.Equal(before.Graph.Open.Select(o => o.Text), after.Graph.Open.Select(o => o.Text));
    }, iter: 300);

    [Fact]
    public void A_payment_more_never_takes_away_what_only_the_invoice_decides() => GenInvoices.Sample(invoices =>
    {
        ImmutableArray<ExaminedDocument> papers = [.. invoices];
        return Counted(Assess(Form, TestPolicy.Catalog, papers)) == Counted(Assess(Form, TestPolicy.Catalog, papers.Add(Paper.Payment("R1", "1.00", "2025-05-05", "甲有限责任公司", "乙有限责任公司"))));
    }, iter: 200);

    [Fact]
    public void An_amount_shared_out_adds_up_whatever_the_weights() =>
        Gen.Select(Gen.Long[-10_000_000_000, 10_000_000_000], Gen.Long[0, 400_000].Array[1, 40]).Where((_, weights) => weights.Any(w => w > 0)).Sample((fen, weights) =>
        {
            var parts = LargestRemainder.Split(Money.FromFen(fen), weights);
            var total = weights.Sum();
            Assert.Equal(fen, parts.Sum(p => p.Fen));
            for (var i = 0; i < parts.Length; i++)
            {
                // No part is a whole fen away from its exact share.
                Assert.True(Math.Abs(((decimal)fen * weights[i] / total) - parts[i].Fen) < 1m);
            }
        });

    [Fact]
    public void All_ways_to_a_sum_are_found_and_counted() =>
        Gen.Select(Gen.Long[1, 12].Array[1, 12], Gen.Long[1, 40]).Sample((fen, target) =>
        {
            var ways = Enumerable.Range(1, (1 << fen.Length) - 1).Select(m => (uint)m).Where(m => fen.Where((_, i) => (m >> i & 1) == 1).Sum() == target).ToList();
            var found = new SubsetSums(fen).Of(target);
            Assert.Equal((ways.Count, ways.Aggregate(0u, (all, m) => all | m)), ((int)found.Count, found.Union));
            Assert.Equal((ways.Count > 0 ? ways[0] : 0, ways.Count > 1 ? ways[1] : 0), (found.First, found.Second));
        });

    private static string Counted(ApplicationResult result) =>
        string.Join(';', result.Expenses.Select(e => $"{e.Invoice[..6]} {e.LineIndex} {e.Amount} {e.Counted}")) + string.Join(';', result.Awards.Select(a => $"{a.Measure} {a.Amount} {a.Base}"));
}
