using System.Collections.Immutable;
using System.Text;
using Intake.Samples;
using Intake.Samples.Codes;

namespace Intake.Crashes.Papers;

/// <summary>
/// Makes the papers of a round: small applications as people send them, with the form coming last, things sent twice, an archive, a broken file,
/// the same bytes for two applications, and a paper that comes late for an application of an earlier round. No two rounds share a byte string.
/// </summary>
/// <param name="random">Decides everything; also what is invented.</param>
internal sealed class PaperMaker(SeededRandom random, string round)
{
    private readonly InvoiceGenerator _make = new(random.Below(int.MaxValue));

    /// <param name="earlier">Applications of earlier rounds; may be empty.</param>
    public ImmutableArray<Paper> Make(IReadOnlyList<string> earlier)
    {
        var papers = new List<Paper>();
        var applications = random.Between(1, 3);
        for (var i = 0; i < applications; i++)
        {
            papers.AddRange(Application($"{round}-{i + 1}"));
        }

        if (applications > 1 && random.Chance(40))
        {
            // A quotation that two applicants both hand in.
            var shared = papers[0];
            papers.Add(shared with { Application = $"{round}-2", Name = "both-" + shared.Name });
        }

        if (earlier.Count > 0 && random.Chance(35))
        {
            papers.Add(Invoice(earlier[random.Below(earlier.Count)], "late-" + round, _make.Names.Firm()));
        }

        return [.. papers];
    }

    private List<Paper> Application(string application)
    {
        var papers = new List<Paper>();
        var applicant = _make.Names.Firm();
        var invoices = random.Between(1, 3);
        for (var i = 0; i < invoices; i++)
        {
            papers.Add(Invoice(application, $"invoice-{i + 1}", applicant));
        }

        if (random.Chance(15))
        {
            papers.Add(new Paper(application, "broken.pdf", Encoding.ASCII.GetBytes($"%PDF-1.7\n% {application}: nothing more came\n")));
        }

        if (random.Chance(25))
        {
            papers.Add(Archive(application, applicant));
        }

        if (random.Chance(70))
        {
            papers.Add(new Paper(application, "application.yaml", Form(applicant)));
        }

        if (random.Chance(30))
        {
            papers.Add(papers[random.Below(invoices)] with { IsAgain = true });
        }

        return papers;
    }

    /// <summary>Two invoices in a folder of an archive, one of them twice.</summary>
    private Paper Archive(string application, InvoiceParty applicant)
    {
        byte[][] entries = [Invoice(application, "x", applicant).Content, Invoice(application, "y", applicant).Content];
        entries = [.. entries, entries[0]];
        var content = ZipBytes.Write(entries.Select((entry, i) => ($"papers/{i + 1}-{application}", entry)));
        return new Paper(application, "papers.zip", content, [.. entries]);
    }

    private Paper Invoice(string application, string name, InvoiceParty applicant)
    {
        var line = LineMaker.Of("*信息技术服务*云服务器使用费", null, "月", random.Between(1, 12), random.Between(10_000, 9_000_000) / 100m, 0.06m);
        var spec = _make.With(InvoiceKind.DigitalSpecial, [line], new DateOnly(2025, random.Between(1, 12), random.Between(1, 28))) with { Buyer = applicant };
        return random.Below(10) switch
        {
            < 5 => new Paper(application, name + ".xml", InvoiceXml.Write(spec, XmlDialect.EInvoice)),
            < 8 => new Paper(application, name + ".pdf", InvoicePdf.Write(spec)),
            _ => new Paper(application, name + ".ofd", InvoiceOfd.Write(spec, OfdFamily.Digital)),
        };
    }

    private static byte[] Form(InvoiceParty applicant) => Encoding.UTF8.GetBytes(
        $"""
        applicant:
          name: {applicant.Name}
          unified_social_credit_code: {applicant.TaxId}
          kind: enterprise
          industry_code: "6513"
        application_year: 2026

        """);
}
