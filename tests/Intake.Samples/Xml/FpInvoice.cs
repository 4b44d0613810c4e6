using System.Xml.Linq;

namespace Intake.Samples.Xml;

/// <summary>The 2019 schema: an unprefixed root with fp: children.</summary>
internal static class FpInvoice
{
    private static readonly XNamespace Fp = "http://www.edrm.org.cn/schema/e-invoice/2019";

    public static XElement Of(InvoiceSpec spec) => new(
        "eInvoice",
        new XAttribute(XNamespace.Xmlns + "fp", Fp.NamespaceName),
        new XAttribute("Version", "1.0"),
        E("DocID", "01"),
        E("InvoiceCode", spec.Code),
        E("InvoiceNo", spec.Number),
        E("TypeCode", "0"),
        E("IssueDate", spec.DateInChinese),
        E("InvoiceCheckCode", spec.CheckCode),
        E("MachineNo", spec.MachineNumber),
        E("TaxControlCode", spec.Cipher),
        Party("Buyer", spec.Buyer),
        E("Tpvn", null),
        Party("Seller", spec.Seller),
        E("TaxInclusiveTotalAmount", InvoiceSpec.Print(spec.Total)),
        E("Note", string.Join('\n', spec.Remarks)),
        E("InvoiceClerk", spec.Drawer),
        E("Payee", spec.Payee),
        E("Checker", spec.Reviewer),
        E("TaxTotalAmount", InvoiceSpec.PrintTax(spec.Tax)),
        E("TaxExclusiveTotalAmount", InvoiceSpec.Print(spec.Amount)),
        E("GraphCode", spec.QrPayload),
        new XElement(Fp + "GoodsInfos", spec.Lines.Select(Line)));

    private static XElement Party(string role, InvoiceParty party) => new(
        Fp + role,
        E(role + "Name", party.Name),
        E(role + "TaxID", party.TaxId),
        E(role + "AddrTel", party.Address),
        E(role + "FinancialAccount", party.Account));

    private static XElement Line(InvoiceLine line) => new(
        Fp + "GoodsInfo",
        E("Item", line.Name),
        E("Specification", line.Specification),
        E("MeasurementDimension", line.Unit),
        E("Price", line.UnitPrice),
        E("Quantity", line.Quantity),
        E("Amount", InvoiceSpec.Print(line.Amount)),
        E("TaxScheme", line.RatePrinted),
        E("TaxAmount", InvoiceSpec.PrintTax(line.Tax)));

    private static XElement E(string name, string? value) => new(Fp + name, value ?? "");
}
