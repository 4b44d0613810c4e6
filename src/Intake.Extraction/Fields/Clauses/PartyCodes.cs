using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>Reads the credit codes printed among the parties' particulars, and tells whose each is by the label above it in its column.</summary>
internal static partial class PartyCodes
{
    private const int Reach = 420;

    public static void Read(ClauseText text, ImmutableArray<PartyRole> roles, List<PartyLabel> labels, List<PartyRole?> sides, List<ExtractedField> fields)
    {
        var found = roles.ToDictionary(role => role, _ => new List<Candidate>());
        // Other numbers are called 证件号码 or 代码 as well: those count only with right check characters.
        foreach (Match match in Code().Matches(text.Text))
        {
            var code = match.Groups["code"];
            var place = new Mention(code.Index, code.Index + code.ValueSpan.TrimEnd().Length);
            var value = PrintedCode.Clean(text.Printed(place.Start, place.End));
            var certain = match.Groups["sure"].Success || UnifiedSocialCreditCode.TryParse(value, out _);
            if (certain && value.Length is 15 or 17 or 18 or 20 && (NamedOwner(match.Groups["of"].Value, roles) ?? OwnerOf(text, match.Index, labels, sides) ?? OnlySideIn(ClauseContext.Before(text.Text, match.Index), roles)) is { TaxId: not null } owner)
            {
                found[owner].Add(new Candidate(value, place));
            }
        }

        foreach (var role in roles)
        {
            if (role.TaxId is { } name && FieldChoice.Of(text, name, found[role]) is { } field)
            {
                fields.Add(field);
            }
        }
    }

    private static PartyRole? OwnerOf(ClauseText text, int at, List<PartyLabel> labels, List<PartyRole?> sides)
    {
        var nearest = -1;
        for (var i = 0; i < labels.Count; i++)
        {
            var label = labels[i].Place;
            if (label.Start < at && at - label.Start < Reach && (nearest < 0 || label.Start > labels[nearest].Place.Start))
            {
                nearest = i;
            }
        }

        if (nearest < 0 || (labels[nearest].Place.End < at && text.Text.AsSpan(labels[nearest].Place.End, at - labels[nearest].Place.End).Contains('。')))
        {
            return null;
        }

        // Two parties side by side: the one whose column the code stands in.
        var row = text.RowAt(labels[nearest].Place.Start);
        var left = text.LeftOf(SkipGaps(text, at)) + (2 * row!.Page.Em);
        var owner = nearest;
        for (var i = 0; i < labels.Count; i++)
        {
            var x = text.LeftOf(labels[i].Place.Start);
            if (text.RowAt(labels[i].Place.Start) == row && x <= left && (text.LeftOf(labels[owner].Place.Start) > left || x > text.LeftOf(labels[owner].Place.Start)))
            {
                owner = i;
            }
        }

        return sides[owner];
    }

    // 客户税号: the label itself says whose.
    private static PartyRole? NamedOwner(string label, ImmutableArray<PartyRole> roles) => roles.Where(role => role.Fit(label) > 0).MaxBy(role => role.Fit(label));

    // 乙方开户银行…,纳税人识别号…: a sentence that speaks of one party only.
    private static PartyRole? OnlySideIn(string sentence, ImmutableArray<PartyRole> roles)
    {
        var spoken = roles.Where(role => role.Fit(sentence) > 0 || (role.Letter is { } letter && sentence.Contains($"{letter}方", StringComparison.Ordinal))).ToList();
        return spoken.Count == 1 ? spoken[0] : null;
    }

    private static int SkipGaps(ClauseText text, int at)
    {
        while (at + 1 < text.Text.Length && text.RowAt(at) is null)
        {
            at++;
        }

        return at;
    }

    [GeneratedRegex(@"(?<of>(?<=^|[\n\t])[\u4E00-\u9FFF]{2,6}?)?(?:统一)?(?:(?<sure>社会信用代码|信用代码|纳税人识别号|税务登记证?号码?|税号|营业执照(?:注册)?(?:号码?|编号)|注册号)|证件号码|代码)(?:[/(][^:\n\t]{0,16})?[ \t]*[:为是]?[ \t]*\n?(?<code>[0-9A-Z](?: ?[0-9A-Z]){14,19})(?![0-9A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
