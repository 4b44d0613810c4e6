using System.Text.RegularExpressions;
using Intake.Extraction.Fields.Clauses;
using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Values;
using N = Intake.Extraction.Fields.InterestReceipt.InterestReceiptFields;

namespace Intake.Extraction.Fields.InterestReceipt;

/// <summary>
/// A bank's letter that certifies interest: 兹证明某公司在我行的借款（合同号…），余额…，年利率…，于…至…期间支付利息…. Each part is taken by the words that
/// name it; of two different answers it gives none.
/// </summary>
internal static partial class InterestSentences
{
    /// <summary>Whether the paper is a letter.</summary>
    public static bool Speak(IEnumerable<FormPage> forms) => Speaks().IsMatch(FlowText.Of(forms).Text);

    /// <summary>What the sentences say.</summary>
    /// <param name="read">What the labels of the page say.</param>
    public static IEnumerable<ExtractedField> Read(FormPage form, IReadOnlyList<ExtractedField> read)
    {
        var flow = FlowText.Of([form]);
        if (!Speaks().IsMatch(flow.Text))
        {
            return [];
        }

        var (start, end) = Period(flow);
        List<ExtractedField?> fields =
        [
            Borrower(form, flow),
            One(N.LoanNumber, Texts(flow, LoanNumber())),
            One(N.Principal, Amounts(flow, Balance())) ?? One(N.Principal, Amounts(flow, Principal())),
            One(N.InterestRate, Rates(flow)),
            start,
            end,
            One(N.Interest, Amounts(flow, Interest())),
            Words(flow, read),
            IssuingBank.Signed(form, N.Lender),
            FormReading.Settle(N.Date, LoneRun.Days([form]).Reverse().Take(1)),
        ];
        return fields.OfType<ExtractedField>();
    }

    private static ExtractedField? Borrower(FormPage form, FlowText flow)
    {
        var named = Texts(flow, Certified()).Where(static reading => SpokenName.IsPlain(reading.Value)).ToList();
        return One(N.Borrower, named.Count > 0 ? named : flow.Text.Contains('贵', StringComparison.Ordinal) || flow.Text.Contains("你单位", StringComparison.Ordinal) || flow.Text.Contains("你公司", StringComparison.Ordinal) ? OfficialText.Addressees([form]) : []);
    }

    /// <summary>Capitals that repeat the interest; others may be a total's.</summary>
    private static ExtractedField? Words(FlowText flow, IReadOnlyList<ExtractedField> read)
    {
        var interest = read.FirstOrDefault(static field => field.Name == N.Interest)?.Value ?? One(N.Interest, Amounts(flow, Interest()))?.Value;
        return One(N.InterestInWords, TextAmounts.Words(flow).Where(words => ChineseAmount.TryParse(words.Value, out var said) && said.ToString() == interest));
    }

    private static ExtractedField? One(FieldName name, IEnumerable<FormReading> readings)
    {
        var all = readings.ToList();
        return all.Count > 0 && all.TrueForAll(reading => reading.Value == all[0].Value) ? FormReading.Settle(name, all) : null;
    }

    private static IEnumerable<FormReading> Texts(FlowText flow, Regex pattern) => pattern.Matches(flow.Text).Select(match => flow.Reading(match.Groups[1].Index, match.Groups[1].Length));

    private static IEnumerable<FormReading> Amounts(FlowText flow, Regex pattern)
    {
        foreach (Match match in pattern.Matches(flow.Text))
        {
            var group = match.Groups[1];
            if (AmountText.TryParseWithUnit(group.ValueSpan, out var money))
            {
                yield return new FormReading(money.ToString(), flow.Ink(group.Index, group.Length));
            }
        }
    }

    private static IEnumerable<FormReading> Rates(FlowText flow)
    {
        foreach (Match match in Rate().Matches(flow.Text))
        {
            if (PrintedRate.TryParse(match.Groups[1].ValueSpan, out var rate) && rate.Rate is { } fraction && fraction.Fraction is > 0 and < 0.4m)
            {
                yield return new FormReading(fraction.ToString(), flow.Ink(match.Groups[1].Index, match.Groups[1].Length));
            }
        }
    }

    /// <summary>The one pair of days with 至 between them that is not the term of the loan.</summary>
    private static (ExtractedField? Start, ExtractedField? End) Period(FlowText flow)
    {
        var days = DateScanner.In(flow.Text);
        var pairs = new List<(DateMention First, DateMention Last)>();
        for (var i = 0; i + 1 < days.Count; i++)
        {
            var between = flow.Text[days[i].Place.End..days[i + 1].Place.Start];
            var before = flow.Text[Math.Max(0, days[i].Place.Start - 10)..days[i].Place.Start];
            if (between is "至" or "到" or "-" or "—" or "~" or "起至" or "起到" or "(含)至" or "——" && !before.Contains("期限", StringComparison.Ordinal) && days[i].Day < days[i + 1].Day)
            {
                pairs.Add((days[i], days[i + 1]));
            }
        }

        return pairs.Count == 1 ? (Day(N.PeriodStart, pairs[0].First), Day(N.PeriodEnd, pairs[0].Last)) : (null, null);

        ExtractedField? Day(FieldName name, DateMention day) => FormReading.Settle(name, [new FormReading(FormDate.Iso(day.Day), flow.Ink(day.Place.Start, day.Place.Length))]);
    }

    [GeneratedRegex("兹证明|特此证明|特此通知|贵公司|贵单位|贵司|你单位|你公司|我行|本行|兹有")]
    private static partial Regex Speaks();

    [GeneratedRegex("(?:兹证明|证明|兹有|我行客户|本行客户|借款人|借款单位)(?:我行客户|本行客户|客户|借款人|借款单位)?[“\"]?(?=(" + SpokenName.Pattern + "))")]
    private static partial Regex Certified();

    [GeneratedRegex(@"(?:借据|合同|协议)[(《》]?(?:编号|号码|号)(?:为|是|:)?[“\u0022]?([A-Za-z0-9(〔\[](?:[A-Za-z0-9()〔〕\[\]\-/_.\u4E00-\u9FFF]{2,38}?号(?=[)”\u0022,。;、])|[A-Za-z0-9\-/_.]{2,38}))")]
    private static partial Regex LoanNumber();

    [GeneratedRegex(@"(?:计息本金|本金余额|借款余额|贷款余额|借款本金|贷款本金)(?:为|是|:|计|共计)?(?:人民币|RMB|CNY)?\u00A5?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:万元|亿元|元))")]
    private static partial Regex Balance();

    [GeneratedRegex(@"(?:借款金额|贷款金额|发放贷款|借款|贷款|本金)(?:为|是|:|计|共计)?(?:人民币|RMB|CNY)?\u00A5?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:万元|亿元|元))")]
    private static partial Regex Principal();

    [GeneratedRegex(@"年(?:化)?利率(?:为|是|:|按)?(\d{1,2}(?:\.\d{1,6})?%)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"利息(?:金额|总额)?(?:共计|合计|总计|共|计|为|是|:)*(?:人民币|RMB|CNY)?\u00A5?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:万元|元))")]
    private static partial Regex Interest();
}
