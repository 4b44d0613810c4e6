using Intake.Extraction.Messages;

namespace Intake.Matching.Eligibility;

public enum CriterionOutcome
{
    Met,
    NotMet,

    /// <summary>Open: the reason names the paper or the person that could settle it.</summary>
    Unknown,
}

public sealed record CriterionResult(string Name, CriterionOutcome Outcome, Message Reason);
