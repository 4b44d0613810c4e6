using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;
using L = Intake.Extraction.Fields.InterestReceipt.InterestLabels;
using N = Intake.Extraction.Fields.InterestReceipt.InterestReceiptFields;

namespace Intake.Extraction.Fields.InterestReceipt;

/// <summary>The days that interest is paid for. A first day alone is the loan's, not the period's, and is not taken.</summary>
internal static class InterestPeriod
{
    public static (ExtractedField? Start, ExtractedField? End) Of(FormPage form)
    {
        var starts = new List<FormReading>();
        var ends = new List<FormReading>();
        foreach (var label in form.With(L.Period))
        {
            foreach (var piece in label.Beside.Concat(label.Wrapped))
            {
                if (TryRead(piece.Ink, out var start, out var end))
                {
                    starts.Add(start);
                    ends.Add(end);
                    break;
                }
            }
        }

        if (starts.Count == 0)
        {
            starts.AddRange(form.With(L.Start).Select(FormValue.Date).OfType<FormReading>());
            ends.AddRange(form.With(L.End).Select(FormValue.Date).OfType<FormReading>());
            if (ends.Count == 0)
            {
                ends.AddRange(form.With(L.SettledOn).Select(FormValue.Date).OfType<FormReading>());
            }
        }

        return starts.Count == 0 || ends.Count == 0 ? (null, null) : (FormReading.Settle(N.PeriodStart, starts), FormReading.Settle(N.PeriodEnd, ends));
    }

    /// <summary>Two days in one cell, in order: 2025-01-01至2025-03-20.</summary>
    public static bool TryRead(TextSpan span, out FormReading start, out FormReading end)
    {
        (start, end) = (null!, null!);
        var text = span.Text;
        // (30天) behind the days.
        if (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var note)
        {
            text = text[..note];
        }

        if (!DatePeriod.TryParse(text, out var period))
        {
            return false;
        }

        (start, end) = (new FormReading(FormDate.Iso(period.First), span), new FormReading(FormDate.Iso(period.Last), span));
        return true;
    }
}
