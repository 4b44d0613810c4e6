using System.Globalization;
using System.Text;

namespace Intake.Extraction.Reading.Spreadsheet.Formats;

/// <summary>Shows a number as date and time. Day 1 is 1900-01-01, and 1900 is taken for a leap year, as Excel has it; or day 0 is 1904-01-01.</summary>
internal static class DateFormat
{
    private const int SecondsADay = 86_400, LastDay = 2_958_465, PhantomDay = 60, DaysBetweenSystems = 1_462;

    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private const string Weekdays = "日一二三四五六";

    public static ShownValue Show(FormatSection section, decimal number, bool isFrom1904)
    {
        if (number < 0 || number > LastDay - (isFrom1904 ? DaysBetweenSystems : 0))
        {
            return new ShownValue("####") { IsUnshowable = true };
        }

        var serial = number + (isFrom1904 ? DaysBetweenSystems : 0);
        var seconds = (long)Math.Round(serial * SecondsADay, MidpointRounding.AwayFromZero);
        var (day, second) = ((int)(seconds / SecondsADay), (int)(seconds % SecondsADay));
        var (year, month, dayOfMonth) = day switch
        {
            0 => (1900, 1, 0),
            PhantomDay => (1900, 2, 29),
            _ => Parts(new DateOnly(1899, 12, day < PhantomDay ? 31 : 30).AddDays(day)),
        };
        var text = new StringBuilder();
        for (var i = 0; i < section.Parts.Count; i++)
        {
            var part = section.Parts[i];
            text.Append(part.Kind switch
            {
                FormatPartKind.Literal => part.Text,
                FormatPartKind.Elapsed => Elapsed(part.Text, seconds - (isFrom1904 ? (long)DaysBetweenSystems * SecondsADay : 0)),
                FormatPartKind.HalfDay => part.Text.StartsWith('上') ? second < SecondsADay / 2 ? "上午" : "下午" : second < SecondsADay / 2 ? "AM" : "PM",
                FormatPartKind.Date => Part(section, i, year, month, dayOfMonth, second, day),
                FormatPartKind.Point or FormatPartKind.Digit => "",
                _ => part.Text,
            });
        }

        var hasYear = section.Parts.Exists(part => part.Kind == FormatPartKind.Date && part.Text[0] is 'y' or 'e');
        var hasDay = section.Parts.Exists(part => part.Kind == FormatPartKind.Date && part.Text is "d" or "dd");
        return new ShownValue(text.ToString().Trim()) { LacksYear = hasDay && !hasYear, NeedsWidth = true };
    }

    private static (int Year, int Month, int Day) Parts(DateOnly date) => (date.Year, date.Month, date.Day);

    private static string Part(FormatSection section, int index, int year, int month, int day, int second, int serial)
    {
        var letters = section.Parts[index].Text;
        var set = section.ChineseDigits;
        switch (letters[0])
        {
            case 'y':
                return ChineseFigures.Single(letters.Length <= 2 ? Number(year % 100, 2) : Number(year, 4), set);
            case 'e':
                return ChineseFigures.Single(Number(year, 4), set);
            case 'd':
                return letters.Length <= 2 ? Written(day, letters.Length, set) : "星期" + Weekdays[((serial - 1) % 7 + 7) % 7];
            case 'a':
                return (letters.Length == 3 ? "周" : "星期") + Weekdays[((serial - 1) % 7 + 7) % 7];
            case 'h':
                var hour = second / 3600;
                return Written(section.Has(FormatPartKind.HalfDay) ? ((hour + 11) % 12) + 1 : hour, letters.Length, set);
            case 's':
                return Written(second % 60, letters.Length, set);
            default:
                return IsMinute(section, index) ? Written(second / 60 % 60, letters.Length, set) : Month(month, letters.Length, set);
        }
    }

    private static string Month(int month, int length, int set) => length switch
    {
        <= 2 => Written(month, length, set),
        3 => Months[month - 1][..3],
        5 => Months[month - 1][..1],
        _ => Months[month - 1],
    };

    /// <summary>An m after hours or before seconds.</summary>
    private static bool IsMinute(FormatSection section, int index)
    {
        bool IsTime(FormatPart part, char letter) => part.Kind is FormatPartKind.Date or FormatPartKind.Elapsed && part.Text[0] == letter;
        var before = section.Parts.Take(index).LastOrDefault(part => part.Kind is FormatPartKind.Date or FormatPartKind.Elapsed);
        var after = section.Parts.Skip(index + 1).FirstOrDefault(part => part.Kind is FormatPartKind.Date or FormatPartKind.Elapsed);
        return section.Parts[index].Text.Length <= 2 && (IsTime(before, 'h') || IsTime(after, 's'));
    }

    private static string Elapsed(string letters, long seconds) =>
        Number(letters[0] switch { 'h' => seconds / 3600, 'm' => seconds / 60, _ => seconds }, letters.Length);

    private static string Written(int number, int length, int set) =>
        set is 1 or 2 ? ChineseFigures.Placed(Number(number, 1), set) : ChineseFigures.Single(Number(number, length), set);

    private static string Number(long number, int length) => number.ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');
}
