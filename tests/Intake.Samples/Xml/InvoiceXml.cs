using System.Text;
using System.Xml;
using System.Xml.Linq;
using Intake.Samples.Xml;

namespace Intake.Samples;

/// <summary>Invoices as XML, in the three dialects found in practice.</summary>
public static class InvoiceXml
{
    public static byte[] Write(InvoiceSpec spec, XmlDialect dialect) => dialect switch
    {
        XmlDialect.Fp2019 => Bytes(FpInvoice.Of(spec)),
        XmlDialect.EInvoice => Bytes(DigitalInvoice.Of(spec)),
        _ => Bytes(XbrlInvoice.Of(spec)),
    };

    /// <summary>UTF-8 without a byte order mark, one line, as issuers write it.</summary>
    internal static byte[] Bytes(XElement root)
    {
        using var memory = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize };
        using (var writer = XmlWriter.Create(memory, settings))
        {
            new XDocument(new XDeclaration("1.0", "UTF-8", null), root).Save(writer);
        }

        return memory.ToArray();
    }
}
