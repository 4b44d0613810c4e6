using System.Text.RegularExpressions;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>Reads the first and last day of a contract's term: from a period in a sentence or table, or from labels of either day. A last day that would have to be computed from a length is left out.</summary>
internal sealed partial class PeriodReader(RoleWords words)
{
    private const int TableRank = 20;

    public void Read(ClauseText text, List<DateMention> days, FieldName start, FieldName end, List<ExtractedField> fields)
    {
        var (first, last) = (new List<Candidate>(), new List<Candidate>());
        foreach (var period in PeriodScanner.In(text.Text, days))
        {
            if (period.Place.Start >= text.SignatureStart || RankOf(text.Text, period) is not { } rank)
            {
                continue;
            }

            // A period that no word claims may be one row of a list of payments.
            first.Add(new Candidate(SignDateReader.Iso(period.First.Day), period.First.Place, rank, rank == TableRank));
            last.Add(new Candidate(SignDateReader.Iso(period.Last.Day), period.Last.Place, rank, rank == TableRank));
        }

        foreach (var day in days)
        {
            AddLabelled(text.Text, day, first, last);
        }

        if (FieldChoice.Of(text, start, first) is { } startField)
        {
            fields.Add(startField);
        }

        if (FieldChoice.Of(text, end, last) is { } endField)
        {
            fields.Add(endField);
        }
    }

    private int? RankOf(string text, PeriodMention period)
    {
        var after = ClauseContext.After(text, period.Place.End, 14);
        if (text.AsSpan(period.First.Place.End, period.Last.Place.Start - period.First.Place.End).Contains('租'))
        {
            // 从…租到…: the verb says it.
            return 0;
        }

        var nearest = words.Nearest(ClauseContext.Before(text, period.Place.Start));
        // 租赁期限自…至…,月租金…: the word of the term stands right before it, whatever comes behind the comma.
        var isTerm = nearest.Rank == 0 && nearest.Between.Length <= 4 && !nearest.Between.Contains('内') && after.TrimStart("止 ").StartsWith(",");
        if (!isTerm && OtherBehind().IsMatch(after))
        {
            return null;
        }

        return nearest.Rank switch
        {
            >= 0 => nearest.Rank,
            null => TableRank,
            _ => null,
        };
    }

    private static void AddLabelled(string text, DateMention day, List<Candidate> first, List<Candidate> last)
    {
        var from = Math.Max(0, day.Place.Start - 24);
        var before = text.AsSpan(from, day.Place.Start - from);
        var behind = ClauseContext.After(text, day.Place.End, 24);
        if (StartLabel().IsMatch(before))
        {
            first.Add(new Candidate(SignDateReader.Iso(day.Day), day.Place, TableRank - 1));
        }
        else if (EndLabel().IsMatch(before))
        {
            last.Add(new Candidate(SignDateReader.Iso(day.Day), day.Place, TableRank - 1));
        }
        else if (TermFrom().IsMatch(before) && behind.StartsWith("起"))
        {
            first.Add(new Candidate(SignDateReader.Iso(day.Day), day.Place, TableRank - 1));
        }
        else if (EndBehind().IsMatch(behind))
        {
            last.Add(new Candidate(SignDateReader.Iso(day.Day), day.Place, TableRank - 1));
        }
        else if (StartBehind().IsMatch(behind))
        {
            first.Add(new Candidate(SignDateReader.Iso(day.Day), day.Place, TableRank - 1));
        }
    }

    [GeneratedRegex(@"^[\s,()止0-9:时)]{0,6}(?:为|作为|是)?[^,]{0,4}(?:免租|装修|免费|试用|质保|保修|第[一二三四五六七八九十\d]+[年期]|的?(?:月)?租金|月租|年租)|^[\s,()止]{0,4}(?:\t|,)?\s*[¥\d][\d,.]*元?/?月?", RegexOptions.CultureInvariant)]
    private static partial Regex OtherBehind();

    [GeneratedRegex(@"(?:起始|开始|开通|启用|发放|放款|起息|起租|起算|起借|服务开始|合同开始|租赁开始|借款发放|合同起始|期限起)(?:日期?|时间|之日)?[ \t]*(?:为|:|于|自)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex StartLabel();

    [GeneratedRegex(@"(?:终止日期?|结束日期?|结束时间|终止时间|届满日期?|到期日期?|到期时间|截止日期?|租赁到期|期限止|有效期限?[至到]|租赁期限?[至到]|服务期限?[至到]|借款期限?[至到])[ \t]*(?:为|:|于|至)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex EndLabel();

    /// <summary>…前全部归还, …以前完成全部开发: what happens on the last day.</summary>
    [GeneratedRegex(@"^(?:之前|以前|前|当日|日)?(?:[^。;,\d]{0,4}(?:全部|一次性|全额|足额)[^。;,\d]{0,4}(?:归还|偿还|还清|结清|清偿)|(?:归还|偿还|还清|结清)全部|(?:之前|以前|前)?完成(?:全部|本合同|合同约定的))", RegexOptions.CultureInvariant)]
    private static partial Regex EndBehind();

    /// <summary>…起生效, …开始工作: what happens on the first day.</summary>
    [GeneratedRegex(@"^(?:起|日起)?(?:开始(?:工作|服务|实施|履行|提供|研发|开发|计租|起租)|生效(?=[,至,]))", RegexOptions.CultureInvariant)]
    private static partial Regex StartBehind();

    [GeneratedRegex(@"(?:租赁期限?|租期|服务期限?|合同期限?|借款期限?|贷款期限?|担保期限?|有效期限?)[^。;\n]{0,14}(?:自|从|由)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TermFrom();
}
