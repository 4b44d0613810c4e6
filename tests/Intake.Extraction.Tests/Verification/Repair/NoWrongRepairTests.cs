using CsCheck;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Samples.Codes;

namespace Intake.Extraction.Tests.Verification.Repair;

/// <summary>
/// No repair makes a wrong value accepted, however the damage was done: what comes out is as printed, or a person looks at it. The damages are the worst
/// there are: two places changed so that they bear each other out.
/// </summary>
public sealed class NoWrongRepairTests
{
    private static readonly Gen<(int Seed, int Line, int At, int Digit)> Damages = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 3], Gen.Int[0, 9], Gen.Int[0, 9]);

    [Fact]
    public void The_tax_and_the_tax_of_a_line_misread_alike() => Holds((invoice, line, at, digit) =>
        Both("¥" + RecognisedInvoice.Yuan(invoice.Tax), RecognisedInvoice.Yuan(invoice.Lines[line].Tax), text => FromEnd(text, at, digit)));

    [Fact]
    public void The_amount_and_the_amount_of_a_line_misread_alike() => Holds((invoice, line, at, digit) =>
        Both("¥" + RecognisedInvoice.Yuan(invoice.Amount), RecognisedInvoice.Yuan(invoice.Lines[line].Amount), text => FromEnd(text, at, digit)));

    [Fact]
    public void Words_and_figures_that_say_the_same_wrong_total() => Holds((invoice, _, at, digit) =>
    {
        var total = "（小写）¥" + RecognisedInvoice.Yuan(invoice.Total);
        var wrong = FromEnd(total, at, digit);
        return text => text == total ? wrong
            : text == invoice.Words && AmountText.TryParse(wrong.AsSpan("（小写）".Length), out var money) && money.Fen > 0 ? CapitalAmount.Write(money.Yuan) : text;
    });

    [Fact]
    public void Tax_and_total_moved_together() => Holds((invoice, _, at, digit) => Moved(invoice.Tax, "¥", invoice.Total, "（小写）¥", at, digit));

    [Fact]
    public void Amount_and_total_moved_together() => Holds((invoice, _, at, digit) => Moved(invoice.Amount, "¥", invoice.Total, "（小写）¥", at, digit));

    [Fact]
    public void Amount_and_tax_of_a_line_moved_together() => Holds((invoice, line, at, digit) =>
    {
        var (amount, rate, tax, _) = invoice.Lines[line];
        var wrong = FromEnd(RecognisedInvoice.Yuan(amount), at, digit);
        var wrongTax = AmountText.TryParse(wrong, out var money) ? RecognisedInvoice.Yuan(decimal.Round(money.Yuan * rate, 2)) : RecognisedInvoice.Yuan(tax);
        return text => text == RecognisedInvoice.Yuan(amount) ? wrong : text == RecognisedInvoice.Yuan(tax) ? wrongTax : text;
    });

    [Fact]
    public void Number_and_date_wrong_at_once() => Holds((invoice, _, at, digit) => text =>
        text == "发票号码：" + invoice.Number ? FromEnd(text, at % 8, digit) : text.StartsWith("开票日期", StringComparison.Ordinal) ? FromEnd(text, 1 + (at % 2), digit) : text);

    [Fact]
    public void Two_characters_of_a_credit_code_are_never_settled_into_another_one() => Damages.Sample(
        drawn =>
        {
            var invoice = new RecognisedInvoice(drawn.Seed);
            var read = FromEnd(FromEnd(invoice.Seller, drawn.At, drawn.Digit), drawn.At + 1 + drawn.Line, (drawn.Digit + drawn.At) % 10);
            var document = RecognisedInvoice.Examine(invoice.Page(text => text.Replace(invoice.Seller, read, StringComparison.Ordinal)));

            // Both check characters hold by chance once in three hundred times; then nothing was settled, and the name beside it will not fit.
            return document.Fields.Text(VatInvoiceFields.SellerTaxId) == read || invoice.IsRight(document);
        },
        iter: 400);

    [Fact]
    public void Any_two_places_at_once() => Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 100], Gen.Int[0, 100], Gen.Int[0, 9], Gen.Int[0, 9]).Sample(
        (seed, one, other, first, second) =>
        {
            var invoice = new RecognisedInvoice(seed);
            var places = invoice.Places().ToList();
            var (a, b) = (places[one % places.Count].Word, places[other % places.Count].Word);
            return IsSafe(invoice, text => text == a ? FromEnd(text, one % 7, first) : text == b ? FromEnd(text, other % 7, second) : text);
        },
        iter: 600);

    [Fact]
    public void The_code_of_another_invoice() => Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000]).Where((one, other) => one != other).Sample(
        (one, other) =>
        {
            var invoice = new RecognisedInvoice(one);
            var page = invoice.Page() with { Codes = new RecognisedInvoice(other).Page().Codes };
            return !RecognisedInvoice.IsProven(RecognisedInvoice.Examine(page));
        },
        iter: 200);

    private static void Holds(Func<RecognisedInvoice, int, int, int, Func<string, string>> damage) => Damages.Sample(
        drawn =>
        {
            var invoice = new RecognisedInvoice(drawn.Seed);
            return IsSafe(invoice, damage(invoice, drawn.Line % invoice.Lines.Count, drawn.At, drawn.Digit));
        },
        iter: 400);

    private static string Told(RecognisedInvoice invoice, ExaminedDocument document, Func<string, string> change) =>
        string.Join("; ", invoice.Places().Select(place => $"{place.Field} {place.Word} → {change(place.Word)}"))
        + " | " + string.Join("; ", document.Fields.Fields.Select(field => $"{field.Name} {field.Value}"))
        + " | " + string.Join("; ", document.Fields.Lines.Select(line => $"{line.Amount} {line.TaxRatePrinted} {line.Tax}"))
        + " | " + string.Join("; ", document.Findings.Select(finding => Said.English(finding.Message)));

    private static bool IsSafe(RecognisedInvoice invoice, Func<string, string> change)
    {
        var document = RecognisedInvoice.Examine(invoice.Page(change));
        return invoice.IsRight(document) || !RecognisedInvoice.IsProven(document) ? true : throw new InvalidOperationException(Told(invoice, document, change));
    }

    private static Func<string, string> Both(string one, string other, Func<string, string> change) => text => text == one || text == other ? change(text) : text;

    private static Func<string, string> Moved(decimal part, string partMark, decimal whole, string wholeMark, int at, int digit)
    {
        var wrong = FromEnd(RecognisedInvoice.Yuan(part), at, digit);
        var wrongWhole = AmountText.TryParse(wrong, out var money) ? whole + money.Yuan - part : whole;
        return text => text == partMark + RecognisedInvoice.Yuan(part) ? partMark + wrong
            : text == wholeMark + RecognisedInvoice.Yuan(whole) ? wholeMark + RecognisedInvoice.Yuan(wrongWhole) : text;
    }

    /// <summary>The text with another figure in place of the one that stands so many figures from its end.</summary>
    private static string FromEnd(string text, int at, int digit)
    {
        var places = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i])).Reverse().ToList();
        if (places.Count == 0)
        {
            return text.Replace("零壹贰叁肆伍陆柒捌玖"[(at + 1) % 10], "零壹贰叁肆伍陆柒捌玖"[digit]);
        }

        var place = places[Math.Min(at, places.Count - 1)];
        return text[..place] + (char)('0' + digit) + text[(place + 1)..];
    }
}
