using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.BusinessLicence;

/// <summary>Registered capital in yuan: 壹佰万元整, 人民币1000万元, 500.00万元人民币. Other currencies and bare figures are none.</summary>
internal static class RegisteredCapital
{
    public static FormReading? Read(FormLabel label)
    {
        if (FormValue.Words(label) is { } words && ChineseAmount.TryParse(words.Value, out var said))
        {
            return words with { Value = said.ToString() };
        }

        var unit = FormAmount.UnitOf(label.Row.Text.AsSpan(label.Ink.Start, label.ValueStart - label.Ink.Start));
        var ink = label.Beside.Concat(label.Wrapped).FirstOrDefault()?.Ink;
        if (ink is not { } span || (unit == 1 && !span.Text.Contains('元', StringComparison.Ordinal)) || IsForeign(span.Text))
        {
            return null;
        }

        return FormAmount.Read(span, unit);
    }

    private static bool IsForeign(string text) =>
        text.Contains("美元", StringComparison.Ordinal) || text.Contains("港", StringComparison.Ordinal) || text.Contains("欧元", StringComparison.Ordinal) || text.Contains("日元", StringComparison.Ordinal)
        || text.Contains("英镑", StringComparison.Ordinal) || text.Contains("台币", StringComparison.Ordinal);
}
