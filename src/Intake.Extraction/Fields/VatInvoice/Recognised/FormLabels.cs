using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.VatInvoice.Recognised;

/// <summary>Labels of the invoice's form of which a character or two were misread, and the colon behind them.</summary>
internal static class FormLabels
{
    /// <summary>Longest first. Labels that differ from another in one character only are left out: they would be taken for each other.</summary>
    private static readonly string[] Labels =
    [
        "货物或应税劳务、服务名称", "统一社会信用代码", "税率/征收率", "纳税人识别号", "开户行及账号", "价税合计", "开票日期", "规格型号", "项目名称", "(大写)", "(小写)",
    ];

    /// <summary>The total in words stands in the left half of the form, that in figures in the right one.</summary>
    private const float WordsEnd = 0.5f;

    private static readonly string[] BeforeColon = ["名称", "识别号", "号码", "代码", "日期", "校验码"];

    /// <summary>名 and 称 are spaced over the width of the longer labels below them.</summary>
    private const float MostBetween = 0.09f;

    private const string TakenForColon = ";.·,'|!i";

    public static void Repair(List<Glyph> glyphs)
    {
        foreach (var label in Labels)
        {
            for (var at = 0; at + label.Length <= glyphs.Count; at++)
            {
                var apart = Apart(glyphs, at, label);
                if (apart > 0 && apart <= Most(label) && !IsOther(glyphs, at, label))
                {
                    Put(glyphs, at, label);
                }
            }
        }

        TableLabels.Repair(glyphs);
        RepairName(glyphs);
        RepairColons(glyphs);
    }

    private static int Most(string label) => label.Length <= 5 ? 1 : label.Length <= 6 ? 2 : 3;

    /// <summary>What stands there is the one of 大写 and 小写 that belongs on the other side.</summary>
    private static bool IsOther(List<Glyph> glyphs, int at, string label) => label[0] == '(' && (glyphs[at].X0 < WordsEnd ? label[1] != '大' : label[1] != '小');

    private static int Apart(List<Glyph> glyphs, int at, string label)
    {
        var apart = 0;
        for (var i = 0; i < label.Length && apart <= 3; i++)
        {
            apart += glyphs[at + i].Symbol == label[i] ? 0 : 1;
        }

        return apart;
    }

    internal static void Put(List<Glyph> glyphs, int at, string label)
    {
        for (var i = 0; i < label.Length; i++)
        {
            glyphs[at + i] = glyphs[at + i] with { Symbol = label[i], Printed = label[i] };
        }
    }

    /// <summary>称 before a colon ends 名称, whatever was read for its first character, and where nothing was.</summary>
    private static void RepairName(List<Glyph> glyphs)
    {
        for (var at = 0; at + 1 < glyphs.Count; at++)
        {
            if (glyphs[at].Symbol != '称' || glyphs[at + 1].Symbol is not (':' or ';') || (at > 0 && glyphs[at - 1].Symbol == '名'))
            {
                continue;
            }

            if (at > 0 && glyphs[at - 1].IsWide && glyphs[at].X0 - glyphs[at - 1].X1 < MostBetween)
            {
                Put(glyphs, at - 1, "名称");
            }
            else
            {
                glyphs.Insert(at, glyphs[at] with { Symbol = '名', Printed = '名', X1 = glyphs[at].X0 });
                at++;
            }
        }
    }

    private static void RepairColons(List<Glyph> glyphs)
    {
        var text = Text(glyphs);
        foreach (var label in BeforeColon)
        {
            for (var at = text.IndexOf(label, StringComparison.Ordinal); at >= 0; at = text.IndexOf(label, at + 1, StringComparison.Ordinal))
            {
                var end = at + label.Length;
                if (end < glyphs.Count && TakenForColon.Contains(glyphs[end].Symbol))
                {
                    glyphs[end] = glyphs[end] with { Symbol = ':', Printed = ':' };
                }
            }
        }
    }

    internal static string Text(List<Glyph> glyphs) => string.Create(glyphs.Count, glyphs, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i].Symbol;
        }
    });
}
