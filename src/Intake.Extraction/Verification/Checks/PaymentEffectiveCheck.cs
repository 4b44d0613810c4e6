using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Fields.PaymentReceipt;

namespace Intake.Extraction.Verification.Checks;

/// <summary>The receipt is of money that was paid: not of a payment that failed, waits, was returned or reversed.</summary>
public sealed class PaymentEffectiveCheck : IDocumentCheck
{
    private const int MaxRemark = 14;

    private static readonly string[] Undone = ["冲正", "退汇", "冲销", "作废", "退票", "红字", "抹账", "撤销"];
    private static readonly string[] Failed = ["失败", "处理中", "待审核", "待授权", "待复核", "未成功", "不成功", "已拒绝", "被拒绝", "已取消", "银行受理中", "待处理", "未支付", "退回", "可疑", "异常"];
    private static readonly string[] Done = ["成功", "完成", "已入账", "已付", "已到账", "正常", "已支付", "处理完毕"];

    public string Name => "payment_effective";

    public CheckResult Run(VerificationSubject subject)
    {
        foreach (var form in ReceiptParts.Of(subject.Reading.Pages).Take(1))
        {
            foreach (var label in form.With(PaymentLabels.Status))
            {
                if (FormValue.Text(label) is { } status && !Contains(status.Value, Done, except: Failed))
                {
                    return Contains(status.Value, Failed, except: []) || Contains(status.Value, Undone, except: [])
                        ? this.Fail(Ink(status.Ink[0]), "receipt.not_effective", status.Value)
                        : this.Unknown(Ink(status.Ink[0]), "receipt.status_unknown", status.Value);
                }
            }

            foreach (var piece in form.Pieces)
            {
                // Short remarks and titles only: notes at the foot speak of failures that did not happen.
                if (piece.Ink.Length <= MaxRemark && (Contains(piece.Ink.Text, Undone, except: []) || piece.Ink.Text is "交易失败" or "转账失败" or "支付失败" or "处理中"))
                {
                    return this.Fail(Ink(piece.Ink), "receipt.not_effective", piece.Ink.Printed);
                }
            }
        }

        return this.Pass(null, "receipt.effective");
    }

    private static Provenance Ink(TextSpan span) => new(span.Row.Page.Number, span.Box, span.Printed);

    private static bool Contains(string text, string[] words, string[] except) =>
        Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal)) && !Array.Exists(except, word => text.Contains(word, StringComparison.Ordinal));
}
