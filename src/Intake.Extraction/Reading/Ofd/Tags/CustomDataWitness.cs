using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Reading.EInvoiceXml;

namespace Intake.Extraction.Reading.Ofd.Tags;

/// <summary>The invoice facts that issuers write into the CustomDatas of OFD.xml.</summary>
internal static class CustomDataWitness
{
    private const string Origin = "OFD.xml CustomDatas";

    /// <summary>The witness, or null if the data name no invoice number.</summary>
    public static Witness? Read(IEnumerable<(string Name, string Value)> data, List<Finding> findings)
    {
        var claims = new FieldClaims(FieldSource.Structured, Origin);
        foreach (var (name, value) in data)
        {
            Claim(name, value, claims);
        }

        if (claims[VatInvoiceFields.InvoiceNumber] is null)
        {
            return null;
        }

        findings.AddRange(claims.Findings);
        return new Witness(WitnessKind.TaggedPage, Origin, claims.ToFieldSet([]));
    }

    private static void Claim(string name, string value, FieldClaims claims)
    {
        switch (name)
        {
            case "发票代码":
                claims.Code(VatInvoiceFields.InvoiceCode, value);
                break;
            case "发票号码":
                claims.Code(VatInvoiceFields.InvoiceNumber, value);
                break;
            case "开票日期":
                claims.Date(VatInvoiceFields.IssueDate, value);
                break;
            case "校验码":
                claims.Code(VatInvoiceFields.CheckCode, value);
                break;
            case "购买方名称":
                claims.Name(VatInvoiceFields.BuyerName, value);
                break;
            case "购买方纳税人识别号":
                claims.Code(VatInvoiceFields.BuyerTaxId, value);
                break;
            case "销售方名称":
                claims.Name(VatInvoiceFields.SellerName, value);
                break;
            case "销售方纳税人识别号":
                claims.Code(VatInvoiceFields.SellerTaxId, value);
                break;
            case "合计金额":
                claims.Money(VatInvoiceFields.AmountExcludingTax, value);
                break;
            case "合计税额":
                claims.Money(VatInvoiceFields.Tax, value);
                break;
            case "价税合计":
                claims.Money(VatInvoiceFields.TotalIncludingTax, value);
                break;
        }
    }
}
