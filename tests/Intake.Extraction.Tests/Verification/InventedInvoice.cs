using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;

namespace Intake.Extraction.Tests.Verification;

/// <summary>A sound invoice of invented parties, to be spoiled in one place by each test.</summary>
internal sealed class InventedInvoice
{
    public const string Number = "26442000000012345678";
    public const string Seller = "91440300MA00000152";
    public const string Buyer = "91440300MA0000023W";

    private static readonly MessageCatalog Chinese = new(CultureInfo.GetCultureInfo("zh-CN"), typeof(Money).Assembly);
    private static readonly MessageCatalog English = new(CultureInfo.GetCultureInfo("en"), typeof(Money).Assembly);

    private readonly Dictionary<FieldName, string?> _values = new()
    {
        [VatInvoiceFields.InvoiceNumber] = Number,
        [VatInvoiceFields.IssueDate] = "2026-03-31",
        [VatInvoiceFields.BuyerName] = "深圳市甲乙丙科技有限公司",
        [VatInvoiceFields.BuyerTaxId] = Buyer,
        [VatInvoiceFields.SellerName] = "深圳市子丑云服务有限公司",
        [VatInvoiceFields.SellerTaxId] = Seller,
        [VatInvoiceFields.AmountExcludingTax] = "1500.00",
        [VatInvoiceFields.Tax] = "125.00",
        [VatInvoiceFields.TotalIncludingTax] = "1625.00",
        [VatInvoiceFields.TotalInWords] = "壹仟陆佰贰拾伍圆整",
    };

    public List<LineItem> Lines { get; } = [Line("*信息技术服务*云主机", "1000.00", "0.06", "60.00"), Line("*电子计算机*服务器配件", "500.00", "0.13", "65.00")];

    public List<Witness> Witnesses { get; } = [];

    public List<SignatureReport> Signatures { get; } = [];

    public List<string> Codes { get; } = [];

    /// <summary>Values of the settled set that do not come from the page, with their source.</summary>
    public Dictionary<FieldName, (string Value, FieldSource Source)> SettledOtherwise { get; } = [];

    public DateOnly? LatestDay { get; set; }

    public bool HasPage { get; set; } = true;

    public string? this[FieldName name]
    {
        get => _values.GetValueOrDefault(name);
        set => _values[name] = value;
    }

    public static BoundingBox BoxOf(FieldName name)
    {
        var at = VatInvoiceFields.All.IndexOf(name) / 100.0;
        return new BoundingBox(at, at, at + 0.01, at + 0.01);
    }

    public static LineItem Line(string name, string? amount, string? rate, string? tax, string? ratePrinted = null, string? quantity = null, string? price = null, DateOnly? start = null, DateOnly? end = null) =>
        new(
            name,
            null,
            null,
            quantity is null ? null : decimal.Parse(quantity, CultureInfo.InvariantCulture),
            price is null ? null : decimal.Parse(price, CultureInfo.InvariantCulture),
            MoneyOf(amount),
            rate is null ? null : new Rate(decimal.Parse(rate, CultureInfo.InvariantCulture)),
            ratePrinted,
            MoneyOf(tax),
            start,
            end,
            [],
            FieldSource.TextLayer,
            1,
            new BoundingBox(0.1, 0.5, 0.9, 0.52),
            new BoundingBox(0.6, 0.5, 0.7, 0.52));

    public void Drop(FieldName name) => _values.Remove(name);

    public void UseLines(params LineItem[] lines)
    {
        Lines.Clear();
        Lines.AddRange(lines);
    }

    /// <summary>A QR payload with a checksum that holds.</summary>
    public void ShowQr(string fields) => Codes.Add(fields + Crc16Umts.Of(fields).ToString("X4", CultureInfo.InvariantCulture));

    /// <summary>A structured witness that states what the page states, spoiled by the change.</summary>
    public void AttachData(Action<Dictionary<FieldName, string?>>? change = null, params LineItem[] lines)
    {
        var values = new Dictionary<FieldName, string?>(_values);
        change?.Invoke(values);
        var fields = values.Select(pair => new ExtractedField(pair.Key, pair.Value, pair.Value ?? "***", Confidence.Proven, FieldSource.Structured));
        Witnesses.Add(new Witness(WitnessKind.StructuredData, "invented.xml", new FieldSet(fields, lines.Length == 0 ? Lines : lines)));
    }

    public VerificationSubject Subject()
    {
        var printed = HasPage ? new FieldSet(_values.Select(pair => Printed(pair.Key, pair.Value)), Lines) : FieldSet.Empty;
        var settled = new FieldSet(
            _values.Keys.Union(SettledOtherwise.Keys).Select(name => SettledOtherwise.TryGetValue(name, out var other)
                ? new ExtractedField(name, other.Value, other.Value, Confidence.Read, other.Source)
                : Printed(name, _values[name])),
            Lines);
        var codes = Codes.Select((payload, i) => new MatrixCode(payload, new BoundingBox(0.01, 0.01 + (i / 10.0), 0.1, 0.1 + (i / 10.0)))).ToImmutableArray();
        var reading = new DocumentReading(DocumentFormat.Pdf, [new Page(1, 600, 400, [], [], codes)], [], [.. Signatures], [], []);
        return new VerificationSubject(reading, DocumentType.VatInvoice, printed, settled, [.. Witnesses], InvoiceQrCode.FirstOf(reading), LatestDay);
    }

    /// <summary>Runs the check; its message must speak both languages.</summary>
    public CheckResult Run(IDocumentCheck check)
    {
        var result = check.Run(Subject());
        Assert.Equal(check.Name, result.Name);
        Assert.NotEqual(Chinese.Text(result.Message), English.Text(result.Message));
        return result;
    }

    /// <summary>Runs the check and expects this answer, by outcome and key of the message.</summary>
    public CheckResult Expect(IDocumentCheck check, CheckOutcome outcome, string key)
    {
        var result = Run(check);
        Assert.Equal((outcome, "check." + key), (result.Outcome, result.Message.Key));
        return result;
    }

    private static ExtractedField Printed(FieldName name, string? value) =>
        new(name, value, value ?? "***", Confidence.Read, FieldSource.TextLayer, 1, BoxOf(name));

    private static Money? MoneyOf(string? text) => Money.TryParse(text, out var money) ? money : null;
}
