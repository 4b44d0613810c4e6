using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Values;
using L = Intake.Extraction.Fields.PaymentReceipt.PaymentLabels;

namespace Intake.Extraction.Fields.PaymentReceipt;

/// <summary>The amount of a receipt in figures and in capitals.</summary>
internal static class PaymentAmount
{
    /// <summary>What is labelled as the amount, else as the total; else the only figures with a sign of currency, which are doubtful.</summary>
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
            var signed = form.Pieces.Where(static piece => !piece.IsOwned && piece.Ink.Text.Contains('\u00A5', StringComparison.Ordinal))
                .Select(static piece => FormAmount.Read(piece.Ink, unit: 1)).OfType<FormReading>().ToList();
            return signed.TrueForAll(reading => reading.Value == signed[0].Value) ? FormReading.Settle(name, signed, Confidence.Doubtful) : null;
        }

        // An amount taken back, or one that a telephone shows as gone out: a person has to say which.
        var isNegative = labelled[0].Value.StartsWith('-');
        return FormReading.Settle(name, labelled, isNegative ? Confidence.Doubtful : null);
    }

    /// <summary>What is labelled as capitals, else the only amount in capitals of the receipt.</summary>
    public static ExtractedField? Words(FormPage form, FieldName name)
    {
        var labelled = form.With(L.Words).Concat(form.With(L.Amount)).Select(FormValue.Words).OfType<FormReading>().ToList();
        if (labelled.Count == 0)
        {
            labelled = [.. form.Pieces.SelectMany(static piece => FormAmount.WordSpans(piece.Ink)).Select(static span => FormValue.Solid([span]))];
        }

        return FormReading.Settle(name, labelled);
    }
}
