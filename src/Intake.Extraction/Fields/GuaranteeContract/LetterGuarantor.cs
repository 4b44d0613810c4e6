using System.Text.RegularExpressions;
using Intake.Extraction.Fields.Clauses;

namespace Intake.Extraction.Fields.GuaranteeContract;

/// <summary>Who guarantees by a letter of its own, which names no 保证人: 本公司某某公司愿就…承担连带保证责任.</summary>
internal static partial class LetterGuarantor
{
    /// <summary>Null where the paper does not say it so.</summary>
    public static ExtractedField? Read(ClauseText text, FieldName name)
    {
        var found = new List<Candidate>();
        foreach (Match match in Speaker().Matches(text.Text))
        {
            var group = match.Groups["name"];
            if (OrganisationName.IsOne(group.ValueSpan))
            {
                found.Add(new Candidate(text.Printed(group.Index, group.Index + group.Length), new Mention(group.Index, group.Index + group.Length)));
            }
        }

        return FieldChoice.Of(text, name, found);
    }

    [GeneratedRegex(@"(?:本公司|我公司|我司|本单位|我单位|我行|本机构|我方)[,、:(]?(?:即)?(?<name>[\u4E00-\u9FFFA-Za-z0-9()·]{4,40}?(?:公司|中心|担保机构|银行|支行|分行))\)?,?(?:愿意?|自愿|同意|承诺|特|兹|作为|在此|现|不可撤销|无条件)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Speaker();
}
