namespace Intake.Worker.Simulation.Policy;

/// <summary>What a difference is about: a number, another part of the rule, or words that no amount rests on.</summary>
internal enum PolicyPart
{
    Number,
    Rule,
    Wording,
}
