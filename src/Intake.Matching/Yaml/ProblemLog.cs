using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Measures;

namespace Intake.Matching.Yaml;

/// <summary>Gathers every mistake of one text, so that its author sees them all at once.</summary>
internal sealed class ProblemLog(string file)
{
    private readonly List<PolicyProblem> _problems = [];

    public string File => file;

    public bool IsEmpty => _problems.Count == 0;

    public void Add(YamlNode where, string key, params string[] arguments) => Add(where.Line, where.Column, key, arguments);

    public void Add(int line, int column, string key, params string[] arguments) =>
        _problems.Add(new PolicyProblem(file, line, column, Message.Of(key, arguments)));

    /// <summary>In the order of the text.</summary>
    public ImmutableArray<PolicyProblem> Problems => [.. _problems.OrderBy(p => p.Line).ThenBy(p => p.Column)];
}
