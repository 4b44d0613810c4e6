using Intake.Matching.Measures;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Measures;

/// <summary>The measures of the notice that this version knows by name only.</summary>
public sealed class NotComputedTests
{
    /// <summary>All of them, counted through the articles of the notice a second time.</summary>
    private static readonly Dictionary<int, string[]> ByArticle = new()
    {
        [1] = ["computing-platform-construction", "compute-purchase"],
        [2] = ["dataset-service", "corpus-purchase", "cloud-spend"],
        [3] = ["demo-scenario-demand", "demo-scenario-supply"],
        [4] = ["hit-smart-hardware", "first-set-robot", "robot-component-challenge"],
        [5] = ["ai4s-services"],
        [6] = ["science-grant-matching", "technical-renovation"],
        [7] = ["model-business-scale", "vertical-model-cases"],
        [8] = ["first-version-software", "openharmony-certification"],
        [9] = ["public-platform-new", "public-platform-operating", "national-innovation-centre-matching"],
        [10] = ["leading-enterprise-ranking"],
        [11] = ["first-above-scale"],
        [12] = ["little-giant", "specialised-sme", "gazelle-unicorn"],
        [13] = ["feature-park-recognition", "feature-park-title"],
        [14] = ["rent-recognised-park", "rent-partner-park", "rent-other-park"],
        [15] = ["zero-rent-incubator"],
        [16] = ["venture-investment", "loan-interest", "guarantee-fee"],
        [17] = ["core-team", "strategic-scientist", "graduate-subsidy", "talent-housing-purchase", "further-education", "executive-team", "talent-referral"],
        [18] = ["talent-housing-quota", "graduate-housing-match"],
        [19] = ["industry-event"],
    };

    private const string Notice = "notice.yaml";
    private const string First = "{id: computing-platform-construction, article: 1, ";

    [Fact]
    public void With_the_computed_ones_they_are_the_forty_four_of_the_notice_each_under_its_article()
    {
        var catalog = TestPolicy.Catalog;
        var all = catalog.Measures.Select(m => (m.Article, m.Id)).Concat(catalog.NotComputed.Select(m => (m.Article, m.Id))).ToList();
        Assert.Equal(44, all.Count);
        Assert.Equal(ByArticle.SelectMany(a => a.Value.Select(id => (a.Key, id))).Order(), all.Order());
        Assert.Equal(44, catalog.Ids.Distinct().Count());
        Assert.All(catalog.NotComputed, m => Assert.Null(catalog.Find(m.Id)));
    }

    [Fact]
    public void No_two_share_a_name()
    {
        var names = TestPolicy.Catalog.NotComputed.Select(m => m.Name).Concat(TestPolicy.Catalog.Measures.Select(m => m.Name)).ToList();
        Assert.Equal(names.Count, names.Select(n => n.Chinese).Distinct().Count());
        Assert.Equal(names.Count, names.Select(n => n.English).Distinct().Count());
    }

    [Theory]
    [InlineData("{id: dataset-service, article: 2", "{id: computing-platform-construction, article: 2", "policy.duplicate_id")]
    [InlineData("{id: dataset-service, article: 2", "{id: cloud-spend, article: 2", "policy.duplicate_id")]
    [InlineData("{id: dataset-service, article: 2", "{id: Dataset, article: 2", "policy.expected_id")]
    [InlineData("{id: dataset-service, article: 2", "{id: dataset-service, article: 23", "policy.expected_integer")]
    [InlineData("{id: dataset-service, article: 2", "{id: dataset-service", "policy.missing_key")]
    [InlineData("{id: dataset-service, article: 2", "{id: dataset-service, artcle: 2", "policy.unknown_key")]
    [InlineData("{id: dataset-service, article: 2, name: {zh: 高质量数据集服务商奖励, ", "{id: dataset-service, article: 2, name: {", "policy.missing_key")]
    public void A_mistake_in_the_list_is_refused_where_it_stands(string old, string broken, string expected)
    {
        var texts = TestPolicy.Changed(Notice, old, broken);
        var reading = MeasureReader.Read(texts);
        Assert.Null(reading.Catalog);
        var problem = reading.Problems.First(p => p.Expected.Key == expected);
        Assert.Equal((Notice, TestPolicy.LineOf(texts, Notice, First) + 1), (problem.File, problem.Line));
    }

    [Fact]
    public void The_list_may_be_empty_but_not_missing()
    {
        var whole = BuiltInPolicy.Texts().Single(t => t.File == Notice).Text;
        var list = whole[whole.IndexOf("not_computed:", StringComparison.Ordinal)..];
        Assert.Empty(TestPolicy.With(Notice, list, "not_computed: []\n").NotComputed);
        Assert.Equal("policy.missing_key", MeasureReader.Read(TestPolicy.Changed(Notice, list, "")).Problems.Single().Expected.Key);
    }

    [Theory]
    [InlineData("cloud-spent", "cloud-spend")]
    [InlineData("Cloud_Spend", "cloud-spend")]
    [InlineData("openharmony", "openharmony-certification")]
    [InlineData("open-harmony-certification", "openharmony-certification")]
    [InlineData("interest", "loan-interest")]
    [InlineData("rent", "rent-other-park,rent-partner-park,rent-recognised-park,zero-rent-incubator")]
    [InlineData("specialized-sme", "specialised-sme")]
    [InlineData("xyzzy-plugh", "")]
    [InlineData("", "")]
    public void A_misspelt_id_is_answered_with_the_nearest(string written, string nearest) =>
        Assert.Equal(nearest, string.Join(',', TestPolicy.Catalog.Nearest(written)));

    [Fact]
    public void Nothing_endless_is_measured() => Assert.Empty(TestPolicy.Catalog.Nearest(new string('a', 1_000_000)));
}
