using System.Globalization;
using System.Xml.Linq;

namespace Intake.Samples.Xml;

/// <summary>The issuer's instance of the Ministry of Finance's inv taxonomy (2021-09-30); texts in CDATA as found.</summary>
internal static class XbrlInvoice
{
    private static readonly XNamespace Instance = "http://www.xbrl.org/2003/instance";
    private static readonly XNamespace Inv = "http://xbrl.mof.gov.cn/taxonomy/2021-09-30/inv";
    private static readonly XNamespace Link = "http://www.xbrl.org/2003/linkbase";
    private static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";

    public static XElement Of(InvoiceSpec spec)
    {
        var day = spec.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new XElement(
            Instance + "xbrl",
            new XAttribute("xmlns", Instance.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "inv", Inv.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "link", Link.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "xlink", XLink.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "iso4217", "http://www.xbrl.org/2003/iso4217"),
            new XElement(Link + "schemaRef", new XAttribute(XLink + "type", "simple"), new XAttribute(XLink + "href", "inv_issuer_entry_point_2021-09-30.xsd")),
            new XElement(
                Instance + "context",
                new XAttribute("id", "c1"),
                new XElement(Instance + "entity", new XElement(Instance + "identifier", new XAttribute("scheme", "http://xbrl.mof.gov.cn"), new XCData(spec.Seller.TaxId ?? ""))),
                new XElement(Instance + "period", new XElement(Instance + "instant", day))),
            new XElement(Instance + "unit", new XAttribute("id", "u1"), new XElement(Instance + "measure", "iso4217:CNY")),
            Text("TypeOfInvoice", spec.PrintedKind),
            Text("UniqueCodeOfInvoice", spec.Code + spec.Number),
            Text("LocationOfInvoice", spec.Region + "省"),
            Text("CodeOfInvoice", spec.Code),
            Text("NumberOfInvoice", spec.Number),
            new XElement(Inv + "DateOfIssue", Context(), day),
            Text("IdentifyingCode", spec.CheckCode),
            Text("NumberOfInvoiceMachine", spec.MachineNumber),
            Party("Purchaser", spec.Buyer),
            Money("TotalAmountExcludingTax", spec.Amount),
            Money("TotalTaxAmount", spec.Tax ?? 0m),
            Text("TaxIncludedAmountInWords", spec.TotalInWords),
            Money("TaxIncludedAmountInFigures", spec.Total),
            spec.Lines.Select(Line),
            Party("Seller", spec.Seller),
            Text("Remarks", string.Join('\n', spec.Remarks)),
            Text("Payee", spec.Payee),
            Text("Reviewer", spec.Reviewer),
            Text("Issuer", spec.Drawer));
    }

    private static XElement Line(InvoiceLine line) => new(
        Inv + "InformationOfTaxableGoodsOrServicesDetailItemsTuple",
        Text("NameOfTaxableGoodsOrServices", line.Name),
        Text("Specification", line.Specification),
        Text("UnitOfGoodsOrServices", line.Unit),
        Number("QuantityOfGoodsOrServices", line.Quantity),
        Number("UnitPriceOfGoodsOrServices", line.UnitPrice),
        Money("AmountExcludingTax", line.Amount),
        Text("TaxRate", line.RatePrinted),
        Money("TaxAmount", line.Tax ?? 0m));

    private static XElement[] Party(string role, InvoiceParty party) =>
    [
        Text("NameOf" + role, party.Name),
        Text("TaxpayerIdentificationNumberUnifiedSocialCreditCodeOf" + role, party.TaxId),
        Text("AddressPhoneNumberOf" + role, party.Address),
        Text("DepositBankAndAccountNumberOf" + role, party.Account),
    ];

    private static XElement Text(string name, string? value) =>
        new(Inv + name, Context(), string.IsNullOrEmpty(value) ? null : new XCData(value));

    private static XElement Money(string name, decimal value) => Number(name, InvoiceSpec.Print(value));

    private static XElement Number(string name, string? value) =>
        new(Inv + name, Context(), new XAttribute("unitRef", "u1"), new XAttribute("decimals", "2"), value);

    private static XAttribute Context() => new("contextRef", "c1");
}
