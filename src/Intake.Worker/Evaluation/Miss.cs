namespace Intake.Worker.Evaluation;

internal enum MissKind
{
    Missing,
    Wrong,

    /// <summary>Wrong in a document that was accepted.</summary>
    Silent,
}

/// <summary>One value that was not read as labelled.</summary>
/// <param name="Expected">Null: not on the paper.</param>
/// <param name="Got">Null: not read.</param>
internal sealed record Miss(string File, string Field, MissKind Kind, string? Expected, string? Got);
