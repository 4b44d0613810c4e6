using System.Collections.Immutable;

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

    /// <summary>One word of a closed list.</summary>
    Level,

    /// <summary>A list of items with fields of their own.</summary>
    Items,
}

/// <summary>A figure the rule needs, from evidence or from <c>declared</c>.</summary>
/// <param name="Levels">The words of a <see cref="InputType.Level"/>; else empty.</param>
/// <param name="Fields">The fields of each item of <see cref="InputType.Items"/>, of type money, count or level; else empty.</param>
public sealed record MeasureInput(string Name, InputType Type, LocalizedText Label, ImmutableArray<InputLevel> Levels, ImmutableArray<MeasureInput> Fields)
{
    public InputLevel? Level(string id) => Levels.FirstOrDefault(level => level.Id == id);

    public MeasureInput? Field(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
