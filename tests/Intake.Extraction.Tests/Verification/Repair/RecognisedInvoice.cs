using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Reading;
using Intake.Extraction.Tests.Fields.VatInvoice;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Samples.Codes;

namespace Intake.Extraction.Tests.Verification.Repair;

/// <summary>A consistent invoice of invented parties, as recognition gives it: words of pixels and a decoded QR code. The same seed gives the same invoice.</summary>
internal sealed class RecognisedInvoice
{
    private static readonly decimal[] Rates = [0.01m, 0.03m, 0.06m, 0.09m, 0.13m];

    private readonly StringBuilder _drawing = new();
    private readonly List<(decimal Amount, decimal Rate, decimal Tax, int Quantity)> _lines = [];

    public RecognisedInvoice(int seed)
    {
        var random = new Random(seed);
        IsFullyDigitalized = random.Next(2) == 0;
        var count = 1 + random.Next(4);
        for (var i = 0; i < count; i++)
        {
            var quantity = 1 + random.Next(40);
            var amount = decimal.Round((decimal)(random.Next(100, 90_000_00) / 100.0), 2) / quantity;
            amount = decimal.Round(amount, 2) * quantity;
            var rate = Rates[random.Next(Rates.Length)];

            // Issuing software rounds in its own way now and then.
            var slack = random.Next(6) == 0 ? 0.01m : 0m;
            _lines.Add((amount, rate, decimal.Round(amount * rate, 2, MidpointRounding.AwayFromZero) + slack, quantity));
        }

        Date = new DateOnly(2025, 1, 1).AddDays(random.Next(365));
        Number = IsFullyDigitalized ? $"2544200000{random.Next(10_000, 99_999)}{random.Next(10_000, 99_999)}" : $"{random.Next(10_000_000, 99_999_999)}";
        Code = IsFullyDigitalized ? null : $"04403250{random.Next(10, 99)}11";
        CheckCode = IsFullyDigitalized ? null : string.Concat(Enumerable.Range(0, 4).Select(_ => random.Next(10_000, 99_999)));
        Buyer = CreditCode.Make("91", "44", random.Next());
        Seller = CreditCode.Make("91", "44", random.Next());
        Draw();
    }

    public bool IsFullyDigitalized { get; }

    public string Number { get; }

    public string? Code { get; }

    public string? CheckCode { get; }

    public DateOnly Date { get; }

    public string Buyer { get; }

    public string Seller { get; }

    public decimal Amount => _lines.Sum(line => line.Amount);

    public decimal Tax => _lines.Sum(line => line.Tax);

    public decimal Total => Amount + Tax;

    public string Words => CapitalAmount.Write(Total);

    public IReadOnlyList<(decimal Amount, decimal Rate, decimal Tax, int Quantity)> Lines => _lines;

    /// <summary>The page, its words changed as asked.</summary>
    public Page Page(Func<string, string>? change = null)
    {
        var page = GridPage.Of(_drawing.ToString());
        var words = page.Words.Select(word => change?.Invoke(word.Text) is { } text && text != word.Text ? Rewritten(word, text) : word);
        return page with { Source = FieldSource.Ocr, Words = [.. words], Codes = [new MatrixCode(Qr(), new BoundingBox(0, 0, 0.05, 0.05))] };
    }

    /// <summary>The places an amount, date, number or code is printed in, by field: one entry a place, the word that stands there.</summary>
    public IEnumerable<(string Field, string Word)> Places()
    {
        yield return ("invoice_number", IsFullyDigitalized ? "发票号码：" + Number : "发票号码：" + Number);
        yield return ("issue_date", "开票日期：" + Day);
        yield return ("buyer_tax_id", "统一社会信用代码/纳税人识别号：" + Buyer);
        yield return ("seller_tax_id", "统一社会信用代码/纳税人识别号：" + Seller);
        yield return ("amount_excluding_tax", "¥" + Yuan(Amount));
        yield return ("tax", "¥" + Yuan(Tax));
        yield return ("total_including_tax", "（小写）¥" + Yuan(Total));
        yield return ("total_in_words", Words);
        if (Code is not null)
        {
            yield return ("invoice_code", "发票代码：" + Code);
        }

        foreach (var line in _lines)
        {
            yield return ("line amount", Yuan(line.Amount));
            yield return ("line tax", Yuan(line.Tax));
        }
    }

    /// <summary>The document examined, as recognition would have it from such a page.</summary>
    public static ExaminedDocument Examine(Page page) =>
        new DocumentExaminer([new Recognised(page)], ReadingLimits.Default).Examine(new SourceDocument("scan.png", Encoding.UTF8.GetBytes("scan")));

    /// <summary>Whether nothing keeps it from being accepted but names, which nothing on the page proves.</summary>
    public static bool IsProven(ExaminedDocument document) =>
        document.Findings.All(finding => finding.Severity == Severity.Information || (finding.Code == "field_doubtful" && finding.Field is "buyer_name" or "seller_name"));

