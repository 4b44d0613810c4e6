using System.Text.RegularExpressions;
using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>Finds where the main text of a contract ends and its annexes begin: what those say (lists, forms, other contracts) never speaks for the contract.</summary>
internal static partial class Annexes
{
    private const int LongestHeading = 30;

    /// <summary>Index of the first row of the first annex; the number of rows where there is none.</summary>
    public static int FirstRowIn(List<TextRow> rows)
    {
        var signed = false;
        for (var i = 0; i < rows.Count; i++)
        {
            var text = rows[i].Text;
            var topOfPage = i > 0 && rows[i].Page != rows[i - 1].Page;
            if (text.Length <= LongestHeading && Heading().IsMatch(text) && (signed || (topOfPage && !SignaturesFollow(rows, i))))
            {
                return i;
            }

            signed |= SignatureBlock.IsMark(text);
        }

        return rows.Count;
    }

    // A list of annexes may begin a page too; the signatures of the contract then still come, on the same page.
    private static bool SignaturesFollow(List<TextRow> rows, int start)
    {
        for (var i = start + 1; i < rows.Count && rows[i].Page == rows[start].Page; i++)
        {
            if (SignatureBlock.IsMark(rows[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^\(?附[件表录](\(?[一二三四五六七八九十\d]{1,3}\)?|[A-F])?([:、.《].*|[^,。;]*[表单书议明录案准则诺函]|)$|^(补充协议|廉洁(自律|合作)?(协议|承诺)书?|房屋(交接|交割)清单)$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
