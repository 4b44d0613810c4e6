namespace Intake.Extraction.Fields.Clauses;

/// <summary>A stretch [Start, End) of the running text that says something readable.</summary>
internal readonly record struct Mention(int Start, int End)
{
    public int Length => End - Start;
}
