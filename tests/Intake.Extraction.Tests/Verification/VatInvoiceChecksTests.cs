using Intake.Extraction.Classification;
using Intake.Extraction.Fields;
using System.Collections;
using System.Globalization;
using System.Resources;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Tests.Verification;

public sealed class VatInvoiceChecksTests
{
    [Fact]
    public void The_ledger_has_every_check_once_in_the_order_of_the_contract() =>
        Assert.Equal(
            ["qr_agrees", "words_agree", "sum_agrees", "lines_sum", "line_tax", "number_format", "check_digit", "date_plausible", "signature_intact", "structured_agrees"],
            VatInvoiceChecks.Run(new InventedInvoice().Subject()).Select(result => result.Name));

    [Fact]
    public void A_sound_invoice_with_code_data_and_signature_passes_all()
    {
        var invoice = new InventedInvoice();
        invoice.ShowQr("01,32,,26442000000012345678,1625.00,20260331,,");
        invoice.AttachData();
        invoice.Signatures.Add(new(Documents.SignatureIntegrity.Intact, "SM2/SM3", "CN=invented", true, Messages.Message.Of("a.b"), Messages.Message.Of("a.b")));
        Assert.All(VatInvoiceChecks.Run(invoice.Subject()), result => Assert.Equal(CheckOutcome.Pass, result.Outcome));
    }

    [Fact]
    public void An_empty_document_passes_nothing_and_fails_nothing()
    {
        var empty = new VerificationSubject(
            new Documents.DocumentReading(Documents.DocumentFormat.Pdf, [], [], [], [], []),
            DocumentType.VatInvoice,
            FieldSet.Empty,
            FieldSet.Empty,
            []);
        Assert.All(VatInvoiceChecks.Run(empty), result => Assert.Equal(CheckOutcome.Unknown, result.Outcome));
    }

    [Fact]
    public void Every_text_stands_in_both_languages_with_the_same_places()
    {
        var texts = new ResourceManager("Intake.Extraction.Resources.check", typeof(Money).Assembly);
        var english = Texts(texts.GetResourceSet(CultureInfo.GetCultureInfo("en"), createIfNotExists: true, tryParents: false)!);
        var chinese = Texts(texts.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!);
        Assert.Equal(chinese.Keys.Order(), english.Keys.Order());
        Assert.All(chinese, text => Assert.Equal(Places(text.Value), Places(english[text.Key])));
    }

    private static Dictionary<string, string> Texts(ResourceSet set) => set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static string Places(string text) => string.Concat(Enumerable.Range(0, 9).Where(i => text.Contains($"{{{i}}}", StringComparison.Ordinal)));
}
