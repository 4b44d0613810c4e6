using System.Globalization;
using Intake.Extraction.Messages;

namespace Intake.Matching.Measures;

/// <summary>Where a number stands.</summary>
/// <param name="Article">Article of the notice, from 1.</param>
public sealed record Citation(int Article)
{
    public Message AsMessage() => Message.Of("policy.article", Article.ToString(CultureInfo.InvariantCulture));
}
