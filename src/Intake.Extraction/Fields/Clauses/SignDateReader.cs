using System.Globalization;
using System.Text.RegularExpressions;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>
/// Reads the day of signing: from its label (签订日期), from the sentence that says it (于…签订), and from the dates beside the signatures. Parties that
/// sign on different days make a contract on the later one; that, and a party whose date is blank, is for a person to see.
/// </summary>
internal static partial class SignDateReader
{
    public static ExtractedField? Read(ClauseText text, List<DateMention> days, FieldName name)
    {
        var stated = new List<DateMention>();
        foreach (var day in days)
        {
            var behind = text.Text.AsSpan(day.Place.End, Math.Min(40, text.Text.Length - day.Place.End));
            if (IsLabelled(text, day) || IsAtSignatures(text, day) || IsInSentence(text.Text, day, behind))
            {
                stated.Add(day);
            }
        }

        if (stated.Count == 0)
        {
            // A date alone in the head, before any clause.
            var clauses = text.Text.IndexOf('。', StringComparison.Ordinal);
            stated.AddRange(days.FindAll(day => day.Place.Start < clauses && HeadLabel().IsMatch(text.Text.AsSpan(Math.Max(0, day.Place.Start - 6), day.Place.Start - Math.Max(0, day.Place.Start - 6)))));
        }

        if (stated.Count == 0)
        {
            return null;
        }

        var last = stated.MaxBy(day => day.Day);
        var candidates = stated.OrderByDescending(day => day.Day).Select(day => new Candidate(Iso(day.Day), day.Place)).ToList();
        var blank = last.Place.Start >= text.SignatureStart && Blank().IsMatch(text.Text.AsSpan(text.SignatureStart));
        return FieldChoice.Of(text, name, candidates, doubtful: blank);
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsLabelled(ClauseText text, DateMention day) =>
        Label().IsMatch(text.Text.AsSpan(Math.Max(0, day.Place.Start - 24), day.Place.Start - Math.Max(0, day.Place.Start - 24)));

    // Behind a bare 日期 or nothing at all, but not in a sentence.
    private static bool IsAtSignatures(ClauseText text, DateMention day)
    {
        if (day.Place.Start < text.SignatureStart && !IsBehindAllClauses(text.Text, day))
        {
            return false;
        }

        var start = text.Text.AsSpan(0, day.Place.Start).LastIndexOfAny("\n\t 。") + 1;
        return BareLabel().IsMatch(text.Text.AsSpan(start, day.Place.Start - start));
    }

    /// <summary>Behind the last sentence nothing but names, seals and dates follows; the date fills its cell.</summary>
    private static bool IsBehindAllClauses(string text, DateMention day) =>
        !text.AsSpan(day.Place.End).Contains('。') && text.AsSpan(0, day.Place.Start).Contains('。') && (day.Place.End == text.Length || text[day.Place.End] is '\n' or '\t');

    private static bool IsInSentence(string text, DateMention day, ReadOnlySpan<char> behind)
    {
        if (!Signed().IsMatch(behind))
        {
            return false;
        }

        // Signed of another contract: 于…签订的《…》, or said of parties that are not these.
        var before = ClauseContext.Before(text, day.Place.Start);
        return before.TrimEnd().EndsWith('于') || before.TrimEnd().EndsWith("订立日期", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?:(?:合同|协议)?(?:签订|签署|签约|签字|订立|签定|立约)(?:日期|时间|日|年月日|于)|(?:签约|签署|签订)(?=[ \t]*\t)|(?:合同|协议)日期|签字盖章日期)(?:\([^()]{0,8}\))?[ \t]*[:于为]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:(?:[甲乙丙]方|买方|卖方|[出承]租[方人])?(?:签字|签约|签署|签订|签章|盖章)?(?:日期|时间|日)[:于]?\s*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex BareLabel();

    [GeneratedRegex(@"(?:^|[\n\t ])(?:日期|Date)[ \t]*:?[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadLabel();

    [GeneratedRegex(@"^[^。;《\n]{0,26}?(?:签订|签署|订立|签定|签约|达成如下|达成以下|达成本)(?!的|了|编号|之|《|过)", RegexOptions.CultureInvariant)]
    private static partial Regex Signed();

    /// <summary>A date that nobody wrote: its label with nothing behind it, or 年 月 日 without figures.</summary>
    [GeneratedRegex(@"(?:日期|时间):?[ \t]*(?=\n|$|[甲乙]方|[^\d\n\t一二贰]*日期)|(?<![\d一二三四五六七八九十])[ \t]*年[ \t]*月[ \t]*日", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
