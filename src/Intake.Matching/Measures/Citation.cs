using System.Globalization;
using Intake.Extraction.Messages;

namespace Intake.Matching.Measures;

/// <summary>Where a number stands: an article of the notice, or an item of the application guide of a year.</summary>
public sealed record Citation
{
    /// <param name="article">Article of the notice, from 1.</param>
    public Citation(int article) => Article = article;

    /// <param name="guideYear">Application year of the guide.</param>
    /// <param name="item">As the guide numbers it.</param>
    public Citation(int guideYear, string item) => (GuideYear, Item) = (guideYear, item);

    /// <summary>From 1; 0 for a citation of the guide.</summary>
    public int Article { get; }

    /// <summary>0 for a citation of the notice.</summary>
    public int GuideYear { get; }

    /// <summary>Null for a citation of the notice.</summary>
    public string? Item { get; }

    public Message AsMessage() => Item is null
        ? Message.Of("policy.article", Article.ToString(CultureInfo.InvariantCulture))
        : Message.Of("policy.guide_item", GuideYear.ToString(CultureInfo.InvariantCulture), Item);
}
