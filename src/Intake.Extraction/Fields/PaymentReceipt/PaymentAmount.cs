using System.Text.RegularExpressions;
using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Values;
using L = Intake.Extraction.Fields.PaymentReceipt.PaymentLabels;

namespace Intake.Extraction.Fields.PaymentReceipt;

/// <summary>The amount of a receipt in figures and in capitals.</summary>
internal static partial class PaymentAmount
{
    /// <summary>What is labelled as the amount, else as the total; else the only figures with a sign of currency, which are doubtful where no capitals repeat them and others stand on the paper.</summary>
    public static ExtractedField? Figures(FormPage form, FieldName name)
    {
        var labelled = form.With(L.Amount).Concat(form.With(L.Words)).Select(FormValue.Amount).OfType<FormReading>().ToList();
        labelled.AddRange(DigitColumns.Read(form));
        if (labelled.Count == 0)
        {
            labelled = [.. form.With(L.Total).Select(FormValue.Amount).OfType<FormReading>()];
        }

        if (labelled.Count == 0)
        {
            var signed = form.Pieces.Where(static piece => !piece.IsOwned && HasCurrency(piece.Ink.Text)).Select(static piece => FormAmount.Read(piece.Ink, unit: 1)).OfType<FormReading>().ToList();
            var isSaidTwice = signed.Count > 0 && Words(form, name) is { Value: { } words } && ChineseAmount.TryParse(words, out var said) && said.ToString() == signed[0].Value;
            return signed.TrueForAll(reading => reading.Value == signed[0].Value) ? FormReading.Settle(name, signed, isSaidTwice || IsOnlyAmount(form) ? null : Confidence.Doubtful) : null;
        }

        // An amount taken back, or one that a telephone shows as gone out: a person has to say which.
        var isNegative = labelled[0].Value.StartsWith('-');
        return FormReading.Settle(name, labelled, isNegative ? Confidence.Doubtful : null);
    }

    // Nothing else on the paper could be the amount: no balance, no fee.
    private static bool IsOnlyAmount(FormPage form) => form.Rows.Sum(static row => Figures().Count(row.Text)) == 1;

    private static bool HasCurrency(string text) =>
        text.Contains('\u00A5', StringComparison.Ordinal) || text.StartsWith("RMB", StringComparison.Ordinal) || text.StartsWith("CNY", StringComparison.Ordinal) || text.StartsWith("人民币", StringComparison.Ordinal);

    /// <summary>What is labelled as capitals, else the only amount in capitals of the receipt.</summary>
    public static ExtractedField? Words(FormPage form, FieldName name)
    {
        var labelled = form.With(L.Words).Concat(form.With(L.Amount)).Select(FormValue.Words).OfType<FormReading>().ToList();
        if (labelled.Count == 0)
        {
            labelled = [.. form.Pieces.SelectMany(static piece => FormAmount.WordSpans(piece.Ink)).Where(span => !FormAmount.GoesOn(form, span)).Select(static span => FormValue.Solid([span]))];
        }

        return FormReading.Settle(name, labelled);
    }

    [GeneratedRegex(@"\d\.\d{2}(?!\d)")]
    private static partial Regex Figures();
}
