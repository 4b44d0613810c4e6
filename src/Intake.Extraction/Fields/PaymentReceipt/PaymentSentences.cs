using System.Text.RegularExpressions;
using Intake.Extraction.Fields.Clauses;
using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Values;
using N = Intake.Extraction.Fields.PaymentReceipt.PaymentReceiptFields;

namespace Intake.Extraction.Fields.PaymentReceipt;

/// <summary>
/// A receipt that tells in sentences who paid whom: 贵公司账户（…）于…收到…由账户（…）汇来的款项. Speaks only where each part has words of its own that
/// say what it is; of two different answers it gives none.
/// </summary>
internal static partial class PaymentSentences
{
    /// <summary>What the sentences say of the fields that are not read yet.</summary>
    public static IEnumerable<ExtractedField> Read(FormPage form, IReadOnlyList<ExtractedField> read)
    {
        var flow = FlowText.Of([form]);
        if (!Speaks().IsMatch(flow.Text))
        {
            return [];
        }

        var mentions = Mentions(form, flow);
        var amounts = Amounts().Matches(flow.Text).Where(static match => AmountText.TryParse(match.Groups[1].ValueSpan, out _)).ToList();
        List<ExtractedField?> fields =
        [
            One(N.PayerName, mentions.Where(static mention => mention.Side == FormSide.Payer).Select(static mention => mention.Name).OfType<FormReading>()),
            One(N.PayeeName, mentions.Where(static mention => mention.Side == FormSide.Payee).Select(static mention => mention.Name).OfType<FormReading>()),
            One(N.PayerAccount, Accounts(flow, mentions, FormSide.Payer)),
            One(N.PayeeAccount, Accounts(flow, mentions, FormSide.Payee)),
            One(N.Amount, amounts.Select(match => new FormReading(AmountText.TryParse(match.Groups[1].ValueSpan, out var money) ? money.ToString() : "", flow.Ink(match.Groups[1].Index, match.Groups[1].Length)))),
            One(N.AmountInWords, TextAmounts.Words(flow)),
            One(N.Date, Days(flow)),
            One(N.Purpose, Purpose().Matches(flow.Text).Select(match => flow.Reading(match.Groups[1].Index, match.Groups[1].Length))),
        ];
        return fields.OfType<ExtractedField>().Where(field => !read.Any(other => other.Name == field.Name));
    }

    private static ExtractedField? One(FieldName name, IEnumerable<FormReading> readings)
    {
        var all = readings.ToList();
        return all.Count > 0 && all.TrueForAll(reading => reading.Value == all[0].Value) ? FormReading.Settle(name, all) : null;
    }

    private static List<(int At, FormSide Side, FormReading? Name)> Mentions(FormPage form, FlowText flow)
    {
        var mentions = new List<(int At, FormSide Side, FormReading? Name)>();
        void Add(Regex pattern, FormSide side)
        {
            foreach (Match match in pattern.Matches(flow.Text))
            {
                var name = match.Groups[1];
                if (SpokenName.IsPlain(name.Value))
                {
                    mentions.Add((name.Index, side, flow.Reading(name.Index, name.Length)));
                }
            }
        }

        Add(PayerBehind(), FormSide.Payer);
        Add(PayerBefore(), FormSide.Payer);
        Add(PayeeBehind(), FormSide.Payee);
        var addressees = OfficialText.Addressees([form]).ToList();
        foreach (Match you in You().Matches(flow.Text))
        {
            var side = you.Groups["in"].Success ? FormSide.Payee : FormSide.Payer;
            mentions.Add((you.Index, side, addressees.Count == 1 ? addressees[0] : null));
        }

        mentions.Sort(static (a, b) => a.At.CompareTo(b.At));
        return mentions;
    }

    /// <summary>An account is that of the party named last before it.</summary>
    private static IEnumerable<FormReading> Accounts(FlowText flow, List<(int At, FormSide Side, FormReading? Name)> mentions, FormSide side)
    {
        foreach (Match match in Account().Matches(flow.Text))
        {
            var before = mentions.FindLastIndex(mention => mention.At < match.Index);
            if (before >= 0 && mentions[before].Side == side && match.Groups[1].Index - mentions[before].At < 90)
            {
                yield return flow.Reading(match.Groups[1].Index, match.Groups[1].Length);
            }
        }
    }

    private static IEnumerable<FormReading> Days(FlowText flow)
    {
        var days = DateScanner.In(flow.Text).ConvertAll(day => (day.Place.Start, Reading: new FormReading(FormDate.Iso(day.Day), flow.Ink(day.Place.Start, day.Place.End - day.Place.Start))));
        var told = days.FindAll(day => day.Start > 0 && flow.Text[day.Start - 1] is '于' or '在');
        return (told.Count > 0 ? told : days).Select(static day => day.Reading);
    }

    [GeneratedRegex("贵单位|贵公司|贵司|贵方|你单位|你公司|兹证明|兹有|收到|汇来|特此通知|向.{2,40}(?:支付|汇出|转账|付款)")]
    private static partial Regex Speaks();

    [GeneratedRegex("(?:收到|收妥|今由|系由|来自|付款人为|付款方为|付款单位为)(?:付款人|付款方|客户|单位|汇款人)?(?=(" + SpokenName.Pattern + "))")]
    private static partial Regex PayerBehind();

    [GeneratedRegex("(?:兹证明|证明|兹有|我行客户|本行客户|客户)(?:我行客户|本行客户|客户)?(?=(" + SpokenName.Pattern + @")(?:\([^()]{1,50}\))?[^。;]{0,60}?(?:向|付给|汇给|支付|汇出|转出))")]
    private static partial Regex PayerBefore();

    [GeneratedRegex("(?:向|付给|汇给|转给|付至|汇至|汇往|划至|支付给|转账给|收款人为|收款方为|收款单位为)(?:收款人|收款方|客户|单位)?(?=(" + SpokenName.Pattern + "))")]
    private static partial Regex PayeeBehind();

    [GeneratedRegex("(?:贵单位|贵公司|贵司|贵方|你单位|你公司)[^。;]{0,80}?(?:(?<in>收到|收妥|入账|存入|贷记|转入|到账)|支付|汇出|转出|付出|扣款|借记|划出|付款)")]
    private static partial Regex You();

    [GeneratedRegex(@"(?:账户|帐户|账号|帐号|卡号)(?:号码|号)?(?:为|是|:)?\(?(?:账号|尾号)?:?([\d*]{6,34})\)?")]
    private static partial Regex Account();

    [GeneratedRegex(@"(?:人民币|RMB|CNY|\u00A5)(?:金额)?(?:为|:)?\u00A5?((?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2})(?:元)?")]
    private static partial Regex Amounts();

    [GeneratedRegex("(?:附言|用途|摘要|事由)(?:为|是|:)[“\"「『]([^”\"」』]{1,60})[”\"」』]")]
    private static partial Regex Purpose();
}
