using System.Globalization;
using System.Reflection;
using System.Resources;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Resources;

public sealed class TextTests
{
    private static readonly Assembly Matching = typeof(MeasureCatalog).Assembly;

    [Theory]
    [InlineData("policy")]
    [InlineData("evidence")]
    [InlineData("award")]
    [InlineData("eligibility")]
    [InlineData("proving")]
    [InlineData("graph")]
    public void Every_text_exists_in_both_languages_and_none_is_the_same(string area)
    {
        var resources = new ResourceManager($"Intake.Matching.Resources.{area}", Matching);
        var chinese = Texts(resources, CultureInfo.InvariantCulture);
        var english = Texts(resources, CultureInfo.GetCultureInfo("en"));
        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(chinese, text => Assert.NotEqual(text.Value, english[text.Key]));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_message_of_a_result_and_of_a_description_can_be_said(string language)
    {
        var catalog = new MessageCatalog(CultureInfo.GetCultureInfo(language), typeof(Message).Assembly, Matching);
        foreach (var result in Results())
        {
            foreach (var message in Messages(result))
            {
                Assert.DoesNotMatch(@"\{\d", catalog.Text(message));
            }
        }

        foreach (var policy in new[] { TestPolicy.Catalog, TestPolicy.WithGuide })
        {
            foreach (var measure in policy.For(TestPolicy.GuideYear).Measures)
            {
                foreach (var award in measure.Examples.Select(example => Declared.Assess(policy, measure, example)))
                {
                    Assert.All(Messages(award), message => Assert.DoesNotMatch(@"\{\d", catalog.Text(message)));
                }
            }
        }

        var guided = TestPolicy.WithGuide.For(TestPolicy.GuideYear);
        foreach (var (measure, notice) in TestPolicy.Catalog.Measures.Select(m => (m, TestPolicy.Catalog.Notice)).Concat(guided.Measures.Select(m => (m, guided.Notice))))
        {
            var description = MeasureDescription.Of(measure, notice);
            foreach (var message in description.Sections.SelectMany(s => s.Lines.Prepend(s.Title)).Append(description.Name).Append(description.Article))
            {
                Assert.DoesNotMatch(@"\{\d", catalog.Text(message));
            }
        }
    }

    [Fact]
    public void A_description_in_english_says_the_numbers_with_day_and_article()
    {
        var catalog = new MessageCatalog(CultureInfo.GetCultureInfo("en"), Matching);
        var description = MeasureDescription.Of(TestPolicy.Catalog.Find("cloud-spend")!, TestPolicy.Catalog.Notice);
        var numbers = description.Sections[1].Lines.Select(catalog.Text).ToList();
        Assert.Contains("Year 1: 80% of the base, from 2025-03-31 (Article 2)", numbers);
        Assert.Contains("At most CNY 1000000.00 a year, included, from 2025-03-31 (Article 2)", numbers);
        Assert.Contains("For 3 consecutive years from the first award (Article 2)", numbers);
    }

    private static DeclaredMeasure One(string measure, string input) => new(measure, [new DeclaredFigure(input, new InputValue.Amount(Extraction.Values.Money.FromFen(100)))]);

    private static IEnumerable<ApplicationResult> Results()
    {
        var blue = new Invoice { Lines = [Invoice.Cloud("1000.00"), Invoice.Unclear("5.00"), Invoice.Lunch("1.00")] };
        var red = new Invoice { Number = "25442000000000000077", OriginalNumber = blue.Number, Lines = [Invoice.Cloud("-2000.00")] };
        var rent = new Invoice { Number = "25442000000000000005", Lines = [Invoice.Rent("10.00")] };
        var rich = Application.Form with
        {
            ApplicationYear = 2028,
            PriorAwards = [new PriorAward("cloud-spend", 2024, default), new PriorAward("cloud-spend", 2028, Extraction.Values.Money.FromFen(1)), new PriorAward("rent-partner-park", 2025, default)],
            OtherSupport = [new OtherSupport("cloud-spend", "municipal", Extraction.Values.Money.FromFen(100)), new OtherSupport("little-giant", "municipal", default)],
            Declared = [One("cloud-spend", "expenditure"), One("loan-interest", "interest"), One("core-team", "municipal_funding")],
        };
        yield return Application.Assess(blue, red, rent, red with { Number = "25442000000000000078", OriginalNumber = "1" });
        yield return Application.AssessUnstated(blue, rent with { BuyerTaxId = "91440300MA5G0000XX" }, red with { Lines = [] });
        yield return Application.Assess(rich, blue with { Date = "2027-03-01" }, rent with { Date = null }, blue with { Number = "", Lines = [] });
        yield return Application.Assess(blue, blue with { Salt = "2", Remarks = "x" }, rent, rent with { SellerName = "y" });
        yield return Application.Assess(blue with { Status = DocumentStatus.NeedsReview, BuyerTaxId = null }, rent with { BuyerName = null, BuyerTaxId = null });
        yield return Application.Assess(blue, red with { Status = DocumentStatus.NeedsReview }, rent, rent with { Number = "", Status = DocumentStatus.NeedsReview });
        yield return Application.Assess(
            Application.Form with
            {
                ApplicationYear = 2027,
                PriorAwards = [new PriorAward("cloud-spend", 2026, default)],
                OtherSupport = [new OtherSupport("rent-partner-park", "municipal", default)],
            },
            blue, red, rent with { Date = "2026-01-01" });
        yield return Application.Assess(Application.Form with { ApplicationYear = 2024, Kind = ApplicantKind.Person, IndustryCode = "3911", Measures = ["rent-recognised-park"], Park = new Park("p", ParkRecognition.Other) }, rent);
    }

    private static IEnumerable<Message> Messages(ApplicationResult result) => result.Findings.Select(f => f.Message)
        .Concat(result.Expenses.Select(e => e.Reason))
        .Concat(result.Documents.SelectMany(d => d.Checks.Select(c => c.Message).Concat(d.Findings.Select(f => f.Message))))
        .Concat(result.Awards.SelectMany(Messages));

    private static IEnumerable<Message> Messages(ProposedAward award) =>
        award.Criteria.Select(c => c.Reason).Concat(award.Assumptions).Concat(award.Findings.Select(f => f.Message)).Concat(Labels(award.Derivation));

    private static IEnumerable<Message> Labels(Derivation tree) =>
        tree.Children.SelectMany(Labels).Prepend(tree.Label).Concat(tree.Cites is null ? [] : [tree.Cites]);

    private static Dictionary<string, string> Texts(ResourceManager resources, CultureInfo culture)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (System.Collections.DictionaryEntry entry in resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!)
        {
            texts.Add((string)entry.Key, (string)entry.Value!);
        }

        return texts;
    }
}
