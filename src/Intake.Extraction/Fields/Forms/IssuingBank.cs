using System.Text.RegularExpressions;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Forms;

/// <summary>The bank that made a paper: by a label, else by the heading above the first label.</summary>
internal static partial class IssuingBank
{
    /// <summary>White space between a bank's name and the title beside it, in ems.</summary>
    private const float WordGap = 0.4f;

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
            if (!piece.IsOwned && (piece.CenterY <= top || Heading().IsMatch(piece.Ink.Text)) && InHeading(form, piece) is { } ink)
            {
                return FormReading.Settle(name, [FormValue.Solid(ink)]);
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
                var branch = i + 1 < form.Rows.Count && BranchName().IsMatch(form.Rows[i + 1].Text) && match.Groups[1].Length == row.Text.Length ? form.Rows[i + 1].All : (TextSpan?)null;
                return FormReading.Settle(name, [FormValue.Solid(branch is { } place ? [ink, place] : [ink])]);
            }
        }

        return null;
    }

    // What stands behind the name must be a title, or the name's end may have been cut off it.
    private static List<TextSpan>? InHeading(FormPage form, FormPiece piece)
    {
        // White space ends the name, unless the whole heading is letter-spaced.
        var run = piece.Ink.Row.RunFrom(piece.Ink.Start, WordGap * form.Text.Em);
        var span = piece.Ink with { End = Math.Min(run.End, piece.Ink.End) };
        var match = Bank().Match(span.Text);
        if (!match.Success)
        {
            span = piece.Ink;
            match = Bank().Match(span.Text);
        }

        if (!match.Success)
        {
            return null;
        }

        var rest = span.Text[match.Length..];
        if (rest.Length == 0 || TitleWord().IsMatch(rest))
        {
            return Branch(form, piece) is { } branch && rest.Length == 0 ? [span, branch] : [span with { End = span.Start + match.Length }];
        }

        // A narrow column breaks 某某银行深圳支 / 行.
        var below = form.Pieces.Find(other => IsBelow(form, piece, other) && Bank().Match(span.Text + other.Ink.Text) is { Success: true } whole && whole.Length == span.Length + other.Ink.Length);
        return below is null ? null : [span, below.Ink];
    }

    // 某某银行股份有限公司 / 深圳支行
    private static TextSpan? Branch(FormPage form, FormPiece piece) =>
        form.Pieces.Find(other => IsBelow(form, piece, other) && BranchName().IsMatch(other.Ink.Text))?.Ink;

    private static bool IsBelow(FormPage form, FormPiece piece, FormPiece other) =>
        (other.CenterY - piece.CenterY) / form.Text.Line is > 0.3f and < 2.6f && other.X0 < piece.X1 && other.X1 > piece.X0;

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{2,10}?(?:银行|信用社|信用联社|信用合作联社)(?:股份有限公司|有限责任公司)?(?:[\u4E00-\u9FFF]{2,14}?(?:支行|分行|营业部))?(?![\u4E00-\u9FFF]{0,6}(?:承兑|卡))")]
    private static partial Regex Bank();

    [GeneratedRegex("^(?:回单|回执|通知|凭证|凭条|证明|清单|业务|电子|网上|个人|对公|单位|客户|付款|收款|转账|汇款|贷款|结算|交易|账户|支付|利息|国内|境内|借记|贷记|企业|单笔|账单|明细|确认|还款|还息|付息|流水|\\()")]
    private static partial Regex TitleWord();

    [GeneratedRegex("^[\u4E00-\u9FFF]{2,12}(?:支行|分行|营业部)$")]
    private static partial Regex BranchName();

    [GeneratedRegex("(?:回单|回执|通知|通知书|凭证|凭条|证明|清单)(?:\\([^()]{1,12}\\))?$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^([\u4E00-\u9FFF]{2,12}?(?:银行|信用社|信用联社|联社)(?:股份有限公司|有限责任公司)?(?:[\u4E00-\u9FFF]{2,14}?(?:支行|分行|营业部))?)(?:\((?:盖章|公章|章|签章|业务章)\)|盖章)?$")]
    private static partial Regex Alone();
}
