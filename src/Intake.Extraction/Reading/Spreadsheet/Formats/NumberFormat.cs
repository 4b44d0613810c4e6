using System.Globalization;

namespace Intake.Extraction.Reading.Spreadsheet.Formats;

/// <summary>
/// A number format of a workbook, and what a person sees of a value in it. Written after the rules of ECMA-376 part 1, 18.8.30–31; places
/// (locales) are taken as Chinese where a format leaves it open.
/// </summary>
internal sealed class NumberFormat
{
    private readonly List<FormatSection> _sections = [];

    public NumberFormat(string code)
    {
        // The system's long date and time, whatever is written after the mark.
        code = code.Contains("[$-F800]", StringComparison.OrdinalIgnoreCase) ? BuiltInFormats.Code(31)
            : code.Contains("[$-F400]", StringComparison.OrdinalIgnoreCase) ? BuiltInFormats.Code(21)
            : code;
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i <= code.Length; i++)
        {
            if (i == code.Length || (code[i] == ';' && !isQuoted && (i == 0 || code[i - 1] is not ('\\' or '!'))))
            {
                _sections.Add(FormatSection.Parse(code[start..i]));
                start = i + 1;
            }
            else if (code[i] == '"')
            {
                isQuoted = !isQuoted;
            }
        }
    }

    /// <summary>A text as shown: as it is, or within the section for texts.</summary>
    public string Show(string text)
    {
        var section = _sections.Count >= 4 ? _sections[3] : _sections.Find(candidate => candidate.Has(FormatPartKind.Text));
        return section is null ? text
            : string.Concat(section.Parts.Select(part => part.Kind == FormatPartKind.Text ? text : part.Kind == FormatPartKind.General ? text : part.Text)).Trim();
    }

    /// <summary>A number as shown.</summary>
    public ShownValue Show(decimal number, bool isFrom1904)
    {
        var (section, isSigned) = SectionFor(number);
        if (section.IsDate)
        {
            return DateFormat.Show(section, number, isFrom1904);
        }

        var size = Math.Abs(number);
        var sign = number < 0 && isSigned ? "-" : "";
        if (section.Has(FormatPartKind.Exponent))
        {
            var places = section.Parts.SkipWhile(part => part.Kind != FormatPartKind.Point).TakeWhile(part => part.Kind != FormatPartKind.Exponent).Count(part => part.Kind == FormatPartKind.Digit);
            return new ShownValue(number.ToString("0." + new string('0', Math.Min(places, 20)) + "E+00", CultureInfo.InvariantCulture), size);
        }

        // A fraction (# ?/?) says less than the number does.
        if (section.Has(FormatPartKind.General) || section.Has(FormatPartKind.Text) || (section.HasDigits && section.Parts.Exists(part => part is { Kind: FormatPartKind.Literal, Text: "/" })))
        {
            return InGeneral(section, size, sign);
        }

        if (!section.HasDigits)
        {
            // Only literals, or nothing at all: the number is not shown.
            return new ShownValue((sign + string.Concat(section.Parts.Select(part => part.Text))).Trim(), number == 0 ? 0 : size);
        }

        try
        {
            var shown = DigitFormat.Show(section, size);
            var isZero = shown.Text.AsSpan().IndexOfAnyInRange('1', '9') < 0 && section.ChineseDigits == 0;
            return shown with { Text = ((isZero ? "" : sign) + shown.Text).Trim() };
        }
        catch (OverflowException)
        {
            return GeneralFormat.Show(number);
        }
    }

    private static ShownValue InGeneral(FormatSection section, decimal size, string sign)
    {
        var general = GeneralFormat.Show(size);
        var text = ChineseFigures.Placed(general.Text, section.ChineseDigits);
        var isAlone = !section.Has(FormatPartKind.General);
        return general with { Text = (sign + (isAlone ? text : string.Concat(section.Parts.Select(part => part.Kind == FormatPartKind.General ? text : part.Text)))).Trim() };
    }

    private (FormatSection Section, bool IsSigned) SectionFor(decimal number)
    {
        var numbers = _sections.Take(3).Where((section, i) => i == 0 || !section.Has(FormatPartKind.Text)).ToList();
        if (numbers.Exists(section => section.Condition is not null))
        {
            var found = numbers.Find(section => section.Condition is { } condition && Meets(number, condition)) ?? numbers.Find(section => section.Condition is null) ?? numbers[0];
            return (found, !(found.Condition is { Sign: "<" or "<=", Number: <= 0 }));
        }

        return number switch
        {
            < 0 when numbers.Count > 1 => (numbers[1], false),
            0 when numbers.Count > 2 => (numbers[2], false),
            _ => (numbers[0], true),
        };
    }

    private static bool Meets(decimal number, (string Sign, decimal Number) condition) => condition.Sign switch
    {
        "<" => number < condition.Number,
        "<=" => number <= condition.Number,
        ">" => number > condition.Number,
        ">=" => number >= condition.Number,
        "<>" => number != condition.Number,
        _ => number == condition.Number,
    };
}
