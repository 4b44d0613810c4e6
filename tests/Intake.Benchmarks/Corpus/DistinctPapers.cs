using System.Collections.Immutable;
using System.Globalization;
using Intake.Samples;

namespace Intake.Benchmarks.Corpus;

/// <summary>
/// Many digital invoices on disk, no two alike: the same bytes would be set aside as duplicates. Folders of one application each, eighteen PDFs, an OFD and
/// an XML, and a form of its own. The same seed and number give the same files.
/// </summary>
internal static class DistinctPapers
{
    /// <summary>Documents of an application, without its form.</summary>
    public const int PerApplication = 20;

    private static readonly PdfStyle[] Styles = [PdfStyle.Plain, PdfStyle.Gbk, PdfStyle.SealWords, PdfStyle.Spaced];

    /// <returns>The folders of the applications; the last may hold fewer documents.</returns>
    public static ImmutableArray<string> Lay(string folder, int seed, int documents)
    {
        var folders = new string[(documents + PerApplication - 1) / PerApplication];
        Parallel.For(0, folders.Length, number =>
        {
            var application = folders[number] = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"application-{seed}-{number:00000}"));
            Directory.CreateDirectory(application);
            File.WriteAllText(
                Path.Combine(application, "application.yaml"), string.Create(CultureInfo.InvariantCulture, $"# {seed}-{number}\n") + DemoApplication.ApplicationYaml);
            var make = new InvoiceGenerator(unchecked((seed * 1_000_003) + number));
            for (var i = 0; i < Math.Min(PerApplication, documents - (number * PerApplication)); i++)
            {
                var (name, content) = Make(make, i);
                File.WriteAllBytes(Path.Combine(application, name), content);
            }
        });
        return [.. folders];
    }

    private static (string Name, byte[] Content) Make(InvoiceGenerator make, int number)
    {
        var spec = make.Any(number % 2 == 0 ? InvoiceKind.DigitalSpecial : InvoiceKind.DigitalGeneral) with { Buyer = DemoApplication.Applicant };
        var name = string.Create(CultureInfo.InvariantCulture, $"{number:00}_{spec.Number}");
        return number switch
        {
            18 => (name + ".ofd", InvoiceOfd.Write(spec, OfdFamily.Digital)),
            19 => (name + ".xml", InvoiceXml.Write(spec, XmlDialect.EInvoice)),
            _ => (name + ".pdf", InvoicePdf.Write(spec, Styles[number % Styles.Length])),
        };
    }
}
