namespace Intake.Extraction.Fields.Forms;

/// <summary>The pattern of an organisation's name inside a sentence. Where it begins, the words before it must show; where it ends, its form and what follows.</summary>
internal static class SpokenName
{
    /// <summary>To be set into other patterns: a name, ended by what sentences go on with.</summary>
    public const string Pattern =
        @"[\u4E00-\u9FFFA-Za-z0-9()·&\-]{2,40}?(?:公司|事务所|中心|厂|研究院|研究所|大学|学院|学校|医院|合作社|委员会|协会|商会|基金会|银行|支行|分行|营业部|信用社|联社|商行|经营部|局|店|合伙\))(?=[(\[,。;、:\u0022“”由向于在从的账帐付支汇转收将已对因以与和及为出所截申按自系之欠]|于|$)";

    private const int MostDigits = 4;

    // 贵公司 ends like a name; the others are of the sentence before it.
    private static readonly string[] Words = ["贵公司", "你公司", "我公司", "本公司", "贵司", "我行", "兹", "证明", "编号", "收到", "支付", "账号", "账户", "合同", "通知", "用途", "客户", "转账", "汇款", "开户", "公司在", "公司于", "公司与"];

    /// <summary>Whether a name found so is one: no words of a sentence stand before it.</summary>
    public static bool IsPlain(string name)
    {
        if (name.Length < 4 || name.StartsWith('的'))
        {
            return false;
        }

        foreach (var word in Words)
        {
            if (name.Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        var digits = 0;
        foreach (var c in name)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits > MostDigits)
            {
                return false;
            }
        }

        return true;
    }
}
