using Intake.Extraction.Values;
using Intake.Samples.Papers;
using Intake.Samples.Papers.Facts;

namespace Intake.Worker.Tests.Samples.Papers;

/// <summary>The facts agree with each other, judged by the program's own values, which share no code with the maker.</summary>
public class PaperFactsTests
{
    private static readonly (string Figures, string Words)[] Pairs =
    [
        ("total_amount", "amount_in_words"), ("monthly_rent", "rent_in_words"), ("principal", "principal_in_words"), ("amount", "amount_in_words"),
        ("interest", "interest_in_words"), ("audited_amount", "amount_in_words"),
    ];

    public static IEnumerable<MadePaper> Papers => PaperLayouts.All.SelectMany(layout => Enumerable.Range(1, 8).Select(seed => layout.Make(seed * 104_729L)));

    [Fact]
    public void Words_say_what_figures_say() => Assert.All(Papers, paper =>
    {
        var fields = paper.Fields.ToDictionary();
        foreach (var (figures, words) in Pairs)
        {
            if (fields.GetValueOrDefault(figures) is { } amount && fields.GetValueOrDefault(words) is { } capitals)
            {
                Assert.True(ChineseAmount.TryParse(capitals, out var money), capitals);
                Assert.Equal(amount, money.ToString());
            }
        }
    });

    [Fact]
    public void Credit_codes_have_right_check_digits_over_an_unassigned_area() => Assert.All(Papers, paper => Assert.All(
        paper.Fields.Where(field => field.Value is not null && (field.Key.EndsWith("tax_id", StringComparison.Ordinal) || field.Key == "unified_social_credit_code")),
        field =>
        {
            Assert.True(UnifiedSocialCreditCode.TryParse(field.Value!, out _), field.Value);
            Assert.Equal("99", field.Value!.Substring(4, 2));
        }));

    [Fact]
    public void Periods_begin_before_they_end() => Assert.All(Papers, paper =>
    {
        var fields = paper.Fields.ToDictionary();
        foreach (var (start, end) in (ReadOnlySpan<(string, string)>)[("start_date", "end_date"), ("period_start", "period_end"), ("issue_date", "valid_until")])
        {
            if (fields.GetValueOrDefault(start) is { } from && fields.GetValueOrDefault(end) is { } to)
            {
                Assert.True(string.CompareOrdinal(from, to) < 0, $"{paper.Layout.Name}: {from} {to}");
            }
        }
    });

    [Fact]
    public void Interest_is_principal_times_rate_times_days_over_360() => Assert.All(Seeds, seed =>
    {
        var facts = InterestFacts.Invent(Draft(seed), 6);
        Assert.All(facts.Rows, row => Assert.Equal(decimal.Round(facts.Principal * facts.Rate * row.Days / 360m, 2, MidpointRounding.AwayFromZero), row.Interest));
    });

    [Fact]
    public void Rent_of_all_months_is_the_total_also_when_it_rises() => Assert.All(Seeds, seed =>
    {
        var lease = LeaseFacts.Invent(Draft(seed), isStepped: true);
        Assert.Equal(lease.Total, lease.Steps.Sum(step => step.Monthly * step.Months));
        Assert.Equal(decimal.Round(lease.Area * lease.Price, 2, MidpointRounding.AwayFromZero), lease.Rent);
        Assert.All(lease.Steps.Zip(lease.Steps.Skip(1)), pair => Assert.True(pair.Second.Monthly > pair.First.Monthly && pair.Second.Start == pair.First.End.AddDays(1)));
    });

    [Fact]
    public void Instalments_sum_to_the_total_of_the_contract() => Assert.All(Seeds, seed =>
    {
        var contract = ContractFacts.ComputeService(Draft(seed));
        Assert.Equal(contract.Total, contract.Instalments.Sum());
    });

    [Fact]
    public void A_layout_cannot_print_two_values_for_one_field()
    {
        var draft = Draft(1);
        draft.Say("party_a", "甲");
        Assert.Throws<InvalidOperationException>(() => draft.Say("party_a", "乙"));
        Assert.Throws<ArgumentException>(() => draft.Say("payer_name", "甲"));
    }

    private static IEnumerable<long> Seeds => Enumerable.Range(1, 40).Select(seed => seed * 31L);

    private static Draft Draft(long seed) => new(PaperTypes.Contract, seed);
}
