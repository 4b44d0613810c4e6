using System.Collections.Immutable;
using Intake.Extraction.Messages;

namespace Intake.Matching.Awards.Mechanisms;

/// <summary>How a measure turns its base into an amount, before ceilings, other support and rounding. One small file each.</summary>
public interface IMechanism
{
    /// <summary>As spelt in the policy files.</summary>
    string Name { get; }

    /// <summary>The amount the rule gives, or null where it gives none for that year or day.</summary>
    MechanismResult? Compute(MechanismQuestion question);

    /// <summary>The rule in words, with every number, the day it holds from and its citation.</summary>
    /// <param name="on">Only the numbers that hold on that day; null for all there ever are.</param>
    ImmutableArray<Message> Describe(DateOnly? on);

    /// <summary>Whether a number of the rule changes after the first day and not later than the last.</summary>
    bool ChangesWithin(DateOnly first, DateOnly last);
}