    /// <summary>Whether every amount, date, number and code, and every line, is as printed.</summary>
    public bool IsRight(ExaminedDocument document)
    {
        var fields = document.Fields;
        return fields.Text(new FieldName("invoice_number")) == Number
            && fields.Text(new FieldName("invoice_code")) == Code
            && fields.Text(new FieldName("issue_date")) == Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            && fields.Text(new FieldName("buyer_tax_id")) == Buyer
            && fields.Text(new FieldName("seller_tax_id")) == Seller
            && fields.Text(new FieldName("amount_excluding_tax")) == Yuan(Amount)
            && fields.Text(new FieldName("tax")) == Yuan(Tax)
            && fields.Text(new FieldName("total_including_tax")) == Yuan(Total)
            && (fields.Text(new FieldName("total_in_words")) is not { } words || ChineseAmount.AreEquivalent(words, Words))
            && fields.Lines.Length == _lines.Count && fields.Lines.Zip(_lines).All(pair => pair.First.Amount?.Yuan == pair.Second.Amount && IsTax(pair.First, pair.Second.Tax));
    }

    /// <summary>A fen that one line's tax has too much and another's too little is told by nothing on the paper: software rounds that way too.</summary>
    private static bool IsTax(LineItem line, decimal tax) => line.Tax is { } read && Math.Abs(read.Yuan - tax) <= 0.01m * 2;

    public static string Yuan(decimal yuan) => yuan.ToString("0.00", CultureInfo.InvariantCulture);

    private string Day => Date.ToString("yyyy年MM月dd日", CultureInfo.InvariantCulture);

    private string Qr()
    {
        var day = Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var covered = IsFullyDigitalized ? $"01,31,,{Number},{Yuan(Total)},{day},," : $"01,10,{Code},{Number},{Yuan(Amount)},{day},{CheckCode},";
        return covered + Crc16Umts.Of(covered).ToString("X4", CultureInfo.InvariantCulture);
    }

    private void Draw()
    {
        Row((36, IsFullyDigitalized ? "电子发票（增值税专用发票）" : "深圳增值税电子普通发票"), (84, IsFullyDigitalized ? "发票号码：" + Number : "发票代码：" + Code));
        if (!IsFullyDigitalized)
        {
            Row((84, "发票号码：" + Number));
        }

        Row((84, "开票日期：" + Day));
        Row(CheckCode is null ? [] : [(84, "校验码：" + CheckCode)]);
        Row((2, "购"), (6, "名称：深圳市瓴沄智算有限公司"), (64, "销"), (68, "名称：深圳市矽屿云服务有限公司"));
        Row((2, "买"), (64, "售"));
        Row((2, "方"), (6, "统一社会信用代码/纳税人识别号：" + Buyer), (64, "方"), (68, "统一社会信用代码/纳税人识别号：" + Seller));
        Row((4, "项目名称"), (24, "规格型号"), (38, "单位"), (50, "数量"), (64, "单价"), (82, "金额"), (92, "税率/征收率"), (116, "税额"));
        foreach (var (amount, rate, tax, quantity) in _lines)
        {
            var price = Yuan(amount / quantity);
            Row(
                (2, "*信息技术服务*云租"), (38, "项"), Right(54, quantity.ToString(CultureInfo.InvariantCulture)), Right(70, price), Right(88, Yuan(amount)),
                (96, (rate * 100).ToString("0", CultureInfo.InvariantCulture) + "%"), Right(122, Yuan(tax)));
        }

        Row();
        Row((8, "合"), (20, "计"), Right(88, "¥" + Yuan(Amount)), Right(122, "¥" + Yuan(Tax)));
        Row((6, "价税合计（大写）"), (28, Words), (86, "（小写）¥" + Yuan(Total)));
        Row((6, "开票人：甲某"));
    }

    private static (int Column, string Text) Right(int end, string text) => (end - text.Length, text);

    private void Row(params (int Column, string Text)[] cells)
    {
        var at = 0;
        foreach (var (column, text) in cells)
        {
            _drawing.Append(' ', Math.Max(1, column - at)).Append(text);
            at = Math.Max(at + 1, column) + text.Sum(c => c > '\u2E7F' ? 2 : 1);
        }

        _drawing.Append('\n');
    }

    private static Word Rewritten(Word word, string text) =>
        new(text, word.Box, text.Length == word.Text.Length ? word.Edges : default) { Certainty = word.Certainty };

    private sealed class Recognised(Page page) : IPageReader
    {
        public DocumentFormat Format => DocumentFormat.Image;

        public bool Recognises(SourceDocument document) => true;

        public DocumentReading Read(SourceDocument document, ReadingLimits limits, CancellationToken cancellation) => new(DocumentFormat.Image, [page], [], [], [], []);
    }
}
