using System.Collections.Immutable;
using System.Text;
using Intake.Extraction.Learning;

namespace Intake.Extraction.Classification.Training;

/// <summary>Makes of a paper what recognition of its scan might give: characters lost, taken for others, torn apart; rows lost; a seal's letters between.</summary>
internal static class PrintNoise
{
    /// <summary>What engines take ideographs for when a stroke is lost.</summary>
    private const string Confused = "日曰目田由甲申人入八木本未末土士王玉工干于千大太天夫力刀己已巳口回同问间门问贝见页方万为为一二三丨丶丿了子";

    /// <param name="perThousand">Characters of a thousand that are hurt.</param>
    /// <param name="rowsPerThousand">Rows of a thousand that are lost.</param>
    public static LabelledPaper On(LabelledPaper paper, int perThousand, int rowsPerThousand, SplitMix random) =>
        paper with { Pages = [.. paper.Pages.Select(page => On(page, perThousand, rowsPerThousand, random))] };

    private static string On(string page, int perThousand, int rowsPerThousand, SplitMix random)
    {
        var text = new StringBuilder(page.Length);
        foreach (var row in page.Split('\n'))
        {
            // A row under a seal or at the edge is sometimes lost whole; and papers say now more, now less.
            if (random.Next(1000) < rowsPerThousand)
            {
                continue;
            }

            foreach (var character in row)
            {
                Put(text, character, perThousand, random);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Put(StringBuilder text, char character, int perThousand, SplitMix random)
    {
        if (random.Next(1000) >= perThousand)
        {
            text.Append(character);
            return;
        }

        switch (random.Next(5))
        {
            case 0:
                break;
            case 1:
                text.Append(character).Append(' ');
                break;
            case 2:
                text.Append(character).Append(Confused[random.Next(Confused.Length)]);
                break;
            default:
                text.Append(Confused[random.Next(Confused.Length)]);
                break;
        }
    }
}
