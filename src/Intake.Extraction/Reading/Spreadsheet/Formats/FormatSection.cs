using System.Globalization;

namespace Intake.Extraction.Reading.Spreadsheet.Formats;

/// <summary>One of the up to four sections of a number format, taken apart.</summary>
internal sealed class FormatSection
{
    public List<FormatPart> Parts { get; } = [];

    /// <summary>A condition such as <c>&gt;=</c> with its number; null without.</summary>
    public (string Sign, decimal Number)? Condition { get; private set; }

    /// <summary>1 to 3 where digits are printed as 一, 壹 or full width; else 0.</summary>
    public int ChineseDigits { get; private set; }

    public bool IsDate => Parts.Exists(part => part.Kind is FormatPartKind.Date or FormatPartKind.Elapsed);

    public bool HasDigits => Parts.Exists(part => part.Kind == FormatPartKind.Digit);

    public bool Has(FormatPartKind kind) => Parts.Exists(part => part.Kind == kind);

    public static FormatSection Parse(string code)
    {
        var section = new FormatSection();
        for (var i = 0; i < code.Length;)
        {
            i += section.Take(code, i);
        }

        return section;
    }

    /// <returns>Characters taken, at least 1.</returns>
    private int Take(string code, int at)
    {
        var rest = code.AsSpan(at);
        foreach (var (written, kind) in (ReadOnlySpan<(string, FormatPartKind)>)[
            ("General", FormatPartKind.General), ("G/通用格式", FormatPartKind.General), ("AM/PM", FormatPartKind.HalfDay), ("上午/下午", FormatPartKind.HalfDay), ("A/P", FormatPartKind.HalfDay)])
        {
            if (rest.StartsWith(written, StringComparison.OrdinalIgnoreCase))
            {
                return Add(kind, written, written.Length);
            }
        }

        var c = rest[0];
        switch (c)
        {
            case '"':
                var close = rest[1..].IndexOf('"');
                close = close < 0 ? rest.Length - 1 : close;
                return Add(FormatPartKind.Literal, rest.Slice(1, close).ToString(), Math.Min(rest.Length, close + 2));
            case '\\' or '!':
                return rest.Length > 1 ? Add(FormatPartKind.Literal, rest[1].ToString(), 2) : 1;
            case '_':
                return Add(FormatPartKind.Literal, " ", Math.Min(2, rest.Length));
            case '*':
                return Math.Min(2, rest.Length);
            case '[':
                var end = rest.IndexOf(']');
                return end < 0 ? rest.Length : Bracket(rest[1..end].ToString(), end + 1);
            case '0' or '#' or '?':
                return Add(FormatPartKind.Digit, c.ToString(), 1);
            case '.':
                return Add(FormatPartKind.Point, ".", 1);
            case ',':
                return Add(FormatPartKind.Comma, ",", 1);
            case '%':
                return Add(FormatPartKind.Percent, "%", 1);
            case '@':
                return Add(FormatPartKind.Text, "@", 1);
            case 'E' or 'e' when rest.Length > 1 && rest[1] is '+' or '-' && HasDigits:
                return Add(FormatPartKind.Exponent, rest[..2].ToString(), 2);
            default:
                return Letters(rest);
        }
    }

    private int Letters(ReadOnlySpan<char> rest)
    {
        var c = char.ToLowerInvariant(rest[0]);
        if (c is not ('y' or 'm' or 'd' or 'h' or 's' or 'e' or 'a'))
        {
            return Add(FormatPartKind.Literal, rest[0].ToString(), 1);
        }

        var length = 1;
        while (length < rest.Length && char.ToLowerInvariant(rest[length]) == c)
        {
            length++;
        }

        return Add(c == 'a' && length < 3 ? FormatPartKind.Literal : FormatPartKind.Date, rest[..length].ToString().ToLowerInvariant(), length);
    }

    private int Bracket(string inside, int length)
    {
        if (inside.StartsWith("DBNum", StringComparison.OrdinalIgnoreCase) && inside.Length == 6 && inside[5] is >= '1' and <= '3')
        {
            ChineseDigits = inside[5] - '0';
        }
        else if (inside.StartsWith('$'))
        {
            // A currency sign and a place: [$¥-804]. The system's long date is written as its place writes it.
            var dash = inside.LastIndexOf('-');
            var sign = dash < 0 ? inside[1..] : inside[1..dash];
            if (sign.Length > 0)
            {
                Add(FormatPartKind.Literal, sign, 0);
            }
        }
        else if (inside.Length > 0 && inside.All(c => char.ToLowerInvariant(c) == char.ToLowerInvariant(inside[0])) && char.ToLowerInvariant(inside[0]) is 'h' or 'm' or 's')
        {
            Add(FormatPartKind.Elapsed, inside.ToLowerInvariant(), 0);
        }
        else
        {
            var sign = inside.AsSpan().IndexOfAnyExcept('<', '>', '=');
            if (sign is 1 or 2 && decimal.TryParse(inside.AsSpan(sign), NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            {
                Condition = (inside[..sign], number);
            }
        }

        return length;
    }

    private int Add(FormatPartKind kind, string text, int length)
    {
        Parts.Add(new FormatPart(kind, text));
        return length;
    }
}
