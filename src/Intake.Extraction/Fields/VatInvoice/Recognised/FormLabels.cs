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

    private static readonly string[] ShortHeaders = ["数量", "单价", "金额", "税率", "税额", "单位"];

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

        RepairHeaders(glyphs);
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

    private static void Put(List<Glyph> glyphs, int at, string label)
    {
        for (var i = 0; i < label.Length; i++)
        {
            glyphs[at + i] = glyphs[at + i] with { Symbol = label[i], Printed = label[i] };
        }
    }

    /// <summary>In a row that has three headers of the table, two characters of which one is right are the header that is missing.</summary>
    private static void RepairHeaders(List<Glyph> glyphs)
    {
        var text = Text(glyphs);
        var known = ShortHeaders.Count(header => text.Contains(header, StringComparison.Ordinal)) + (text.Contains("规格型号", StringComparison.Ordinal) ? 1 : 0);
        if (known < 3)
        {
            return;
        }

        foreach (var header in ShortHeaders)
        {
            for (var at = 0; at + 1 < text.Length && !text.Contains(header, StringComparison.Ordinal); at++)
            {
                var isHalf = text[at] == header[0] != (text[at + 1] == header[1]);
                if (isHalf && !IsPartOfKnown(text, at) && !IsPartOfKnown(text, at + 1))
                {
                    Put(glyphs, at, header);
                    text = Text(glyphs);
                }
            }
        }
    }

    private static bool IsPartOfKnown(string text, int at)
    {
        foreach (var header in (ReadOnlySpan<string>)[.. ShortHeaders, "规格型号", "项目名称", "税率/征收率", "货物或应税劳务、服务名称"])
        {
            for (var found = text.IndexOf(header, StringComparison.Ordinal); found >= 0; found = text.IndexOf(header, found + 1, StringComparison.Ordinal))
            {
                if (at >= found && at < found + header.Length)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>称 before a colon ends 名称, whatever was read for its first character.</summary>
    private static void RepairName(List<Glyph> glyphs)
    {
        for (var at = 1; at + 1 < glyphs.Count; at++)
        {
            if (glyphs[at].Symbol == '称' && glyphs[at - 1].Symbol != '名' && glyphs[at - 1].IsWide && glyphs[at + 1].Symbol is ':' or ';')
            {
                Put(glyphs, at - 1, "名称");
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

    private static string Text(List<Glyph> glyphs) => string.Create(glyphs.Count, glyphs, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i].Symbol;
        }
    });
}
