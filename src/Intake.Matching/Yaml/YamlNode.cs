using System.Collections.Immutable;

namespace Intake.Matching.Yaml;

/// <summary>A piece of YAML that knows where it stands, so that every complaint can name the line.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal abstract record YamlNode(int Line, int Column);

/// <param name="IsQuoted">Written between quotation marks: money has to be, or YAML tools would make a float of it.</param>
internal sealed record YamlScalar(string Text, bool IsQuoted, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>Nothing written at all, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => !IsQuoted && Text is ("" or "~" or "null");
}

internal sealed record YamlList(ImmutableArray<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

internal sealed record YamlMap(ImmutableArray<YamlEntry> Entries, int Line, int Column) : YamlNode(Line, Column);

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
