using CsCheck;
using Intake.Extraction.Fields;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Tests.Papers;
using static Intake.Matching.Tests.Papers.Application;

namespace Intake.Matching.Tests.Laws;

/// <summary>What holds for every application, whatever its papers.</summary>
public sealed class AwardLawTests
{
    private static readonly Gen<Money> GenAmount = Gen.OneOf(Gen.Long[1, 100], Gen.Long[1, 300_000_000], Gen.Long[1, 3_000_000_000]).Select(Money.FromFen);

    private static readonly Gen<LineItem> GenLine = Gen.Select(Gen.Int[0, 5], GenAmount).Select((kind, amount) => kind switch
    {
        0 => Invoice.Cloud(amount.ToString()),
        1 => Invoice.Compute(amount.ToString()),
        2 => Invoice.Rent(amount.ToString()),
        3 => Invoice.Interest(amount.ToString()),
        4 => Invoice.Unclear(amount.ToString()),
        _ => Invoice.Lunch(amount.ToString()),
    });

    private static readonly Gen<Invoice[]> GenInvoices = GenLine.Array[1, 4].Array[1, 6].Select(all => all
        .Select((lines, i) => new Invoice { Number = $"2544200000000000{i:0000}", Lines = [.. lines] }).ToArray());

    private static readonly Gen<ApplicationForm> GenForm = Gen.Select(Gen.Int[2026, 2027], Gen.Bool, Gen.Long[0, 200_000_000], Gen.Long[0, 120_000_000], Gen.Int[0, 3])
        .Select((year, second, support, already, park) => Form with
        {
            ApplicationYear = year,
            Park = park == 3 ? null : new Park("某园", (ParkRecognition)park),
            PriorAwards =
            [
                .. second ? [new PriorAward("cloud-spend", year - 1, Money.FromFen(5))] : Array.Empty<PriorAward>(),
                .. already > 60_000_000 ? [new PriorAward("compute-purchase", year, Money.FromFen(already))] : Array.Empty<PriorAward>(),
            ],
            OtherSupport = support > 100_000_000 ? [new OtherSupport("cloud-spend", "municipal", Money.FromFen(support)), new OtherSupport("loan-interest", "bank", Money.FromFen(support / 7))] : [],
        });

    private static Invoice[] In(ApplicationForm form, Invoice[] invoices) => [.. invoices.Select(i => i with { Date = $"{form.ApplicationYear - 1}-05-05" })];

    [Fact]
    public void Never_above_any_ceiling_never_above_outlay_less_other_support_and_never_rounded_up() =>
        Gen.Select(GenForm, GenInvoices).Sample((form, invoices) =>
        {
            var result = Assess(form, In(form, invoices));
            Assert.NotEmpty(result.Documents);
            foreach (var award in result.Awards)
            {
                var measure = TestPolicy.Catalog.Find(award.Measure)!;
                var support = form.OtherSupport.Where(s => s.Measure == measure.Id).Sum(s => s.Amount.Fen);
                var already = form.PriorAwards.Where(p => p.Measure == measure.Id && p.Year == form.ApplicationYear).Sum(p => p.Amount.Fen);
                Assert.True(award.Amount.Fen >= 0);
                Assert.True(award.Amount + Money.FromFen(already) <= Money.Max(Money.FromFen(already), measure.Ceilings[0].Values.Values[0].Value));
                Assert.True(award.Amount.Fen == 0 || award.Amount.Fen + support <= award.Base.Fen);
                Assert.True(award.Amount.Yuan <= HighestRate(measure.Id, form) * award.Base.Yuan);
            }
        }, iter: 400);

    [Fact]
    public void The_leaves_of_the_base_add_up_to_the_base_and_the_award_is_the_lowest_of_the_nodes_beside_it() =>
        Gen.Select(GenForm, GenInvoices).Sample((form, invoices) =>
        {
            foreach (var award in Assess(form, In(form, invoices)).Awards)
            {
                var (tree, basis) = (award.Derivation, award.Derivation.Children[0]);
                Assert.Equal(award.Base.ToString(), basis.Value);
                Assert.Equal(award.Base, Sum(basis.Children));
                Assert.All(basis.Children, leaf => Assert.True(leaf.Document is not null && leaf.Ink is not null));
                Assert.Equal(award.Amount.ToString(), tree.Value);
                if (award.Status != AwardStatus.NotEligible)
                {
                    var limits = tree.Children.Skip(1).Where(c => c.Label.Key != "award.already").Min(Yuan);
                    var already = tree.Children.Where(c => c.Label.Key == "award.already").Sum(Yuan);
                    Assert.Equal(award.Amount, Money.RoundedDown(Math.Max(0m, limits - already)));
                }
            }
        }, iter: 400);

