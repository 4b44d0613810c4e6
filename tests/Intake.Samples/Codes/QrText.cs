using System.Globalization;

namespace Intake.Samples.Codes;

/// <summary>
/// The text inside an invoice's QR code. Code-based kinds carry the amount without tax, trailing zeros dropped, the check code (not on
/// special ones) and a comma after the CRC; fully digitalized ones carry the total with tax and neither code nor check code.
/// </summary>
public static class QrText
{
    public static string Of(InvoiceSpec spec)
    {
        var kind = spec.Kind switch
        {
            InvoiceKind.TaxControlSpecial => "20",
            InvoiceKind.DigitalSpecial => "31",
            InvoiceKind.DigitalGeneral => "32",
            _ => "10",
        };
        var amount = spec.IsDigital
            ? InvoiceSpec.Print(spec.Total)
            : spec.Amount.ToString("0.##", CultureInfo.InvariantCulture);
        var day = spec.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return Close($"01,{kind},{spec.Code},{spec.Number},{amount},{day},{spec.CheckCode},", !spec.IsDigital);
    }

    /// <summary>Adds the CRC over everything before it, the last comma included.</summary>
    public static string Close(string upToLastComma, bool trailingComma) =>
        upToLastComma + Crc16.Of(upToLastComma).ToString("X4", CultureInfo.InvariantCulture) + (trailingComma ? "," : "");
}
