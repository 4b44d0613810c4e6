using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.PaymentReceipt;

/// <summary>Which way the money went for the holder of the account that a receipt was made for.</summary>
internal static class PaymentDirection
{
    private static readonly string[] Out = ["借方", "借记", "支出", "转出", "付款", "支付", "汇款", "扣款", "往账", "汇出"];
    private static readonly string[] In = ["贷方", "贷记", "收入", "转入", "收款", "入账", "来账", "进账", "汇入"];

    /// <summary>True for out; null where the receipt does not say, or says both.</summary>
    public static bool? Of(FormPage form)
    {
        bool? said = null;
        foreach (var label in form.With(PaymentLabels.Direction))
        {
            if (FormValue.Text(label) is { } text && Read(text.Value) is { } outgoing)
            {
                if (said is { } before && before != outgoing)
                {
                    return null;
                }

                said = outgoing;
            }
        }

        return said ?? OfTitle(form) ?? OfSign(form);
    }

    private static bool? Read(string text) => text.Trim('(', ')', '（', '）', '/', ' ') switch
    {
        "借" or "D" or "借D" or "付" or "出" => true,
        "贷" or "C" or "贷C" or "收" or "进" => false,
        var longer => OfWords(longer),
    };

    private static bool? OfTitle(FormPage form)
    {
        foreach (var piece in form.Pieces)
        {
            if (!piece.IsOwned && ReceiptParts.IsTitle(piece.Ink.Row) && (OfWords(piece.Ink.Text) ?? OfTransfer(piece.Ink.Text)) is { } outgoing)
            {
                return outgoing;
            }
        }

        return null;
    }

    // 转账成功 is said to the one who transferred.
    private static bool? OfTransfer(string title) => title.StartsWith("转账", StringComparison.Ordinal) && !Array.Exists(In, word => title.Contains(word, StringComparison.Ordinal)) ? true : null;

    // -1,200.00 and +1,200.00, as telephones show what went out and what came in.
    private static bool? OfSign(FormPage form)
    {
        foreach (var piece in form.Pieces)
        {
            var text = piece.Ink.Text.AsSpan().TrimStart("\u00A5");
            if (!piece.IsOwned && text is ['+' or '-', >= '0' and <= '9', ..] && AmountText.TryParse(text[1..].TrimEnd("元"), out _))
            {
                return text[0] == '-';
            }
        }

        return null;
    }

    private static bool? OfWords(string text)
    {
        var goesOut = Array.Exists(Out, word => text.Contains(word, StringComparison.Ordinal));
        var comesIn = Array.Exists(In, word => text.Contains(word, StringComparison.Ordinal));
        return goesOut == comesIn ? null : goesOut;
    }
}
