namespace Intake.Worker.Processing.Isolation;

/// <summary>How far the kernel shuts the examining processes in.</summary>
/// <param name="Missing">What is not in force and why, in the system's words; empty when everything is.</param>
internal sealed record ExaminerIsolation(string Missing)
{
    /// <summary>No network, no other programs, and every limit.</summary>
    public bool IsFull => Missing.Length == 0;

    public override string ToString() => IsFull ? "full" : $"not full ({Missing})";
}
