using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Intake.Matching.Yaml;

/// <summary>
/// Reads one YAML document into nodes with positions. Only the plain part of YAML is allowed: no anchors, aliases or tags
/// (they make a file say something other than what stands there), no second document, no key twice.
/// </summary>
internal static class YamlTree
{
    private const int MaxCharacters = 4 << 20;
    private const int MaxDepth = 24;

    /// <summary>The mapping the text consists of, or null with the problems logged.</summary>
    public static YamlMap? Read(string text, ProblemLog log)
    {
        if (text.Length > MaxCharacters)
        {
            log.Add(1, 1, "policy.too_large");
            return null;
        }

        if (ControlCharacter(text) is { } at)
        {
            log.Add(1 + text.AsSpan(0, at).Count('\n'), 1, "policy.control_character");
            return null;
        }

        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                log.Add(1, 1, "policy.empty");
                return null;
            }

            parser.Consume<DocumentStart>();
            var root = Node(parser, log, 0);
            if (root is null)
            {
                return null;
            }

            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
            {
                log.Add(Line(parser.Current!.Start), 1, "policy.second_document");
            }

            if (root is YamlMap map)
            {
                return map;
            }

            log.Add(root, "policy.expected_map");
            return null;
        }
        catch (YamlException mistake)
        {
            log.Add(Line(mistake.Start), Column(mistake.Start), "policy.yaml_syntax", mistake.Message);
            return null;
        }
        catch (InvalidOperationException mistake)
        {
            // YamlDotNet's scanner throws this on some broken texts (a flow list that is never closed) in place of a YamlException.
            var end = parser.Current?.End ?? Mark.Empty;
            log.Add(Math.Max(1, Line(end)), Math.Max(1, Column(end)), "policy.yaml_syntax", mistake.Message);
            return null;
        }
    }

    /// <summary>
    /// Where a character stands that YAML does not allow and nobody sees: the parser takes some for the end of the text and others for part of a
    /// comment, so that a line could be lost.
    /// </summary>
    private static int? ControlCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' and not ('\t' or '\n' or '\r') or '\u007f')
            {
                return i;
            }
        }

        return null;
    }

    private static YamlNode? Node(Parser parser, ProblemLog log, int depth)
    {
        var (line, column) = (Line(parser.Current!.Start), Column(parser.Current.Start));
        if (parser.Current is not NodeEvent node || parser.Current is AnchorAlias || !node.Anchor.IsEmpty || !node.Tag.IsEmpty)
        {
            log.Add(line, column, "policy.yaml_alias");
            return null;
        }

        if (depth > MaxDepth)
        {
            log.Add(line, column, "policy.too_deep");
            return null;
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlScalar(scalar.Value, scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted, line, column);
        }

        return parser.TryConsume<SequenceStart>(out _) ? List(parser, log, depth, line, column) : Map(parser, log, depth, line, column);
    }

    private static YamlList? List(Parser parser, ProblemLog log, int depth, int line, int column)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (Node(parser, log, depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new YamlList(items.DrainToImmutable(), line, column);
    }

    private static YamlMap? Map(Parser parser, ProblemLog log, int depth, int line, int column)
    {
        parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(parser, log, depth + 1) is not { } key)
            {
                return null;
            }

            if (key is not YamlScalar name)
            {
                log.Add(key, "policy.expected_key");
                return null;
            }

            if (Node(parser, log, depth + 1) is not { } value)
            {
                return null;
            }

            if (!seen.Add(name.Text))
            {
                log.Add(name, "policy.duplicate_key", name.Text);
            }

            entries.Add(new YamlEntry(name, value));
        }

        return new YamlMap(entries.DrainToImmutable(), line, column);
    }

    private static int Line(Mark mark) => checked((int)mark.Line);

    private static int Column(Mark mark) => checked((int)mark.Column);
}
