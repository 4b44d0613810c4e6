using System.Text.RegularExpressions;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Forms;

/// <summary>Numbers of accounts, receipts and loans.</summary>
internal static partial class FormCode
{
    private const int MinAccount = 6, MaxAccount = 34, MinNumber = 4, MaxNumber = 48;

    /// <summary>Digits, with hyphens, letters in front and asterisks as printed: 6222****1234, NRA0001234.</summary>
    public static FormReading? Account(TextSpan span) => Read(span, MinAccount, MaxAccount, digitsAtLeast: 4, asterisks: true);

    /// <summary>Digits and letters, with hyphens; at least half of them digits.</summary>
    public static FormReading? Number(TextSpan span) => Read(span, MinNumber, MaxNumber, digitsAtLeast: 2, asterisks: false);

    /// <summary>A plain number, or one with words and brackets in it that has the form of an official one: (2024)借字第00123号, 深银[2024]12-3号.</summary>
    public static FormReading? Reference(TextSpan span)
    {
        if (Number(span) is { } plain)
        {
            return plain;
        }

        var match = Official().Match(span.Text);
        return match.Success ? FormValue.Solid([span with { End = span.Start + match.Length }]) : null;
    }

    /// <summary>A code that a narrow cell breaks over lines, each of them nothing but characters of codes; null where they are no one code.</summary>
    public static FormReading? OfLines(IReadOnlyList<TextSpan> lines, bool asterisks)
    {
        var text = new System.Text.StringBuilder();
        foreach (var line in lines)
        {
            foreach (var c in line.Text)
            {
                if (!IsPart(c, asterisks))
                {
                    return null;
                }
            }

            text.Append(line.Text);
        }

        var code = PrintedCode.Clean(text.ToString());
        return lines.Count > 1 && code.Length is >= MinNumber and <= MaxNumber && code.Count(char.IsAsciiDigit) >= 4 && !lines.Any(static line => IsDateOrAmount(line.Text)) ? new FormReading(code, lines) : null;
    }

    /// <summary>An official number that is broken over lines.</summary>
    public static FormReading? ReferenceOfLines(IReadOnlyList<TextSpan> lines)
    {
        var all = FormValue.Solid(lines);
        return OfLines(lines, asterisks: false) ?? (lines.Count > 1 && Official().Match(PrintedText.ToHalfWidth(all.Value)) is { Success: true } match && match.Length == all.Value.Length ? all : null);
    }

    private static FormReading? Read(TextSpan span, int min, int max, int digitsAtLeast, bool asterisks)
    {
        var ink = span;
        while (ink.Length > 0 && ink.Row.Text[ink.Start] is ':' or '|' or ',')
        {
            ink = ink with { Start = ink.Start + 1 };
        }

        // A further piece of text behind the number, of another kind: 6222 0000 (活期).
        var end = ink.Start;
        while (end < ink.End && IsPart(ink.Row.Text[end], asterisks))
        {
            end++;
        }

        var rest = ink.Row.Text.AsSpan(end, ink.End - end);
        if (!rest.IsEmpty && ink.Row.GapBefore(end) < 0.5f * ink.Row.Page.Em && rest[0] is not ('(' or ',' or ';' or '/' or '。'))
        {
            return null;
        }

        ink = ink with { End = end };
        var code = PrintedCode.Clean(ink.IsEmpty ? "" : ink.Text).TrimEnd('-', '.', '/');
        var digits = code.Count(char.IsAsciiDigit);
        if (asterisks && code.Contains('/', StringComparison.Ordinal))
        {
            return null;
        }

        return code.Length >= min && code.Length <= max && digits >= digitsAtLeast && !IsDateOrAmount(code) ? new FormReading(code, ink) : null;
    }

    private static bool IsPart(char c, bool asterisks) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/' || (asterisks && c is '*');

    private static bool IsDateOrAmount(string code) => code.AsSpan().ContainsAny('-', '/') && ChineseDate.TryParse(code, out _);

    [GeneratedRegex(@"^(?=[^\d]{0,16}\d)[A-Za-z0-9\u4E00-\u9FFF()\[\]〔〕【】\-_/.]{2,40}?第?[A-Za-z0-9\-]{1,20}号(?=$|[(（,，;；。])")]
    private static partial Regex Official();
}
