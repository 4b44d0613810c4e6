using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Messages;

namespace Intake.Matching.Measures;

/// <summary>A measure that the notice grants but that this version does not compute: its id is known, its rule is not.</summary>
/// <param name="Id">As it may stand in application.yaml; never that of a computed measure.</param>
/// <param name="Article">Article of the notice.</param>
/// <param name="Line">Line of the notice file, from 1.</param>
public sealed record AnnouncedMeasure(string Id, int Article, LocalizedText Name, int Line)
{
    /// <summary>What there is to say about it: that it is not computed, and what to do instead.</summary>
    public ImmutableArray<Message> Describe() =>
        [Message.Of("policy.not_computed"), Message.Of("policy.not_computed_next", Article.ToString(CultureInfo.InvariantCulture))];
}
