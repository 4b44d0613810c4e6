namespace Intake.Matching.Measures;

/// <summary>An input of a measure, or one field of its items: <c>audited_investment</c>, <c>projects.grant</c>.</summary>
/// <param name="Field">Null for the input itself.</param>
public sealed record InputPath(string Input, string? Field)
{
    public override string ToString() => Field is null ? Input : $"{Input}.{Field}";
}
