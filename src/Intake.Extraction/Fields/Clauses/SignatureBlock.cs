using System.Text.RegularExpressions;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>The place where the parties sign and seal, told by labels such as 甲方(盖章) or 授权代表(签字) that stand in a cell of their own.</summary>
internal static partial class SignatureBlock
{
    // A head may ask for seals as well; the block that counts stands behind the clauses.
    private const double EarliestShare = 0.35;

    /// <summary>Whether a line holds a label for a seal or signature, not a sentence about them.</summary>
    public static bool IsMark(string line) => Mark().IsMatch(line);

    /// <summary>Where the block begins in a text; the length of the text where there is none.</summary>
    public static int StartIn(string text)
    {
        var earliest = (int)(text.Length * EarliestShare);
        foreach (var mark in Mark().EnumerateMatches(text))
        {
            if (mark.Index >= earliest)
            {
                return text.LastIndexOf('\n', mark.Index) + 1;
            }
        }

        var last = text.Length;
        foreach (var party in PartyLine().EnumerateMatches(text))
        {
            // The last lines that name the parties, from the first of them on.
            last = party.Index >= earliest && (last == text.Length || party.Index - last > 200) ? party.Index : last;
        }

        return last == text.Length ? last : text.LastIndexOf('\n', last) + 1;
    }

    [GeneratedRegex(@"(?:^|[\n\t ])[^\n\t,。;、]{0,18}?(?:\((?:[^()\n]{0,8}[/、])?(?:盖章|公章|签章|印章|章|签字|签名|盖公章|签字盖章|签章处|加盖公章|公章或合同专用章|签名或盖章|签字或盖章|合同专用章)(?:[/、][^()\n]{0,8})?\)|盖章[:处]|签章[:处]|签字[:处]|签名[:处])|(?<=[\n\t])[\u4E00-\u9FFF]{2,8}(?:签章|盖章|印章|签字|签名)(?=[\n\t]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?:^|\n)(?:甲方|乙方|买方|卖方|供方|需方|出租方|承租方|出租人|承租人|贷款人|借款人|保证人|委托人|委托方|受托方|担保人)[^\n,。;]{0,6}[:\t]", RegexOptions.CultureInvariant)]
    private static partial Regex PartyLine();
}
