using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;
using L = Intake.Extraction.Fields.InterestReceipt.InterestLabels;
using N = Intake.Extraction.Fields.InterestReceipt.InterestReceiptFields;

namespace Intake.Extraction.Fields.InterestReceipt;

/// <summary>
/// The interest of a receipt, never with penalty or compound interest or repaid principal in it. An amount that is not labelled as interest is
/// taken only on a paper that is titled as one of interest and names no other part of the payment.
/// </summary>
internal static class InterestAmount
{
    private static readonly string[] Titles = ["利息", "付息", "还息", "结息", "收息"];

    public static ExtractedField? Figures(FormPage form)
    {
        var labelled = Amounts(form, L.Paid).Concat(Amounts(form, L.Due)).ToList();
        if (labelled.Count > 0)
        {
            return FormReading.Settle(N.Interest, labelled);
        }

        return IsOfInterest(form) && !HasOtherParts(form) ? FormReading.Settle(N.Interest, Amounts(form, L.Amount).Concat(Amounts(form, L.Total))) : null;
    }

    /// <summary>The amount in capitals, where it is the interest and not a total with more in it.</summary>
    public static ExtractedField? Words(FormPage form, ExtractedField? interest)
    {
        var labelled = form.With(L.Words).Concat(form.With(L.Amount)).Concat(form.With(L.Paid)).Concat(form.With(L.Due)).Select(FormValue.Words).OfType<FormReading>().ToList();
        if (labelled.Count == 0)
        {
            labelled = [.. form.Pieces.SelectMany(static piece => FormAmount.WordSpans(piece.Ink)).Where(span => !FormAmount.GoesOn(form, span)).Select(static span => FormValue.Solid([span]))];
        }

        if (FormReading.Settle(N.InterestInWords, labelled) is not { Value: { } said } words || !ChineseAmount.TryParse(said, out var amount))
        {
            return null;
        }

        var isInterest = interest?.Value == amount.ToString();
        return isInterest || !HasOtherParts(form) ? words : null;
    }

    private static IEnumerable<FormReading> Amounts(FormPage form, string key) => form.With(key).Select(FormValue.Amount).OfType<FormReading>();

    private static bool HasOtherParts(FormPage form) =>
        new[] { L.Penalty, L.Repaid }.Any(key => Amounts(form, key).Any(static reading => reading.Value != "0.00"));

    private static bool IsOfInterest(FormPage form)
    {
        var top = form.Labels.Count > 0 ? form.Labels[0].Row.CenterY : 0;
        return form.Pieces.Exists(piece => piece.CenterY <= top && Array.Exists(Titles, title => piece.Ink.Text.Contains(title, StringComparison.Ordinal)));
    }
}
