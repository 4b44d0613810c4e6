using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;

namespace Intake.Worker.Results;

/// <summary>Reads values of JSON strictly: a value of another kind, a missing name and one given twice are refused; a name nobody asks for is passed over.</summary>
internal sealed partial class ResultObject(JsonTokens tokens)
{
    private const int LongestShown = 60;

    private bool _isHeld;

    /// <summary>Reads the object that comes next.</summary>
    /// <param name="where">What it is, e.g. <c>applications[3].awards[0]</c>; empty for the whole document.</param>
    /// <param name="needed">Names that it must have.</param>
    /// <param name="property">Reads the value of that name and says so; false to have it passed over.</param>
    public void Read(string where, ReadOnlySpan<string> needed, Func<string, bool> property)
    {
        Expect(JsonTokenType.StartObject, where, where.Length == 0 ? "budget.not_a_result" : "budget.expected_object");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Next() != JsonTokenType.EndObject)
        {
            var name = tokens.Text;
            if (!seen.Add(name))
            {
                throw new ResultFault(Message.Of("budget.name_twice", Path(where, name)));
            }

            if (!property(name))
            {
                tokens.SkipNext();
            }
        }

        foreach (var name in needed)
        {
            if (!seen.Contains(name))
            {
                throw new ResultFault(Message.Of("budget.name_missing", Path(where, name)));
            }
        }
    }

    /// <summary>Reads the array that comes next.</summary>
    /// <param name="element">Reads one element, told what it is.</param>
    public void ReadArray(string where, Action<string> element)
    {
        Expect(JsonTokenType.StartArray, where, "budget.expected_array");
        for (var i = 0; Next() != JsonTokenType.EndArray; i++)
        {
            // Whoever reads the element takes its first token again.
            _isHeld = true;
            element($"{where}[{i.ToString(CultureInfo.InvariantCulture)}]");
        }
    }

    /// <summary>A string that says something.</summary>
    public string Text(string where)
    {
        Expect(JsonTokenType.String, where, "budget.expected_text");
        return tokens.Text.Length > 0 ? tokens.Text : throw new ResultFault(Message.Of("budget.expected_text", where));
    }

    /// <summary>A string or null; an empty one says nothing either.</summary>
    public string? OptionalText(string where) => Next() switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => tokens.Text.Length > 0 ? tokens.Text : null,
        _ => throw new ResultFault(Message.Of("budget.expected_text", where)),
    };

    /// <summary>A whole number from 0.</summary>
    public int Number(string where)
    {
        Expect(JsonTokenType.Number, where, "budget.expected_number");
        return int.TryParse(tokens.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ResultFault(Message.Of("budget.expected_number", where));
    }

    /// <summary>An amount as results write it: a string of digits with two places, from <c>0.00</c> to below a trillion yuan.</summary>
    public Money Amount(string where)
    {
        var type = Next();
        return type == JsonTokenType.String && AmountPattern().IsMatch(tokens.Text) && Money.TryParse(tokens.Text, out var amount)
            ? amount
            : throw new ResultFault(Message.Of("budget.expected_amount", where, type is JsonTokenType.String or JsonTokenType.Number ? Shortened(tokens.Text) : type.ToString()));
    }

    /// <summary>Reads an object that is only counted.</summary>
    /// <returns>1.</returns>
    public int Count(string where)
    {
        Read(where, [], _ => false);
        return 1;
    }

    /// <summary>Reads an object that is counted if the text of that name says so.</summary>
    /// <returns>1 or 0.</returns>
    public int Count(string where, string needed, Func<string, bool> counts)
    {
        var count = 0;
        Read(where, [needed], name =>
        {
            if (name != needed)
            {
                return false;
            }

            count = counts(Text($"{where}.{name}")) ? 1 : 0;
            return true;
        });
        return count;
    }

    /// <summary>Refuses anything behind the document.</summary>
    public void End()
    {
        if (tokens.Read())
        {
            throw new ResultFault(Message.Of("budget.expected_end"));
        }
    }

    /// <summary>What was found, short enough to be shown.</summary>
    public static string Shortened(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";

    private static string Path(string where, string name) => where.Length == 0 ? name : $"{where}.{Shortened(name)}";

    private void Expect(JsonTokenType type, string where, string expected)
    {
        if (Next() != type)
        {
            throw new ResultFault(Message.Of(expected, where));
        }
    }

    private JsonTokenType Next()
    {
        if (!_isHeld && !tokens.Read())
        {
            throw new ResultFault(Message.Of("budget.cut_off"));
        }

        _isHeld = false;
        return tokens.Type;
    }

    [GeneratedRegex(@"^[0-9]{1,12}\.[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex AmountPattern();
}
