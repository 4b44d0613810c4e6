namespace Intake.Matching.Measures;

/// <summary>How an input is written in application.yaml.</summary>
public enum InputType
{
    /// <summary>A quoted amount.</summary>
    Money,

    /// <summary>A whole number from 0.</summary>
    Count,

    /// <summary>true or false.</summary>
    Flag,
}

/// <summary>A figure the rule needs, from evidence or from <c>declared</c>.</summary>
public sealed record MeasureInput(string Name, InputType Type, LocalizedText Label);
