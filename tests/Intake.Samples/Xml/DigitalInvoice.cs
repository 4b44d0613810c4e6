using System.Globalization;
using System.Xml.Linq;

namespace Intake.Samples.Xml;

/// <summary>EInvoice 0.32, the data file of fully digitalized invoices. Empty elements are left out, as issuers do.</summary>
internal static class DigitalInvoice
{
    public static XElement Of(InvoiceSpec spec) => new(
        "EInvoice",
        new XElement(
            "Header",
            new XElement("EIid", spec.Number),
            new XElement("EInvoiceTag", "SWEI4400"),
            new XElement("Version", "0.32"),
            new XElement(
                "InherentLabel",
                Label("InIssuType", spec.RedLetter is null ? "Y" : "N", "是否蓝字发票标志"),
                Label("EInvoiceType", "01", "电子发票"),
                spec.IsSpecial ? Label("GeneralOrSpecialVAT", "01", "增值税专用发票") : Label("GeneralOrSpecialVAT", "02", "普通发票")),
            new XElement("UndefinedLabel", new XElement("Label", new XElement("LabelType", "发票开具方式标签"), new XElement("LabelCode", "1"), new XElement("LabelName", "网页开票")))),
        new XElement(
            "EInvoiceData",
            Party("Seller", spec.Seller),
            Party("Buyer", spec.Buyer),
            new XElement(
                "BasicInformation",
                new XElement("TotalAmWithoutTax", InvoiceSpec.Print(spec.Amount)),
                new XElement("TotalTaxAm", InvoiceSpec.Print(spec.Tax ?? 0m)),
                new XElement("TotalTax-includedAmount", InvoiceSpec.Print(spec.Total)),
                new XElement("TotalTax-includedAmountInChinese", spec.TotalInWords),
                new XElement("Drawer", spec.Drawer),
                new XElement("RequestTime", spec.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 10:23:48")),
            spec.Lines.Select(Line),
            Special(spec),
            new XElement("AdditionalInformation", Optional("Remark", string.Join('\n', spec.FreeRemarks)))),
        new XElement("SellerAuthentication", new XElement("AuthenticationMethods", "01")),
        new XElement(
            "TaxSupervisionInfo",
            new XElement("InvoiceNumber", spec.Number),
            new XElement("IssueTime", spec.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new XElement("TaxBureauCode", "14400000000"),
            new XElement("TaxBureauName", spec.TaxBureau)));

    private static XElement Party(string role, InvoiceParty party) => new(
        role + "Information",
        Optional(role + "IdNum", party.TaxId),
        new XElement(role + "Name", party.Name));

    private static XElement Line(InvoiceLine line) => new(
        "IssuItemInformation",
        new XElement("ItemName", line.Name),
        Optional("SpecMod", line.Specification),
        Optional("MeaUnits", line.Unit),
        Optional("Quantity", line.Quantity),
        Optional("UnPrice", line.UnitPrice),
        new XElement("Amount", InvoiceSpec.Print(line.Amount)),
        Optional("TaxRate", Rate(line)),
        new XElement("ComTaxAm", InvoiceSpec.Print(line.Tax ?? 0m)),
        new XElement("TotaltaxIncludedAmount", InvoiceSpec.Print(line.Amount + (line.Tax ?? 0m))),
        new XElement("TaxClassificationCode", "3040203000000000000"),
        Optional("PreferentialPolicyIdentification", line.Tax is null ? line.RatePrinted : null));

    private static XElement Special(InvoiceSpec spec)
    {
        var element = new XElement("SpecificInformation");
        if (spec.RedLetter is { } red)
        {
            element.Add(new XElement("RedEInvoice", new XElement("OriginalInvoiceCode", red.BlueNumber), new XElement("RedInvoiceNoticeNumber", red.NoticeNumber)));
        }

        if (spec.Business is RentBusiness rent)
        {
            element.Add(new XElement(
                "RealEstateOperatingLease",
                new XElement("RealEstateAddress", rent.Address),
                new XElement("LeaseStartDate", rent.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                new XElement("LeaseEndDate", rent.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                new XElement("CrossCitySign", rent.CrossCity ? "Y" : "N")));
        }

        return element;
    }

    /// <summary>A fraction: 0.06; zero for untaxed lines; nothing where the page prints ***.</summary>
    private static string? Rate(InvoiceLine line) => line.RatePrinted == "***" ? null : line.RatePrinted.EndsWith('%')
        ? (decimal.Parse(line.RatePrinted.AsSpan(0, line.RatePrinted.Length - 1), NumberStyles.Number, CultureInfo.InvariantCulture) / 100m).ToString("0.####", CultureInfo.InvariantCulture)
        : "0";

    private static XElement? Optional(string name, string? value) => string.IsNullOrEmpty(value) ? null : new XElement(name, value);

    private static XElement Label(string name, string code, string text) =>
        new(name, new XElement("LabelCode", code), new XElement("LabelName", text));
}
