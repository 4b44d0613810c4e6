using Intake.Extraction.Messages;

namespace Intake.Matching.Measures;

/// <summary>A text that stands in the policy data itself, in both languages.</summary>
public sealed record LocalizedText(string Chinese, string English)
{
    /// <summary>As a message, so that one switch decides the language of data and program alike.</summary>
    public Message AsMessage() => Message.Of("policy.text", Chinese, English);
}
