using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Measures;

/// <summary>The measures of the notice, all of them.</summary>
public sealed class CatalogTests
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

    [Fact]
    public void They_are_the_forty_four_of_the_notice_each_under_its_article()
    {
        var catalog = TestPolicy.Catalog;
        Assert.Equal(44, catalog.Measures.Length);
        Assert.Equal(ByArticle.SelectMany(a => a.Value.Select(id => (a.Key, id))).Order(), catalog.Measures.Select(m => (m.Article, m.Id)).Order());
        Assert.Equal(44, catalog.Ids.Distinct().Count());
    }

    [Fact]
    public void No_two_share_a_name_or_a_file()
    {
        var measures = TestPolicy.Catalog.Measures;
        Assert.Equal(44, measures.Select(m => m.Name.Chinese).Distinct().Count());
        Assert.Equal(44, measures.Select(m => m.Name.English).Distinct().Count());
        Assert.All(measures, m => Assert.Equal(m.Id + ".yaml", m.File));
    }

    [Fact]
    public void Every_number_cites_the_article_of_its_measure_or_one_of_the_rules_over_all()
    {
        foreach (var measure in TestPolicy.Catalog.Measures)
        {
            var cited = measure.Ceilings.SelectMany(c => c.Values.Values).Select(v => v.Cites.Article)
                .Concat(measure.Requires.Select(r => r.Cites.Article)).Concat(measure.Conditions.Select(c => c.Cites.Article));
            Assert.All(cited, article => Assert.True(article == measure.Article || article is 20 or 21, $"{measure.Id} cites article {article}"));
        }
    }

    [Fact]
    public void The_policy_that_ships_has_no_guide() => Assert.Empty(TestPolicy.Catalog.Guides);

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
