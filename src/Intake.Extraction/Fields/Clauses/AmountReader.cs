using System.Text.RegularExpressions;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>Reads one amount of a contract, in figures and in capitals, by the words around its mentions.</summary>
internal sealed partial class AmountReader(RoleWords words)
{
    /// <summary>Words right behind an amount by which it is something else.</summary>
    public required string[] NotBefore { get; init; }

    /// <summary>Whether several amounts of one sentence may share its word: the steps of a rent do, the parts of a price do not.</summary>
    public bool SharesWord { get; init; }

    /// <summary>Looks at an amount that no word claims, or overrules the words: rank, or null to let them decide.</summary>
    public Func<string, ReadOnlySpan<char>, int?>? Claim { get; init; }

    /// <summary>Every statement of the amount, best and worse ones.</summary>
    public List<(MoneyMention Money, Candidate Candidate)> All(ClauseText text, List<MoneyMention> amounts)
    {
        var found = new List<(MoneyMention, Candidate)>();
        var claimed = "";
        foreach (var money in amounts)
        {
            if (money.Amount is not { } amount || amount <= Money.Zero)
            {
                continue;
            }

            var before = ClauseContext.Before(text.Text, money.Place.Start);
            var after = ClauseContext.After(text.Text, money.Place.End, 16);
            var nearest = words.Nearest(before);
            var rank = Claim?.Invoke(before, after) ?? nearest.Rank;
            if (rank is not >= 0 || IsElse(after))
            {
                continue;
            }

            // The word was this sentence's earlier amount's: what follows is a part of it.
            if (!SharesWord && claimed.Length > 0 && nearest.Between.Contains(claimed, StringComparison.Ordinal))
            {
                continue;
            }

            if (money.IsBare && (nearest.Between.AsSpan().ContainsAnyExcept(" \t:¥元()为是") || !BareFigures.AreYuan(text.Text, money.FiguresAt)))
            {
                continue;
            }

            claimed = text.Text.Substring(money.Place.Start, Math.Max(money.FiguresAt.Length, money.WordsAt.Length));
            found.Add((money, new Candidate(amount.ToString(), money.Place, rank.Value, rank >= words.DoubtfulFrom || HasUnreadableFigures(text.Text, money) || IsEstimate(before, nearest))));
        }

        return found;
    }

    /// <summary>The amount and its capitals as fields. Capitals that stand alone are the amount, and no second witness of it.</summary>
    public void Read(ClauseText text, List<(MoneyMention Money, Candidate Candidate)> found, FieldName figures, FieldName capitals, List<ExtractedField> fields, List<MoneyMention> amounts, bool doubtful = false)
    {
        if (FieldChoice.Of(text, figures, found.ConvertAll(one => one.Candidate), doubtful) is not { } field)
        {
            return;
        }

        var best = found.Min(one => one.Candidate.Rank);
        var chosen = found.Find(one => one.Candidate.Rank == best && one.Money is { Figures: not null, Words: not null } && one.Candidate.Value == field.Value).Money
            ?? found.Find(one => one.Candidate.Rank == best && one.Candidate.Value == field.Value).Money;
        chosen = WithFigures(chosen, amounts);
        if (chosen.Figures is not null && field.Confidence != Confidence.Doubtful)
        {
            field = FieldChoice.Make(text, figures, new Candidate(field.Value!, chosen.FiguresAt), false);
        }

        fields.Add(field);
        // Figures and capitals may stand in cells of their own.
        if (chosen is { Figures: not null, Words: null } && found.Find(one => one.Candidate.Rank == best && one.Money is { Figures: null, Said: not null }).Money is { } apart)
        {
            chosen = chosen with { Words = apart.Words, WordsAt = apart.WordsAt };
        }

        // The same amount in capitals under a word of its own: 本金大写.
        if (chosen is { Figures: { } stated, Words: null } && amounts.Find(other => other is { Figures: null, Words: not null } && other.Said == stated) is { } again)
        {
            chosen = chosen with { Words = again.Words, WordsAt = again.WordsAt };
        }

        if (chosen is { Figures: not null, Words: { } printed })
        {
            var value = ChineseAmount.TryParse(printed, out _) ? text.Printed(chosen.WordsAt.Start, chosen.WordsAt.End) : CapitalWords.Capitals(printed);
            fields.Add(FieldChoice.Make(text, capitals, new Candidate(value, chosen.WordsAt), doubtful: false));
        }
    }

    /// <summary>A sum in capitals below a table whose figures end with the same amount: those are its figures.</summary>
    private static MoneyMention WithFigures(MoneyMention money, List<MoneyMention> amounts)
    {
        var figures = money.Figures is null ? amounts.Find(other => other is { Figures: { } amount, IsBare: false } && amount == money.Said) : null;
        return figures is null ? money : money with { Figures = figures.Figures, FiguresAt = figures.FiguresAt };
    }

    // Capitals with figures beside them that are no amount: one of the two is wrong.
    private static bool HasUnreadableFigures(string text, MoneyMention money) =>
        money.Figures is null && (FiguresBehind().IsMatch(ClauseContext.After(text, money.Place.End, 16)) || FiguresBefore().IsMatch(text.AsSpan(Math.Max(0, money.Place.Start - 16), money.Place.Start - Math.Max(0, money.Place.Start - 16))));

    private static bool IsEstimate(string before, RoleWords.Found nearest)
    {
        var around = before.AsSpan(Math.Max(0, nearest.Start - 4));
        return around.Contains("暂定", StringComparison.Ordinal) || around.Contains("预估", StringComparison.Ordinal) || around.Contains("预计", StringComparison.Ordinal)
            || around.Contains("约为", StringComparison.Ordinal) || around.Contains("不含税", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^[ \t(:,小写¥RMBCNY人民币即为]*\d", RegexOptions.CultureInvariant)]
    private static partial Regex FiguresBehind();

    [GeneratedRegex(@"[\d,.][ \t]*[元圆][ \t(:,大写人民币即为]*$", RegexOptions.CultureInvariant)]
    private static partial Regex FiguresBefore();

    private bool IsElse(ReadOnlySpan<char> after)
    {
        after = after.TrimStart(" \t)整");
        foreach (var word in NotBefore)
        {
            if (after.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
