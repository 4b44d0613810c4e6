namespace Intake.Worker.Evaluation;

/// <summary>How one field fared over all labelled documents of a type.</summary>
internal sealed record FieldScore(string Type, string Field)
{
    public int Exact { get; init; }

    /// <summary>On the paper, not read.</summary>
    public int Missing { get; init; }

    /// <summary>Read as something else, or read though not on the paper.</summary>
    public int Wrong { get; init; }

    /// <summary>Those wrong in a document that was accepted: the one thing that must not be.</summary>
    public int Silent { get; init; }

    public int Labelled => Exact + Missing + Wrong;
}
