using System.Text;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.EInvoiceXml;

namespace Intake.Extraction.Tests.Reading.EInvoiceXml;

/// <summary>Short ways to read XML in tests.</summary>
internal static class XmlInvoiceReading
{
    public static DocumentReading Read(string xml, ReadingLimits? limits = null) => Read(Encoding.UTF8.GetBytes(xml), limits);

    public static DocumentReading Read(byte[] bytes, ReadingLimits? limits = null) =>
        new EInvoiceXmlReader().Read(new SourceDocument("test.xml", bytes), limits ?? ReadingLimits.Default, CancellationToken.None);

    public static FieldSet Fields(string xml) => Assert.Single(Read(xml).Witnesses).Fields;
}
