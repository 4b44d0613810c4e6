using System.Globalization;
using System.Xml.Linq;
using Intake.Samples;

namespace Intake.Worker.Tests.Samples;

public class InvoiceXmlTests
{
    public static TheoryData<XmlDialect> Dialects => [.. Enum.GetValues<XmlDialect>()];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Every_case_is_well_formed_and_says_number_total_and_every_line(XmlDialect dialect)
    {
        var (total, item) = dialect switch
        {
            XmlDialect.Fp2019 => ("TaxInclusiveTotalAmount", "Item"),
            XmlDialect.EInvoice => ("TotalTax-includedAmount", "ItemName"),
            _ => ("TaxIncludedAmountInFigures", "NameOfTaxableGoodsOrServices"),
        };
        foreach (var (_, spec) in new InvoiceGenerator(9).EveryCase())
        {
            var elements = XDocument.Parse(System.Text.Encoding.UTF8.GetString(InvoiceXml.Write(spec, dialect))).Descendants().ToList();
            Assert.Equal(spec.Total, decimal.Parse(elements.Single(each => each.Name.LocalName == total).Value, CultureInfo.InvariantCulture));
            Assert.Equal(spec.Lines.Select(line => line.Name), elements.Where(each => each.Name.LocalName == item).Select(each => each.Value));
            Assert.Contains(elements, each => !each.HasElements && each.Value == spec.Number);
        }
    }

    [Fact]
    public void Line_total_and_invoice_total_have_their_odd_names()
    {
        var text = System.Text.Encoding.UTF8.GetString(InvoiceXml.Write(new InvoiceGenerator(1).Any(InvoiceKind.DigitalSpecial), XmlDialect.EInvoice));
        Assert.Contains("<TotalTax-includedAmount>", text);
        Assert.Contains("<TotaltaxIncludedAmount>", text);
    }
}