    [Fact]
    public void More_spending_never_lowers_an_award() =>
        Gen.Select(GenForm, GenInvoices, GenLine).Sample((form, invoices, line) =>
        {
            var before = Assess(form, In(form, invoices));
            var after = Assess(form, In(form, [.. invoices, new Invoice { Number = "25442000000000099999", Lines = [line] }]));
            return before.Awards.All(award => after.Award(award.Measure).Amount >= award.Amount);
        }, iter: 300);

    [Fact]
    public void The_order_of_the_papers_changes_nothing_not_a_byte() =>
        Gen.Select(GenForm, GenInvoices, Gen.Int[0, 1000]).Sample((form, invoices, seed) =>
        {
            var papers = In(form, invoices).SelectMany(i => new[] { i, i with { Format = Intake.Extraction.Documents.DocumentFormat.Ofd }, i with { File = "copy.pdf" } })
                .Append(new Invoice { Number = "25442000000000088888", OriginalNumber = invoices[0].Number, Lines = [Invoice.Cloud("-1.00")] }).Select(i => i.Examined()).ToArray();
            var shuffled = papers.ToArray();
            new Random(seed).Shuffle(shuffled);
            return ResultText.Of(Assess(form, TestPolicy.Catalog, [.. papers])) == ResultText.Of(Assess(form, TestPolicy.Catalog, [.. shuffled]));
        }, iter: 100);

    [Fact]
    public void Splitting_an_invoice_in_two_changes_nothing() =>
        Gen.Select(GenForm, GenInvoices, Gen.Int[0, 3]).Sample((form, invoices, at) =>
        {
            var papers = In(form, invoices);
            var (whole, cut) = (papers[0], Math.Min(at, papers[0].Lines.Length));
            Invoice[] split =
            [
                .. papers.Skip(1),
                .. cut == 0 ? Array.Empty<Invoice>() : [whole with { Lines = whole.Lines[..cut] }],
                .. cut == whole.Lines.Length ? Array.Empty<Invoice>() : [whole with { Number = "25442000000000077777", Lines = whole.Lines[cut..] }],
            ];
            return Amounts(Assess(form, papers)) == Amounts(Assess(form, split));
        }, iter: 300);

    [Fact]
    public void A_second_rendition_or_copy_of_every_paper_changes_no_amount() =>
        Gen.Select(GenForm, GenInvoices).Sample((form, invoices) =>
        {
            var papers = In(form, invoices);
            var doubled = papers.SelectMany(i => new[] { i, i with { Format = Intake.Extraction.Documents.DocumentFormat.EInvoiceXml }, i with { File = "copy.pdf" } });
            return Amounts(Assess(form, papers)) == Amounts(Assess(form, doubled));
        }, iter: 200);

    [Fact]
    public void A_red_letter_invoice_over_the_whole_leaves_what_would_be_there_without_the_invoice() =>
        Gen.Select(GenForm, GenInvoices).Sample((form, invoices) =>
        {
            var papers = In(form, invoices);
            var red = papers[0] with
            {
                Number = "25442000000000066666",
                OriginalNumber = papers[0].Number,
                Lines = [.. papers[0].Lines.Select(l => l with { Amount = -l.Amount!.Value, Tax = -l.Tax!.Value })],
            };
            var without = Assess(form, papers.Skip(1));
            return Assess(form, [.. papers, red]).Awards.All(a => (without.Awards.SingleOrDefault(w => w.Measure == a.Measure)?.Base ?? Money.Zero) == a.Base);
        }, iter: 200);

    private static string Amounts(ApplicationResult result) => string.Join("; ", result.Awards.Select(a => $"{a.Measure} {a.Base} {a.Amount} {a.Status}"));

    private static Money Sum(IEnumerable<Derivation> leaves) => leaves.Aggregate(Money.Zero, (sum, leaf) => sum + (Money.TryParse(leaf.Value, out var money) ? money : Money.Zero));

    private static decimal Yuan(Derivation node) => decimal.Parse(node.Value, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture);

    private static decimal HighestRate(string measure, ApplicationForm form) => measure switch
    {
        "cloud-spend" => form.PriorAwards.Any(p => p.Measure == measure && p.Year < form.ApplicationYear) ? 0.6m : 0.8m,
        "compute-purchase" or "loan-interest" => 0.3m,
        _ => 0.5m,
    };
}
