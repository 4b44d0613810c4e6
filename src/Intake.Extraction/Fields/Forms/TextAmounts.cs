using System.Text.RegularExpressions;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Forms;

/// <summary>Amounts that a sentence states.</summary>
internal static class TextAmounts
{
    /// <summary>What the pattern's first group captures, figures with their unit, in yuan.</summary>
    public static IEnumerable<FormReading> In(FlowText flow, Regex pattern)
    {
        for (var match = pattern.Match(flow.Text); match.Success; match = match.NextMatch())
        {
            var group = match.Groups[1];
            if (AmountText.TryParseWithUnit(group.Value, out var money))
            {
                yield return new FormReading(money.ToString(), flow.Ink(group.Index, group.Length));
            }
        }
    }

    /// <summary>The amounts in capitals of the text.</summary>
    public static IEnumerable<FormReading> Words(FlowText flow)
    {
        foreach (var (start, length) in FormAmount.WordsIn(flow.Text))
        {
            yield return flow.Reading(start, length);
        }
    }

    /// <summary>
    /// The amount of a paper, with its capitals. Of several amounts the one that capitals repeat is taken; without such the first, doubtful.
    /// </summary>
    public static IEnumerable<ExtractedField> Settle(FieldName name, FieldName words, IReadOnlyList<FormReading> figures, IReadOnlyList<FormReading> capitals)
    {
        foreach (var capital in capitals)
        {
            if (ChineseAmount.TryParse(capital.Value, out var said) && figures.FirstOrDefault(reading => reading.Value == said.ToString()) is { } same)
            {
                yield return FormReading.Settle(name, [same])!;
                yield return FormReading.Settle(words, [capital])!;
                yield break;
            }
        }

        if (FormReading.Settle(name, figures) is { } field)
        {
            yield return field;
        }

        if (FormReading.Settle(words, capitals) is { } only)
        {
            yield return only;
        }
    }
}
