using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Classification;
using Intake.Matching.Evidence;

namespace Intake.Worker.Tests.Simulation;

using DocumentFormat = Intake.Extraction.Documents.DocumentFormat;

/// <summary>
/// Papers nobody would hand in: few numbers, names and days, so that renditions, copies, conflicts, red letters and lost originals meet; every
/// status, check and finding; values that are empty, missing, negative or strange.
/// </summary>
internal sealed class RandomEvidence(int seed)
{
    private static readonly string[] Texts = ["", " ", "\t\n", "甲公司", "Ａ甲 公司", "=1+1", "\"\\\u0001\u2028", "😀<b>", "null", "0.10", new string('长', 300)];

    private static readonly string[] Goods =
        ["*信息技术服务*云服务器租用", "*信息技术服务*智算算力服务", "*经营租赁*房屋租金", "*金融服务*贷款利息", "*研发和技术服务*技术服务费", "*餐饮服务*餐费", ""];

    private readonly Random _random = new(seed);

    public ImmutableArray<ExaminedDocument> Documents() => [.. Enumerable.Range(0, _random.Next(0, 7)).Select(Document)];

    public ApplicationForm? Form() => _random.Next(4) == 0 ? null : new ApplicationForm(
        Any("甲公司", "乙公司", null), Any("91440300MA5FQX8E74", null), Word<ApplicantKind>(), Any("6513", "27", null),
        _random.Next(2) == 0 ? null : new Park(Any(Texts)!, _random.Next(3) == 0 ? null : Word<ParkRecognition>()), Any(2025, 2026, 2027),
        _random.Next(3) == 0 ? ["cloud-spend", "compute-purchase"] : [],
        _random.Next(2) == 0 ? [new PriorAward("cloud-spend", 2025, Money.FromFen(_random.Next(1, 90_000_000)))] : [],
        _random.Next(2) == 0 ? [new OtherSupport("loan-interest", Any(Texts)!, Money.FromFen(_random.Next(1, 90_000)))] : [],
        [], Submitted: _random.Next(2) == 0 ? null : new DateOnly(2026, 5, 4))
    {
        Claims = _random.Next(3) == 0 ? [new ExpenseClaim("25442000000000000001", 1, ["cloud-spend", "compute-purchase"])] : [],
    };

    /// <summary>A classifier: the same words, the same answer.</summary>
    public static ExpensePrediction Classify(ExpenseSubject subject)
    {
        var at = Array.IndexOf(Goods, subject.LineName);
        ExpenseKind[] kinds = [ExpenseKind.CloudSpend, ExpenseKind.ComputePurchase, ExpenseKind.Rent, ExpenseKind.LoanInterest, ExpenseKind.CloudSpend, ExpenseKind.None, ExpenseKind.None];
        var kind = kinds[Math.Max(0, at)];
        return new ExpensePrediction(at == 4 ? null : kind, kind, new Confidence(0.97 - (0.01 * (subject.Unit?.Length ?? 0))), ExpenseKind.Ai4sServices, new Confidence(0.02));
    }

    private ExaminedDocument Document(int index)
    {
        var lines = Enumerable.Range(0, _random.Next(0, 4)).Select(_ => Line()).ToList();
        var net = lines.Aggregate(Money.Zero, (sum, line) => sum + (line.Amount ?? Money.Zero));
        var fields = new List<ExtractedField>();
        void Add(FieldName name, string? value)
        {
            if (_random.Next(12) > 0)
            {
                fields.Add(new ExtractedField(name, value, Any(Texts)!, Sure(), Word<FieldSource>(), Page(), Box()));
            }
        }

        Add(VatInvoiceFields.InvoiceNumber, Any("25442000000000000001", "25442000000000000002", "12345678", null, ""));
        Add(VatInvoiceFields.InvoiceCode, Any("044001900111", null));
        Add(VatInvoiceFields.IssueDate, Any("2025-06-15", "2024-12-31", "2026-01-01", "junk", null));
        Add(VatInvoiceFields.BuyerName, Any("甲公司", "乙公司", null));
        Add(VatInvoiceFields.BuyerTaxId, Any("91440300MA5FQX8E74", null));
        Add(VatInvoiceFields.SellerName, Any(Texts));
        Add(VatInvoiceFields.AmountExcludingTax, Any(net.ToString(), net.ToString(), "1.00"));
        Add(VatInvoiceFields.TotalIncludingTax, Any(net.ToString(), null));
        Add(VatInvoiceFields.Remarks, Any(Texts));
        Add(VatInvoiceFields.OriginalInvoiceNumber, Any("25442000000000000001", "99", null));
        Add(new FieldName("a_field_of_tomorrow"), Any(Texts));
        var sha = Any(1, 2, 3, index + 4).ToString("x64", CultureInfo.InvariantCulture);
        var document = new ExaminedDocument(
            $"{Any(Texts)}{index}.pdf", sha, Word<DocumentFormat>(), _random.Next(6) == 0 ? Word<DocumentType>() : DocumentType.VatInvoice, Sure(),
            [.. Enumerable.Repeat(new PageSize(595, 842), _random.Next(0, 3))], Word<DocumentStatus>(), new FieldSet(fields, lines),
            [.. Some(() => new CheckResult(Any("sum_agrees", "qr_agrees", "buyer_is_applicant")!, Word<CheckOutcome>(), Label.Plain(Any(Texts)!), Box() is { } box ? new Provenance(1, box, "x") : null))],
            [.. Some(() => new Finding(Any("field_missing", "check_failed", "of_tomorrow")!, Word<Severity>(), Label.Plain(Any(Texts)!), Any("tax", null), Page(), null))],
            [.. Some(() => new SignatureReport(Word<SignatureIntegrity>(), Any(Texts)!, Any("某局", null), _random.Next(2) == 0, Label.Plain("signed"), Label.Plain("trust")))]);
        return _known.TryGetValue(sha, out var same) ? same with { Name = document.Name } : _known[sha] = document;
    }

    // Identical bytes are read alike.
    private readonly Dictionary<string, ExaminedDocument> _known = new(StringComparer.Ordinal);

    private LineItem Line() => new(
        Any(Goods)!, Any("A-1", null, ""), Any("项", "台班", null), _random.Next(2) == 0 ? null : 1.500m, _random.Next(2) == 0 ? null : -0.000001m,
        _random.Next(8) == 0 ? null : Money.FromFen(_random.NextInt64(-40_000_000, 200_000_000)),
        _random.Next(4) == 0 ? null : new Rate(Any(0.06m, 0m, 0.00000001m, 0.015m)), Any("6%", "免税", "***", null),
        _random.Next(3) == 0 ? null : Money.FromFen(_random.NextInt64(-400_000, 4_000_000)), Day(), Day(),
        _random.Next(3) == 0 ? [new LineColumn("车牌号", Any(Texts)!), new LineColumn("", "")] : [], Word<FieldSource>(), Page(), Box(), Box());

    private List<T> Some<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(0, 3)).Select(_ => make())];

    private DateOnly? Day() => _random.Next(3) > 0 ? null : new DateOnly(2024, 12, 1).AddDays(_random.Next(800));

    private int? Page() => _random.Next(3) == 0 ? null : _random.Next(1, 3);

    private BoundingBox? Box() => _random.Next(3) == 0 ? null : new BoundingBox(_random.NextDouble() / 2, 1.0 / 3, 0.5 + (_random.NextDouble() / 2), 2.0 / 3);

    private Confidence Sure() => new(_random.Next(0, 101) / 100.0);

    private T Word<T>()
        where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];

    private T Any<T>(params T[] values) => values[_random.Next(values.Length)];
}
