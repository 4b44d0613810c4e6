using System.Text;
using System.Text.RegularExpressions;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>Takes English glosses out of Chinese labels: 合同号 Contract No.: is 合同号:.</summary>
internal static partial class Glosses
{
    public static void Remove(StringBuilder text, List<(int Row, int Glyph)> places)
    {
        var found = Gloss().Matches(text.ToString());
        for (var i = found.Count - 1; i >= 0; i--)
        {
            text.Remove(found[i].Index, found[i].Length);
            places.RemoveRange(found[i].Index, found[i].Length);
        }
    }

    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF)])[ \t]?/?[ \t]?[A-Za-z][A-Za-z .'&/-]{1,40}(?:\([A-Za-z /]{1,20}\))?[ \t]?(?=:)|(?<=(?:^|[\n\t])[\u4E00-\u9FFF()]{2,8})[A-Z][A-Za-z][A-Za-z .'&/]{2,40}(?=\t)", RegexOptions.CultureInvariant)]
    private static partial Regex Gloss();
}
