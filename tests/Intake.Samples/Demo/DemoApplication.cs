using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Intake.Samples.Demo;

namespace Intake.Samples;

/// <summary>
/// A small application to the 2026 round, made up whole: one enterprise in Guangming District, Shenzhen, its compute, cloud, rent and interest
/// invoices of 2025, and the noise that real applications carry. The same files, byte for byte, every time.
/// </summary>
public static class DemoApplication
{
    private static readonly Lazy<DemoInvoices> Made = new(() => new DemoInvoices());
    private static readonly Lazy<ImmutableArray<DemoDocument>> Files = new(List);

    public static ImmutableArray<DemoDocument> Documents => Files.Value;

    public static InvoiceParty Applicant => Made.Value.Applicant;

    /// <summary>Expected facts by file.</summary>
    public static ImmutableArray<SampleTruth> Truth => [.. Documents.Select(document => document.Truth)];

    /// <summary>Tax-excluded yuan of 2025 a measure should be computed from: red letters subtracted, copies and renditions once.</summary>
    public static ImmutableSortedDictionary<string, decimal> ExpectedBases => Documents
        .Where(document => document is { IsCounted: true, Measure: not null })
        .GroupBy(document => document.Measure!)
        .ToImmutableSortedDictionary(group => group.Key, group => group.Sum(document => document.Truth.Spec.Amount), StringComparer.Ordinal);

    /// <summary>application.yaml as the applicant would hand it in.</summary>
    public static string ApplicationYaml => string.Create(CultureInfo.InvariantCulture, $$"""
        # 示例申请：企业、发票与金额均为虚构
        applicant:
          name: {{Applicant.Name}}
          unified_social_credit_code: {{Applicant.TaxId}}
          kind: enterprise
          industry_code: "6513"
          park: {name: 岬葭人工智能软件园, recognition: recognised}
        application_year: 2026
        prior_awards: [{measure: cloud-spend, year: 2025, amount: "182400.00"}]

        """);

    /// <summary>Writes application.yaml and every document into the folder, which is made where it does not exist.</summary>
    public static void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "application.yaml"), ApplicationYaml, new UTF8Encoding(false));
        foreach (var document in Documents)
        {
            File.WriteAllBytes(Path.Combine(folder, document.FileName), document.Content());
        }
    }

    /// <summary>Writes the expected facts in the form of truth.jsonl.</summary>
    public static void WriteTruth(string path) =>
        File.WriteAllText(path, string.Concat(Truth.Select(truth => truth.ToJson() + "\n")), new UTF8Encoding(false));

    private static ImmutableArray<DemoDocument> List()
    {
        var made = Made.Value;
        const string Compute = "compute-purchase";
        const string Cloud = "cloud-spend";
        const string Rent = "rent-recognised-park";
        const string Interest = "loan-interest";
        return
        [
            Pdf("算力租赁_2025年第一季度.pdf", made.ComputeQuarter, Compute, PdfStyle.Plain, isSigned: true),
            Ofd("算力租赁_2025年第一季度.ofd", made.ComputeQuarter, Compute, false, new OfdOptions { Signed = true }),
            Xml("算力租赁_2025年第一季度.xml", made.ComputeQuarter, Compute),
            Pdf("GPU服务器租赁_202509.pdf", made.GpuServers, Compute, PdfStyle.Gbk),
            Pdf("云服务_2025上半年.pdf", made.CloudFirstHalf, Cloud, PdfStyle.SealWords),
            Pdf("云服务_2025上半年(1).pdf", made.CloudFirstHalf, Cloud, PdfStyle.SealWords, false),
            Pdf("云服务_2025下半年.pdf", made.CloudSecondHalf, Cloud, PdfStyle.Plain),
            Pdf("云服务_红字.pdf", made.CloudRed, Cloud, PdfStyle.Plain),
            Pdf("云服务_2024年第四季度.pdf", made.CloudLastYear, Cloud, PdfStyle.Plain, false),
            Pdf("云数据库_202508.pdf", made.SomebodyElse, Cloud, PdfStyle.Plain, false),
            Pdf("房租_202507.pdf", made.Rents[0], Rent, PdfStyle.Plain),
            Pdf("房租_202508.pdf", made.Rents[1], Rent, PdfStyle.NoYen),
            Ofd("房租_202509.ofd", made.Rents[2], Rent, true, OfdOptions.None),
            Pdf("房租_202510.pdf", made.Rents[3], Rent, PdfStyle.Turned),
            Pdf("贷款利息_2025年第三季度.pdf", made.Interests[0], Interest, PdfStyle.Plain),
            Pdf("贷款利息_2025年第四季度.pdf", made.Interests[1], Interest, PdfStyle.Spaced),
            Pdf("餐费.pdf", made.Catering, null, PdfStyle.Plain),
            Pdf("办公用品.pdf", made.Office, null, PdfStyle.Plain),
        ];
    }

    private static DemoDocument Pdf(string name, InvoiceSpec spec, string? measure, PdfStyle style, bool isCounted = true, bool isSigned = false) => new(
        name, SampleTruth.OfPage(name, spec), measure, isCounted && measure is not null,
        () => isSigned ? PdfSigner.Sign(InvoicePdf.Write(spec, style)) : InvoicePdf.Write(spec, style));

    private static DemoDocument Ofd(string name, InvoiceSpec spec, string measure, bool isCounted, OfdOptions options) => new(
        name, SampleTruth.OfPage(name, spec), measure, isCounted, () => InvoiceOfd.Write(spec, OfdFamily.Digital, options));

    private static DemoDocument Xml(string name, InvoiceSpec spec, string measure) => new(
        name, SampleTruth.OfXml(name, spec, XmlDialect.EInvoice), measure, false, () => InvoiceXml.Write(spec, XmlDialect.EInvoice));
}
