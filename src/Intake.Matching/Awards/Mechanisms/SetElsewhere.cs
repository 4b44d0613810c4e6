using System.Collections.Immutable;
using Intake.Extraction.Messages;

namespace Intake.Matching.Awards.Mechanisms;

/// <summary>Who sets an amount that the notice leaves open.</summary>
public enum DecidedBy
{
    /// <summary>The application guide of the year.</summary>
    Guide,

    /// <summary>一事一议: a decision on the single case.</summary>
    Decision,
}

/// <summary>The notice names at most a ceiling: no amount is given until whoever sets it has done so.</summary>
public sealed record SetElsewhere(DecidedBy By) : IMechanism
{
    public const string ByGuide = "set_by_guide", ByDecision = "set_by_decision";

    public string Name => By == DecidedBy.Guide ? ByGuide : ByDecision;

    public MechanismResult? Compute(MechanismQuestion question) => null;

    public ImmutableArray<Message> Describe(DateOnly? on) => [Message.Of(By == DecidedBy.Guide ? "award.describe_set_by_guide" : "award.describe_set_by_decision")];

    public bool ChangesWithin(DateOnly first, DateOnly last) => false;
}
