using System.Globalization;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>A tax rate as invoices print it: a percentage, 免税, 不征税, or asterisks (differential taxation, several rates).</summary>
/// <param name="Rate">Null where asterisks hide it; zero for exempt and not taxable.</param>
internal readonly record struct InvoiceRate(Rate? Rate)
{
    public static bool TryParse(string text, out InvoiceRate rate)
    {
        rate = default;
        if (text.Length == 0)
        {
            return false;
        }

        if (text is "免税" or "不征税" or "普通零税率" or "出口零税率" or "零税率")
        {
            rate = new InvoiceRate(new Rate(0));
            return true;
        }

        if (text[0] == '*')
        {
            return text.AsSpan().TrimStart('*').IsEmpty;
        }

        if (text[^1] == '%' && text.Length <= 6
            && decimal.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100)
        {
            rate = new InvoiceRate(Values.Rate.FromPercent(percent));
            return true;
        }

        return false;
    }
}
