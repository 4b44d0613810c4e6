using Intake.Samples.Papers;

namespace Intake.Samples.Sets;

/// <summary>What a set is to hold. The same request gives the same files.</summary>
public sealed record SetRequest
{
    public PaperSet Set { get; init; } = PaperSet.Training;

    public PaperForm Form { get; init; } = PaperForm.Digital;

    /// <summary>Papers of each type.</summary>
    public int Count { get; init; } = 20;

    public int Seed { get; init; } = 1;

    /// <summary>One type only; null for all.</summary>
    public string? Type { get; init; }
}
