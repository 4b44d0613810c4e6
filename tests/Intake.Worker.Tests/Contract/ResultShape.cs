using System.Text.Json;
using static Intake.Worker.Tests.Contract.Shapes;

namespace Intake.Worker.Tests.Contract;

/// <summary>result.json of schema 1 as other programs hold us to it. Keys may be added; what stands here may not change.</summary>
internal static class ResultShape
{
    private static readonly string[] Types =
    [
        "vat_invoice", "contract", "lease", "loan_contract", "guarantee_contract", "payment_receipt", "interest_receipt", "audit_report",
        "grant_notice", "certificate", "business_licence", "other",
    ];

    private static readonly string[] InvoiceFields =
    [
        "invoice_code", "invoice_number", "issue_date", "buyer_name", "buyer_tax_id", "seller_name", "seller_tax_id", "amount_excluding_tax", "tax",
        "total_including_tax", "total_in_words", "check_code", "remarks",

        // Added.
        "printed_kind", "original_invoice_number",
    ];

    private static readonly string[] Checks =
    [
        "qr_agrees", "words_agree", "sum_agrees", "lines_sum", "line_tax", "number_format", "check_digit", "date_plausible", "signature_intact",
        "structured_agrees", "buyer_is_applicant", "not_duplicate", "contract_found", "payment_found", "in_period",
    ];

    private static readonly Shape Source = OneOf("text_layer", "ocr", "structured", "qr");

    private static readonly Shape Finding = Having(
        ("code", Snake), ("severity", OneOf("information", "warning", "error")), ("message", Sentence), ("field", OrNull(Text)));

    private static readonly Shape Line = Having(
        ("name", Text), ("specification", OrNull(Text)), ("unit", OrNull(Text)), ("quantity", OrNull(Quantity)), ("unit_price", OrNull(Quantity)), ("amount", OrNull(Money)),
        ("tax_rate", OrNull(Rate)), ("tax", OrNull(Money)), ("period_start", OrNull(Date)), ("period_end", OrNull(Date)), ("page", OrNull(Count)),
        ("box", OrNull(Box)), ("measure", OrNull(Text)), ("measure_confidence", OrNull(Share)));

    private static readonly Shape Document = Having(
        ("file", Sentence), ("sha256", Text), ("type", OneOf(Types)), ("type_confidence", Share), ("pages", Count),
        ("status", OneOf("accepted", "needs_review", "unreadable")),
        ("fields", Among(InvoiceFields, Field)), ("lines", ListOf(Line)),
        ("checks", ListOf(Having(("name", OneOf(Checks)), ("outcome", OneOf("pass", "fail", "unknown")), ("message", Sentence)))),
        ("findings", ListOf(Finding)));

    // Nothing has a hash whose bytes could not be had, such as an entry of a broken archive.
    private static readonly Shape HashedDocument = (value, path) => Document(value, path).Concat(
        value.GetProperty("sha256").GetString() is "" && value.GetProperty("status").GetString() is "unreadable" ? [] : Sha256(value.GetProperty("sha256"), path + ".sha256"));

    private static readonly Shape Expense = Having(
        ("measure", OrNull(Text)), ("amount", Money), ("date", Date), ("invoice", Sha256), ("contract", OrNull(Sha256)), ("payments", ListOf(Sha256)),
        ("counted", Flag), ("reason", Sentence));

    private static readonly Shape Award = Having(
        ("measure", Sentence), ("article", Count), ("status", OneOf("proposed", "needs_review", "not_eligible", "no_rule")), ("amount", Money), ("base", Money),
        ("criteria", ListOf(Having(("name", Snake), ("outcome", OneOf("met", "not_met", "unknown")), ("reason", Sentence)))),
        ("assumptions", ListOf(Sentence)), ("findings", ListOf(Finding)), ("derivation", Derivation));

    public static readonly Shape Result = Having(
        ("schema", Exactly(1)),
        ("versions", Having(("intake", Sentence), ("policy", Sentence), ("document_model", Sentence), ("expense_model", Sentence))),
        ("applications", ListOf(Having(
            ("applicant", Having(("name", OrNull(Text)), ("unified_social_credit_code", OrNull(Text)))), ("application_year", Count),
            ("documents", ListOf(HashedDocument)), ("expenses", ListOf(Expense)), ("awards", ListOf(Award)), ("total", Money)))));

    private static Shape Field(string name) => Having(
        ("value", OrNull(name switch
        {
            "issue_date" => Date,
            "amount_excluding_tax" or "tax" or "total_including_tax" => Money,
            _ => Text,
        })),
        ("printed", Text), ("confidence", Share), ("page", OrNull(Count)), ("box", OrNull(Box)), ("source", Source));

    private static IEnumerable<string> Derivation(JsonElement value, string path) =>
        Having(("label", Sentence), ("value", Sentence), ("cites", OrNull(Sentence)), ("children", ListOf(Derivation)))(value, path);
}
