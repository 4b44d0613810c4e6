using System.Globalization;

namespace Intake.Samples;

/// <summary>Lines whose amount, rate and tax agree as issuing software makes them agree.</summary>
public static class LineMaker
{
    /// <summary>A line from its total with tax: amount = total / (1 + rate), tax = total − amount, unit price with up to 13 places.</summary>
    public static InvoiceLine FromTotal(string name, string? specification, string? unit, decimal quantity, decimal total, decimal rate)
    {
        var amount = Round(total / (1m + rate));
        return Of(name, specification, unit, quantity, amount, rate) with { Tax = total - amount };
    }

    /// <summary>A line from its amount without tax.</summary>
    public static InvoiceLine Of(string name, string? specification, string? unit, decimal quantity, decimal amount, decimal rate) => new(
        name, specification, unit,
        quantity.ToString("0.########", CultureInfo.InvariantCulture),
        Price(amount / quantity), amount, Percent(rate), Round(amount * rate));

    /// <summary>免税, 不征税 or ***: the tax prints as ***.</summary>
    public static InvoiceLine Untaxed(string name, string? unit, decimal quantity, decimal amount, string ratePrinted) => new(
        name, null, unit, quantity.ToString("0.########", CultureInfo.InvariantCulture), Price(amount / quantity), amount, ratePrinted, null);

    /// <summary>The negative line that follows a discounted one: same name and rate, no quantity, unit or price.</summary>
    public static InvoiceLine Discount(InvoiceLine line, decimal amount, decimal rate) => new(
        line.Name, null, null, null, null, -amount, Percent(rate), -Round(amount * rate));

    /// <summary>The same line taken back: amounts and quantity negative.</summary>
    public static InvoiceLine Negate(InvoiceLine line) => line with
    {
        Quantity = line.Quantity is null ? null : line.Quantity.StartsWith('-') ? line.Quantity[1..] : "-" + line.Quantity,
        Amount = -line.Amount,
        Tax = -line.Tax,
    };

    public static decimal Round(decimal yuan) => Math.Round(yuan, 2, MidpointRounding.AwayFromZero);

    public static string Percent(decimal rate) => (rate * 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>At most 15 significant digits, as issuing software prints unit prices.</summary>
    private static string Price(decimal price)
    {
        var whole = decimal.Truncate(Math.Abs(price)).ToString(CultureInfo.InvariantCulture).Length;
        var places = Math.Clamp(15 - whole, 2, 13);
        return Math.Round(price, places, MidpointRounding.AwayFromZero).ToString("0.#############", CultureInfo.InvariantCulture);
    }
}
