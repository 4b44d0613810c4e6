using System.Text.RegularExpressions;
using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.AuditReport;

/// <summary>The amount that an audit finds: by its label, in the total of its table, or in the sentence that concludes.</summary>
internal static partial class AuditedAmount
{
    /// <summary>What was claimed and what was found are enough for a table.</summary>
    private const int FewestHeaders = 2;

    public static IEnumerable<FormReading> Figures(IReadOnlyList<FormPage> forms, FlowText flow, LabelBook book, string key)
    {
        foreach (var form in forms)
        {
            var unit = PageUnit().Match(form.Text.Rows.Aggregate("", static (all, row) => all + row.Text)) is { Success: true } said && said.Value.Contains("万元", StringComparison.Ordinal) ? 10_000 : 1;
            if (FormTable.Find(form.Text, book, FewestHeaders) is { } table && table.Columns.Exists(column => column.Key == key))
            {
                // Rows without a total state parts of the amount, not it.
                var row = table.Total ?? (table.Rows.Count == 1 ? table.Rows[0] : null);
                if (row?.Cell(key) is [var cell, ..] && FormAmount.Read(cell, row.Header(key)!.Value.Text.Contains("(元)", StringComparison.Ordinal) ? 1 : Math.Max(unit, FormAmount.UnitOf(row.Header(key)!.Value.Text))) is { } total)
                {
                    yield return total;
                }

                continue;
            }

            foreach (var reading in form.With(key).Select(label => Labelled(label, unit)).OfType<FormReading>())
            {
                yield return reading;
            }
        }

        foreach (var reading in TextAmounts.In(flow, Sentence()).Concat(TextAmounts.In(flow, Found())).Concat(TextAmounts.In(flow, Result())))
        {
            yield return reading;
        }
    }

    private static FormReading? Labelled(FormLabel label, int unit)
    {
        var pieces = label.Beside.Concat(label.Wrapped).ToList();
        return pieces.Count == 0 ? null : FormAmount.Read(pieces[0].Ink, Math.Max(unit, FormAmount.UnitOf(label.Row.Text.AsSpan(label.Ink.Start, label.ValueStart - label.Ink.Start))));
    }

    [GeneratedRegex(@"(?:金额)?单位[::](?:人民币)?(?:万元|元)")]
    private static partial Regex PageUnit();

    [GeneratedRegex(@"(?:(?:审定|核定|审计确认|经审计|予以确认|审计认定|审核确认)[^。;]{0,60}?(?:金额|总额|费用|支出|投入|合计|投资|总计|共计)|(?:金额|总额|费用|支出|投入|合计|投资额)(?:审定|核定|审计确认|确认))[^。;\d¥]{0,16}?[¥]?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:万元|亿元|元))")]
    private static partial Regex Sentence();

    /// <summary>予以认可的支出为…, 经核实…共计…: not what was 不予 or 未予.</summary>
    [GeneratedRegex(@"(?<!不|未|不予|未予|未能|不可)(?:认可|认定|确认|核实|审定|核定|列支)的?[^。;,\d\n\u00A5]{0,16}?(?:支出|金额|费用|投入|经费|投资|总额|合计|共计|总计)(?:合计|共计|总计|总额|金额|为|计|是|:)*(?:人民币)?\u00A5?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:万元|亿元|元))")]
    private static partial Regex Found();

    /// <summary>审核结果:…费用总额为…: the first amount that the result states.</summary>
    [GeneratedRegex(@"(?:审计|审核|鉴证)(?:结果|结论)(?:为|是|:)[^。;\d\u00A5]{0,40}(?:\d{4}年度?[^。;\d\u00A5]{0,30})?(?:总额|合计|共计|总计|金额|支出|投入)(?:为|是|共计|合计|:)*(?:人民币)?\u00A5?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:万元|亿元|元))")]
    private static partial Regex Result();
}
