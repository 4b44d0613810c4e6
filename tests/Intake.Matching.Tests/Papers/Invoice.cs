using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;

namespace Intake.Matching.Tests.Papers;

/// <summary>Makes examined invoices: a proven fully digitalized invoice of the applicant for 2025 unless told otherwise.</summary>
internal sealed record Invoice
{
    public const string Applicant = "深圳市晨屿智能科技有限公司";
    public const string ApplicantId = "91440300MA5FQX8E74";

    public string Number { get; init; } = "25442000000000000001";

    public string? Code { get; init; }

    public string? File { get; init; }

    public string? Date { get; init; } = "2025-06-15";

    public string? BuyerName { get; init; } = Applicant;

    public string? BuyerTaxId { get; init; } = ApplicantId;

    public string SellerName { get; init; } = "云帆数据（深圳）有限公司";

    public string SellerTaxId { get; init; } = "91440300MA5G00019N";

    public string? Remarks { get; init; }

    public string? OriginalNumber { get; init; }

    public DocumentFormat Format { get; init; } = DocumentFormat.Pdf;

    public DocumentStatus Status { get; init; } = DocumentStatus.Accepted;

    public ImmutableArray<CheckResult> Checks { get; init; } = [];

    public ImmutableArray<Finding> Findings { get; init; } = [];

    public bool Signed { get; init; }

    /// <summary>Only for making bytes that differ where the words do not.</summary>
    public string Salt { get; init; } = "";

    public ImmutableArray<LineItem> Lines { get; init; } = [];

    /// <summary>One line: <c>*信息技术服务*云服务费</c> and the like, at 6 %.</summary>
    public static LineItem Line(string name, string amount, string? tax = null, DateOnly? from = null, DateOnly? to = null)
    {
        Assert.True(Money.TryParse(amount, out var net));
        Money vat = default;
        Assert.True(tax is null || Money.TryParse(tax, out vat));
        return new LineItem(
            name, null, "项", 1m, net.Yuan, net, Rate.FromPercent(6), "6%", tax is null ? Money.RoundedDown(net.Yuan * 0.06m) : vat, from, to, [], FieldSource.TextLayer);
    }

    public static LineItem Cloud(string amount) => Line("*信息技术服务*云服务器租用", amount);

    public static LineItem Compute(string amount) => Line("*信息技术服务*智算算力服务", amount);

    public static LineItem Rent(string amount) => Line("*经营租赁*房屋租金", amount);

    public static LineItem Interest(string amount) => Line("*金融服务*贷款利息", amount);

    public static LineItem Lunch(string amount) => Line("*餐饮服务*餐费", amount);

    public static LineItem Unclear(string amount) => Line("*信息技术服务*技术服务费", amount);

    public ExaminedDocument Examined()
    {
        var net = Sum(l => l.Amount);
        var tax = Sum(l => l.Tax);
        var name = File ?? Number + Extension;
        var onPage = Format != DocumentFormat.EInvoiceXml;
        var fields = new List<ExtractedField>();
        void Add(FieldName field, string? value)
        {
            if (value is not null)
            {
                fields.Add(new ExtractedField(
                    field, value, value, Confidence.Proven, onPage ? FieldSource.TextLayer : FieldSource.Structured,
                    onPage ? 1 : null, onPage ? new BoundingBox(0.1, 0.1, 0.4, 0.12) : null));
            }
        }

        Add(VatInvoiceFields.InvoiceCode, Code);
        Add(VatInvoiceFields.InvoiceNumber, Number.Length == 0 ? null : Number);
        Add(VatInvoiceFields.IssueDate, Date);
        Add(VatInvoiceFields.BuyerName, BuyerName);
        Add(VatInvoiceFields.BuyerTaxId, BuyerTaxId);
        Add(VatInvoiceFields.SellerName, SellerName);
        Add(VatInvoiceFields.SellerTaxId, SellerTaxId);
        Add(VatInvoiceFields.AmountExcludingTax, net.ToString());
        Add(VatInvoiceFields.Tax, tax.ToString());
        Add(VatInvoiceFields.TotalIncludingTax, (net + tax).ToString());
        Add(VatInvoiceFields.Remarks, Remarks);
        Add(VatInvoiceFields.OriginalInvoiceNumber, OriginalNumber);
        var lines = Lines.Select((l, i) => l with
        {
            Source = onPage ? FieldSource.TextLayer : FieldSource.Structured,
            Page = onPage ? 1 : null,
            Box = onPage ? new BoundingBox(0.05, 0.4 + (i * 0.01), 0.95, 0.41 + (i * 0.01)) : null,
            AmountBox = onPage ? new BoundingBox(0.7, 0.4 + (i * 0.01), 0.8, 0.41 + (i * 0.01)) : null,
        });
        var signature = new SignatureReport(SignatureIntegrity.Intact, "SM2/SM3", "某税务局", true, Message.Of("test.signed"), Message.Of("test.trust"));
        return new ExaminedDocument(
            name, Hash(), Format, DocumentType.VatInvoice, Confidence.Proven, onPage ? [new PageSize(595, 397)] : [], Status,
            new FieldSet(fields, lines), Checks, Findings, Signed ? [signature] : []);
    }

    private string Extension => Format switch { DocumentFormat.Ofd => ".ofd", DocumentFormat.EInvoiceXml => ".xml", _ => ".pdf" };

    private Money Sum(Func<LineItem, Money?> part) => Lines.Aggregate(Money.Zero, (sum, line) => sum + (part(line) ?? Money.Zero));

    private string Hash()
    {
        var words = string.Join('|', Number, Code, Date, BuyerName, BuyerTaxId, SellerName, SellerTaxId, Remarks, OriginalNumber, Format, Salt,
            string.Join(';', Lines.Select(l => $"{l.Name}{l.Amount}{l.Tax}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
    }
}
