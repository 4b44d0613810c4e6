using System.Text.RegularExpressions;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Forms;

/// <summary>The bank that made a paper: by a label, else by the heading above the first label.</summary>
internal static partial class IssuingBank
{
    /// <param name="key">The key of labels that name it.</param>
    public static ExtractedField? Of(FormPage form, FieldName name, string key)
    {
        if (FormReading.Settle(name, form.With(key).Select(FormValue.Name).OfType<FormReading>()) is { } labelled)
        {
            return labelled;
        }

        var top = form.Labels.Count > 0 ? form.Labels[0].Row.CenterY : float.PositiveInfinity;
        foreach (var piece in form.Pieces)
        {
            if (!piece.IsOwned && (piece.CenterY <= top || Heading().IsMatch(piece.Ink.Text)) && InHeading(piece.Ink) is { } ink)
            {
                return PrintedField.From(name, FormValue.Solid([ink]).Value, ink);
            }
        }

        return null;
    }

    /// <summary>The bank that signs a paper: the last name of one that stands alone in its row.</summary>
    public static ExtractedField? Signed(FormPage form, FieldName name)
    {
        for (var i = form.Rows.Count - 1; i >= 0; i--)
        {
            var row = form.Rows[i];
            if (row.RunFrom(0, 2.2f * row.Page.Em).Length == row.Glyphs.Length && Alone().Match(row.Text) is { Success: true } match)
            {
                var ink = new TextSpan(row, 0, match.Groups[1].Length);
                return PrintedField.From(name, FormValue.Solid([ink]).Value, ink);
            }
        }

        return null;
    }

    private static TextSpan? InHeading(TextSpan span)
    {
        var match = Bank().Match(span.Text);
        return match.Success ? span with { End = span.Start + match.Length } : null;
    }

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{2,10}?(?:银行|信用社|信用联社|信用合作联社)(?:股份有限公司|有限责任公司)?(?:[\u4E00-\u9FFF]{2,14}?(?:支行|分行|营业部))?(?![\u4E00-\u9FFF]{0,6}(?:承兑|卡))")]
    private static partial Regex Bank();

    [GeneratedRegex("(?:回单|回执|通知|通知书|凭证|凭条|证明|清单)(?:\\([^()]{1,12}\\))?$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^([\u4E00-\u9FFF]{2,12}?(?:银行|信用社|信用联社|联社)(?:股份有限公司|有限责任公司)?(?:[\u4E00-\u9FFF]{2,14}?(?:支行|分行|营业部))?)(?:\((?:盖章|公章|章|签章|业务章)\)|盖章)?$")]
    private static partial Regex Alone();
}
