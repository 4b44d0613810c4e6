using System.Collections.Immutable;
using System.Globalization;
using Intake.Samples.Codes;

namespace Intake.Samples;

/// <summary>Everything one invoice says. Every rendition (PDF, OFD, XML) and the expected facts are made from the same spec.</summary>
public sealed record InvoiceSpec
{
    public required InvoiceKind Kind { get; init; }

    /// <summary>12 digits on tax-control invoices, null on fully digitalized ones.</summary>
    public string? Code { get; init; }

    /// <summary>8 or 20 digits.</summary>
    public required string Number { get; init; }

    public required DateOnly Date { get; init; }

    public required InvoiceParty Buyer { get; init; }

    public required InvoiceParty Seller { get; init; }

    public required ImmutableArray<InvoiceLine> Lines { get; init; }

    /// <summary>Issuing province as titles and seals name it: 广东, 深圳.</summary>
    public string Region { get; init; } = "广东";

    /// <summary>20 digits; tax-control only.</summary>
    public string? CheckCode { get; init; }

    /// <summary>12 digits; tax-control only.</summary>
    public string? MachineNumber { get; init; }

    /// <summary>The four lines of the cipher area; tax-control only.</summary>
    public string? Cipher { get; init; }

    public string? Payee { get; init; }

    public string? Reviewer { get; init; }

    public string Drawer { get; init; } = "";

    /// <summary>What the issuer wrote; special business and red-letter lines are put before it.</summary>
    public ImmutableArray<string> FreeRemarks { get; init; } = [];

    public RedLetter? RedLetter { get; init; }

    public SpecialBusiness? Business { get; init; }

    /// <summary>Printed beside the QR code where no special business prints its own: 代开, 成品油.</summary>
    public string? Mark { get; init; }

    /// <summary>Null on honest invoices.</summary>
    public InvoiceAlteration? Altered { get; init; }

    /// <summary>圆 or 元 in the words.</summary>
    public char YuanCharacter { get; init; } = '圆';

    /// <summary>Tax-control: the lines stand on a list (清单) on the following pages.</summary>
    public bool HasSalesList { get; init; }

    public bool IsDigital => Kind is InvoiceKind.DigitalGeneral or InvoiceKind.DigitalSpecial;

    public bool IsSpecial => Kind is InvoiceKind.DigitalSpecial or InvoiceKind.TaxControlSpecial;

    public decimal Amount => Altered?.Amount ?? Lines.Sum(line => line.Amount);

    /// <summary>Null where every line prints ***.</summary>
    public decimal? Tax => Altered?.Tax ?? (Lines.All(line => line.Tax is null) ? null : Lines.Sum(line => line.Tax ?? 0m));

    public decimal Total => Altered?.Total ?? Amount + (Tax ?? 0m);

    public string TotalInWords => Altered is null ? WordsOf() : Altered.TotalInWords ?? (this with { Altered = null }).TotalInWords;

    private string WordsOf() => CapitalAmount.Write(Total, YuanCharacter, IsDigital ? "负" : "（负数）");

    /// <summary>The title without the region.</summary>
    public string PrintedKind => Kind switch
    {
        InvoiceKind.TaxControlSpecial => "增值税电子专用发票",
        InvoiceKind.DigitalGeneral => "电子发票（普通发票）",
        InvoiceKind.DigitalSpecial => "电子发票（增值税专用发票）",
        _ => "增值税电子普通发票",
    };

    public string Title => IsDigital ? PrintedKind : Region + PrintedKind;

    public string TaxBureau => $"国家税务总局{Region}{(Region is "北京" or "上海" or "天津" or "重庆" or "深圳" ? "市" : "省")}税务局";

    public ImmutableArray<string> Remarks => InvoiceRemarks.Of(this);

    public string QrPayload => Altered is null ? QrText.Of(this) : Altered.QrPayload ?? (this with { Altered = null }).QrPayload;

    /// <summary>Money as every rendition prints it: two places, no grouping.</summary>
    public static string Print(decimal money) => money.ToString("0.00", CultureInfo.InvariantCulture);

    public static string PrintTax(decimal? tax) => tax is { } value ? Print(value) : "***";

    public string DateInChinese => Date.ToString("yyyy年MM月dd日", CultureInfo.InvariantCulture);
}
